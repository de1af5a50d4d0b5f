import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import type { Fetch, FetchOutcome } from './fetch.ts'
import { retryAfterMs } from './retry-after.ts'

export interface RetryOptions {
  /** Attempts after the first. */
  readonly retries?: number
  /** First waiting time, milliseconds; doubles each time. */
  readonly baseMs?: number
  /** A server that asks for a longer pause is not waited for; its answer stands. Milliseconds. */
  readonly maxWaitMs?: number
  readonly clock?: Clock
  /** 0 ≤ x < 1. */
  readonly random?: () => number
}

const transientStatus = new Set([429, 502, 503, 504])

function isTransient(outcome: FetchOutcome): boolean {
  if (outcome.ok) {
    // A bot challenge also answers 503 or 429, and asking again only annoys it.
    return transientStatus.has(outcome.status) && outcome.headers['cf-mitigated'] === undefined
  }
  return outcome.kind === 'timeout' || outcome.kind === 'reset' || outcome.code === 'EAI_AGAIN'
}

/**
 * Asks again when the failure may pass: timeout, reset, resolver busy, 429, 502, 503, 504. Waits as Retry-After
 * says, else twice as long each time with jitter. A timeout is retried once only: the visitor has waited enough.
 */
export function withRetry(inner: Fetch, options: RetryOptions = {}): Fetch {
  const { retries = 2, baseMs = 500, maxWaitMs = 30_000, clock = systemClock, random = Math.random } = options
  return async (request) => {
    for (let attempt = 0; ; attempt++) {
      const outcome = await inner(request)
      const allowed = !outcome.ok && outcome.kind === 'timeout' ? Math.min(retries, 1) : retries
      if (attempt >= allowed || !isTransient(outcome)) return outcome
      const asked = outcome.ok ? retryAfterMs(outcome.headers['retry-after'], clock.now()) : undefined
      const wait = asked ?? baseMs * 2 ** attempt * (0.5 + random())
      if (wait > maxWaitMs) return outcome
      await clock.sleep(wait, request.signal)
      if (request.signal?.aborted === true) return outcome
    }
  }
}
