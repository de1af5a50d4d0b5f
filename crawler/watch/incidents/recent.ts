/** The newest observations of one check, as a text: `.` good, `x` failed, newest last. */

const LENGTH = 20
/** Fewer observations say nothing about a habit. */
const ENOUGH = 10
const MANY_CHANGES = 4

/** Adds an observation and forgets the oldest. */
export const remember = (recent: string, good: boolean): string =>
  (recent + (good ? '.' : 'x')).slice(-LENGTH)

const failuresIn = (recent: string): number => recent.split('x').length - 1

/** It fails at least every other time, though never long enough in a row to be an outage. */
export const failsMostly = (recent: string): boolean =>
  recent.length >= ENOUGH && failuresIn(recent) * 2 >= recent.length

/** It comes and goes: one good answer more does not mean that it is over. */
export const flaps = (recent: string): boolean =>
  [...recent].filter((seen, index) => index > 0 && seen !== recent[index - 1]).length >= MANY_CHANGES
