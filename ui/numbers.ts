import type { Bilingual } from '../rules/catalogue/schema.ts'

const rounded = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/, '')

/** Points with at most one decimal: 82.5, 100. */
export const pointsText = (value: number): string => rounded(value)

/** A range of points: "61.2–72", or one number when both ends read the same. */
export const rangeText = (range: { readonly low: number; readonly high: number }): string =>
  rounded(range.low) === rounded(range.high)
    ? rounded(range.low)
    : `${rounded(range.low)}–${rounded(range.high)}`

/** A count with thousands separators. */
export const countText = (value: number): string => new Intl.NumberFormat('en-US').format(value)

/** A size in bytes as kB or MB (thousands). */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${rounded(bytes / 1000)} kB` : `${rounded(bytes / 1_000_000)} MB`

/** Seconds as minutes and seconds, in words. */
export function durationText(seconds: number): Bilingual {
  const whole = Math.round(seconds)
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  if (minutes === 0) return { th: `${rest} วินาที`, en: `${rest} s` }
  return { th: `${minutes} นาที ${rest} วินาที`, en: `${minutes} min ${rest} s` }
}

const dateIn = (locale: string, iso: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Bangkok',
  }).format(new Date(iso))

/** A moment in Thai time: Buddhist era in Thai, common era in English. */
export const momentText = (iso: string): Bilingual => ({
  th: dateIn('th-TH-u-ca-buddhist', iso),
  en: dateIn('en-GB', iso),
})
