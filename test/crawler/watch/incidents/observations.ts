import type { CheckResult, Outcome } from '../../../../crawler/watch/check.ts'
import type { Change, IncidentRules } from '../../../../crawler/watch/incidents/incident.ts'
import { step, type Standing } from '../../../../crawler/watch/incidents/standing.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
/** A day of the assessment, 2025-03-01 09:00 in Bangkok. */
export const START = Date.parse('2025-03-01T02:00:00Z')

export const rules: IncidentRules = {
  confirmations: 4,
  recoveries: 2,
  warnings: 2,
  limitDays: 5,
  countdown: true,
  reopenWithinMs: 30 * MINUTE,
  forgetAfterMs: 60 * MINUTE,
}

export const result = (outcome: Outcome, more: Partial<CheckResult> = {}): CheckResult => ({
  kind: 'site',
  target: 'https://www.ban-na.go.th/',
  outcome,
  code: outcome === 'failed' ? 'http-5xx' : 'ok',
  says: { th: 'ผล', en: 'result' },
  measured: {},
  reached: true,
  checkedAt: new Date(START).toISOString(),
  durationMs: 10,
  ...more,
})

export interface Seen {
  readonly at: number
  readonly result: CheckResult
  readonly maintenance?: boolean
}

/** Lets the machine see one thing after another; all changes with the moment they were made at. */
export function watch(seen: readonly Seen[], with_: IncidentRules = rules) {
  let standing: Standing | undefined
  const changes: (Change & { readonly at: number })[] = []
  for (const { at, result: one, maintenance = false } of seen) {
    const next = step(standing, { site: 'https://www.ban-na.go.th/', result: one, at, maintenance }, with_)
    standing = next.standing
    changes.push(...next.changes.map((change) => ({ ...change, at })))
  }
  return { standing, changes, types: changes.map(({ type }) => type) }
}

/** One letter an observation, `paceMs` apart: `.` good, `x` failed, `?` unknown, `b` blocked, `w` warning, `m` failed during planned work. */
export function series(letters: string, paceMs = MINUTE, from = START): Seen[] {
  const outcomes: Record<string, Outcome> = {
    '.': 'ok',
    x: 'failed',
    m: 'failed',
    '?': 'unknown',
    b: 'blocked',
    w: 'warning',
  }
  return [...letters].map((letter, index) => ({
    at: from + index * paceMs,
    result: result(outcomes[letter] ?? 'ok', letter === 'w' ? { code: 'slow' } : {}),
    maintenance: letter === 'm',
  }))
}
