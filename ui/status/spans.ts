import type { Bilingual } from '../../rules/catalogue/schema.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const count = (value: number, th: string, en: string): Bilingual => ({
  th: `${value} ${th}`,
  en: `${value} ${en}${value === 1 ? '' : 's'}`,
})

/**
 * A length of time in its two largest units: 3 days 4 hours, 25 minutes, less than a minute.
 *
 * @param milliseconds below zero counts as zero.
 */
export function spanText(milliseconds: number): Bilingual {
  const rest = Math.max(0, milliseconds)
  const days = count(Math.floor(rest / DAY_MS), 'วัน', 'day')
  const hours = count(Math.floor((rest % DAY_MS) / HOUR_MS), 'ชั่วโมง', 'hour')
  const minutes = count(Math.floor((rest % HOUR_MS) / MINUTE_MS), 'นาที', 'minute')
  const parts = [days, hours, minutes]
  const first = parts.findIndex(({ en }) => !en.startsWith('0 '))
  if (first === -1) return { th: 'ไม่ถึง 1 นาที', en: 'less than a minute' }
  const told = parts.slice(first, first + 2).filter(({ en }) => !en.startsWith('0 '))
  return { th: told.map(({ th }) => th).join(' '), en: told.map(({ en }) => en).join(' ') }
}

/** What is left until a limit of days runs out, or how long ago it did. Times: milliseconds since the epoch. */
export function leftText(since: number, limitDays: number, now: number): Bilingual {
  const left = since + limitDays * DAY_MS - now
  if (left <= 0) {
    const over = spanText(-left)
    return {
      th: `ครบกำหนด ${limitDays} วันแล้ว เกินมา ${over.th}`,
      en: `the ${limitDays} days have passed, ${over.en} ago`,
    }
  }
  const span = spanText(left)
  return { th: `${span.th} จาก ${limitDays} วัน`, en: `${span.en} of ${limitDays} days` }
}
