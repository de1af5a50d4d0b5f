import type { CheckResult } from '../check.ts'
import type { RollupRow } from './tables.ts'
import { BANGKOK_AHEAD_MS, DAY_MS, HOUR_MS, MINUTE_MS } from '../bangkok-time.ts'

export const RESOLUTIONS = ['minute', 'hour', 'day'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

const LENGTH_MS: Readonly<Record<Resolution, number>> = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS }

/**
 * When the minute, hour or day around a moment begins; days begin at midnight in Bangkok.
 *
 * @param at milliseconds since the epoch, like the answer.
 */
export function startOf(resolution: Resolution, at: number): number {
  const length = LENGTH_MS[resolution]
  return Math.floor((at + BANGKOK_AHEAD_MS) / length) * length - BANGKOK_AHEAD_MS
}

/** How long a good answer took, milliseconds: to its first byte where that was measured. */
function timeOf({ outcome, measured, durationMs }: CheckResult): number | undefined {
  if (outcome !== 'ok' && outcome !== 'warning') return undefined
  const toFirstByte = measured['ttfbMs']
  return typeof toFirstByte === 'number' ? toFirstByte : durationMs
}

/** One result as it counts in every resolution. */
export function rollUp(site: string, result: CheckResult, at: number): RollupRow[] {
  const time = timeOf(result)
  const counted = (outcome: CheckResult['outcome']): number => (result.outcome === outcome ? 1 : 0)
  return RESOLUTIONS.map((resolution) => ({
    site,
    kind: result.kind,
    target: result.target,
    resolution,
    starts_at: startOf(resolution, at),
    ok: counted('ok'),
    warning: counted('warning'),
    failed: counted('failed'),
    blocked: counted('blocked'),
    unknown: counted('unknown'),
    timed: time === undefined ? 0 : 1,
    time_sum_ms: time ?? 0,
    time_max_ms: time ?? 0,
  }))
}
