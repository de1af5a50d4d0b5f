import type { Clock } from '../fetch/clock.ts'

/** Why a visit ends before everything is read. */
export type End = 'max-minutes' | 'stopped'

export interface Deadline {
  /** Aborted when time is up or the caller says so. */
  readonly signal: AbortSignal
  readonly end: () => End | undefined
  /** Lets the clock go. */
  readonly release: () => void
}

/** Ends a visit after `milliseconds`, or when the caller's signal is aborted, whichever comes first. */
export function createDeadline(milliseconds: number, clock: Clock, caller?: AbortSignal): Deadline {
  const ending = new AbortController()
  const released = new AbortController()
  let end: End | undefined

  const finish = (because: End): void => {
    if (end !== undefined || released.signal.aborted) return
    end = because
    ending.abort()
  }
  const stop = (): void => {
    finish('stopped')
  }
  caller?.addEventListener('abort', stop, { once: true })
  if (caller?.aborted === true) stop()
  void clock.sleep(milliseconds, released.signal).then(() => {
    finish('max-minutes')
  })

  return {
    signal: ending.signal,
    end: () => end,
    release: () => {
      caller?.removeEventListener('abort', stop)
      released.abort()
    },
  }
}
