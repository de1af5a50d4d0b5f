import { createHash } from 'node:crypto'
import { Cron } from 'croner'

export const BANGKOK = 'Asia/Bangkok'

/** How often a check is made: every so many milliseconds, or at moments that a cron pattern names, in Bangkok time. */
export type Pace =
  | { readonly every: number }
  /** Five fields: minute, hour, day, month, weekday. */
  | { readonly cron: string }
  | 'off'

/** A shorter pace would be an attack. Milliseconds. */
export const SHORTEST_MS = 10_000

/** Whether a text is a cron pattern of five fields. */
export function isCronPattern(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false
  try {
    return new Cron(text, { timezone: BANGKOK, paused: true }).nextRun() !== null
  } catch {
    return false
  }
}

const patterns = new Map<string, Cron>()

/** Patterns are asked every second, so each is read once. */
function cronOf(pattern: string): Cron {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const cron = new Cron(pattern, { timezone: BANGKOK, paused: true })
  patterns.set(pattern, cron)
  return cron
}

/** A place of its own between 0 and 1 for each text: sites are not all asked in the same second. */
export const placeOf = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

/**
 * The turn a moment belongs to: the time it began, milliseconds since the epoch. A check is due when the turn has
 * changed since it was last made. Counted from the clock and not from the last check, so that late checks do not
 * add up, and a clock that is set back makes one check too many and then goes on.
 *
 * @param at milliseconds since the epoch.
 * @param place where in its turn this check is made, 0 ≤ place < 1; see {@link placeOf}.
 */
export function turnOf(pace: Pace, at: number, place: number): number | undefined {
  if (pace === 'off') return undefined
  if ('every' in pace) {
    const offset = Math.floor(place * pace.every)
    return Math.floor((at - offset) / pace.every) * pace.every + offset
  }
  // The pattern's own second counts as begun.
  const [begun] = cronOf(pace.cron).previousRuns(1, new Date(at + 1000))
  return begun?.getTime()
}
