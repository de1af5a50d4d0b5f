/** How much of the day and how often somebody wants to be told. Times of day: minutes after midnight in Bangkok. */
export interface NotifyPolicy {
  /** `critical`: only what keeps visitors out; `all`: also warnings, evidence and what has eased. */
  readonly tell: 'critical' | 'all'
  /** An open problem is told again after so long; 0: never. Milliseconds. */
  readonly resendMs: number
  /** How long the first notice waits for others, so that sites failing together are told together. Milliseconds. */
  readonly gatherMs: number
  /** From one time of day to another; may pass midnight. */
  readonly quiet?: { readonly from: number; readonly to: number; readonly criticalBreaks: boolean }
}

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const BANGKOK_MINUTES = 7 * 60

/**
 * Whether a moment lies in quiet hours.
 *
 * @param now milliseconds since the epoch.
 */
export function isQuiet({ quiet }: NotifyPolicy, now: number): boolean {
  if (quiet === undefined) return false
  const minute = (Math.floor(now / MINUTE_MS) + BANGKOK_MINUTES) % DAY_MINUTES
  return quiet.from <= quiet.to
    ? minute >= quiet.from && minute < quiet.to
    : minute >= quiet.from || minute < quiet.to
}
