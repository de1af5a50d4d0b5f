import type { QuietHours } from '../schedule/windows.ts'

/** How much of the day and how often somebody wants to be told. Times of day: minutes after midnight in Bangkok. */
export interface NotifyPolicy {
  /** `critical`: only what keeps visitors out; `all`: also warnings, evidence and what has eased. */
  readonly tell: 'critical' | 'all'
  /** An open problem is told again after so long; 0: never. Milliseconds. */
  readonly resendMs: number
  /** How long the first notice waits for others, so that sites failing together are told together. Milliseconds. */
  readonly gatherMs: number
  /** From one time of day to another; may pass midnight. */
  readonly quiet?: QuietHours & { readonly criticalBreaks: boolean }
}
