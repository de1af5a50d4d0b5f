export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Bangkok is so far ahead of UTC the whole year; there is no summer time. Milliseconds. */
export const BANGKOK_AHEAD_MS = 7 * HOUR_MS

/** When the day around a moment begins in Bangkok. Milliseconds since the epoch, like the answer. */
export const dayStart = (at: number): number =>
  Math.floor((at + BANGKOK_AHEAD_MS) / DAY_MS) * DAY_MS - BANGKOK_AHEAD_MS
