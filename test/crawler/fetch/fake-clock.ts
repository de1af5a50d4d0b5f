import type { Clock } from '../../../crawler/fetch/clock.ts'

export interface FakeClock extends Clock {
  /** Every wait that was asked for, in order, milliseconds. */
  readonly waits: readonly number[]
}

/** A clock on which waiting takes no time. */
export function fakeClock(start = Date.UTC(2025, 0, 6)): FakeClock {
  let now = start
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
      return Promise.resolve()
    },
  }
}
