import type { WatchFinding } from '../../../rules/watch/finding.ts'
import type { Clock } from '../../fetch/clock.ts'
import type { CheckKind, CheckResult, Measured } from '../check.ts'

/** One look at one target: started when made, ended when told what was found. */
export type Look = (finding: WatchFinding, measured?: Measured, reached?: boolean) => CheckResult

/** Starts the time of a look at `target`. */
export function lookAt(kind: CheckKind, target: string, clock: Clock): Look {
  const startedAt = clock.now()
  return ({ outcome, code, says, advice }, measured = {}, reached = true) => ({
    kind,
    target,
    outcome,
    code,
    says,
    ...(advice === undefined ? {} : { advice }),
    measured,
    reached,
    checkedAt: new Date(startedAt).toISOString(),
    durationMs: Math.max(0, clock.now() - startedAt),
  })
}
