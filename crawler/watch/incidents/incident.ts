import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { CheckKind, CheckResult } from '../check.ts'

/** From the first failure of a confirmed outage to the first good answer after it. Times: milliseconds since the epoch. */
export interface Incident {
  readonly id: string
  readonly site: string
  readonly kind: CheckKind
  readonly target: string
  /** The first failure, not the moment of certainty: the five days run from here. */
  readonly openedAt: number
  readonly confirmedAt: number
  readonly closedAt: number | null
  /** What was found when it was confirmed. */
  readonly code: string
  readonly says: Bilingual
  /** How often it came back shortly after it had ended; it is still one incident. */
  readonly reopened: number
  /** The highest day of the countdown that has been told; 0: none. */
  readonly dayTold: number
}

/** What happened, as somebody may want to be told. */
export type Change =
  | { readonly type: 'opened' | 'reopened' | 'closed'; readonly incident: Incident }
  /** A day of the countdown has passed: `day` of `limitDays`. */
  | {
      readonly type: 'countdown'
      readonly incident: Incident
      readonly day: number
      readonly limitDays: number
    }
  /** Not restored within the limit. */
  | { readonly type: 'breached'; readonly incident: Incident; readonly limitDays: number }
  /** Works, but somebody should act; told again when it gets worse. */
  | { readonly type: 'warned'; readonly result: CheckResult }
  | { readonly type: 'eased'; readonly result: CheckResult }

/** How careful the machine is. */
export interface IncidentRules {
  /** Failures in a row that make an outage, the first included. */
  readonly confirmations: number
  /** Good answers in a row that end an incident. */
  readonly recoveries: number
  /** Times in a row a warning must be seen before it is told. */
  readonly warnings: number
  /** Days within which a site must be restored; only incidents of `countdown` kinds run against it. */
  readonly limitDays: number
  readonly countdown: boolean
  /** An outage that comes back this soon continues the same incident. Milliseconds. */
  readonly reopenWithinMs: number
  /** Failures further apart than this do not confirm each other. Milliseconds. */
  readonly forgetAfterMs: number
}
