import type { Bilingual } from '../catalogue/schema.ts'

const DAY = 86_400_000

/** Whole days from `now` until `end`, both milliseconds since the epoch; negative when it has passed. */
export const daysUntil = (end: number, now: number): number => Math.floor((end - now) / DAY)

/**
 * The threshold that a number of days has come down to: the smallest that is not below it; undefined while it is above
 * all of them.
 */
export const thresholdReached = (days: number, thresholds: readonly number[]): number | undefined =>
  thresholds.filter((threshold) => days <= threshold).sort((a, b) => a - b)[0]

const written = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Bangkok',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
const thai = written('th-TH-u-ca-buddhist')
const english = written('en-GB')

/** A day as people in Thailand write it: Buddhist era in Thai, common era in English. `moment` in milliseconds. */
export const dayInWords = (moment: number): Bilingual => ({
  th: thai.format(moment),
  en: english.format(moment),
})
