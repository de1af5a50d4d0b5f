import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import { BANGKOK_AHEAD_MS } from '../bangkok-time.ts'

/** One month of Bangkok time. Moments in milliseconds since the epoch; `to` is the first moment after it. */
export interface Month {
  /** `2025-04`, common era. */
  readonly id: string
  readonly from: number
  readonly to: number
  readonly name: Bilingual
}

const FORM = /^(\d{4})-(\d{1,2})$/
/** Years from here on are of the Buddhist era, which is this far ahead. */
const BUDDHIST_FROM = 2400
const AHEAD = 543
const EARLIEST = 1990
const LATEST = 2150

const bangkok = (year: number, month: number): number => Date.UTC(year, month - 1, 1) - BANGKOK_AHEAD_MS

const written = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Bangkok', month: 'long', year: 'numeric' })
const thai = written('th-TH-u-ca-buddhist')
const english = written('en-GB')

/** A month such as `2568-04` or `2025-04`; undefined when it is none. */
export function monthOf(text: string): Month | undefined {
  const [, years, months] = FORM.exec(text.trim()) ?? []
  const given = Number(years)
  const month = Number(months)
  const year = given >= BUDDHIST_FROM ? given - AHEAD : given
  if (!(year >= EARLIEST && year <= LATEST && month >= 1 && month <= 12)) return undefined
  const from = bangkok(year, month)
  return {
    id: `${year}-${String(month).padStart(2, '0')}`,
    from,
    to: bangkok(year, month + 1),
    name: { th: thai.format(from), en: english.format(from) },
  }
}
