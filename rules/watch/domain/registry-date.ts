import { MONTH_PATTERN, monthNumber } from '../../text/months.ts'

const TIMED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})/i
const YEAR_FIRST = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const NAMED = new RegExp(`^(\\d{1,2})[-./ ](${MONTH_PATTERN})[-./ ](\\d{4})(?!\\d)`, 'i')

const BUDDHIST_ERA = 543

/** The last second of a day in Bangkok: a registration that ends on a day is good for all of it. */
function endOfDay(year: number, month: number, day: number): number | undefined {
  const common = year > 2400 ? year - BUDDHIST_ERA : year
  const moment = Date.UTC(common, month - 1, day, 16, 59, 59)
  const read = new Date(moment)
  const real = read.getUTCMonth() === month - 1 && read.getUTCDate() === day
  return real && common > 1980 && common < 2200 ? moment : undefined
}

/**
 * A date as registries write it: `01 Apr 2030`, `2030-04-01`, `2030-04-01T05:00:00Z`, `20300401`, also with a year of
 * the Buddhist era. Milliseconds since the epoch; undefined where day and month cannot be told apart, or it is none.
 */
export function registryDate(written: string): number | undefined {
  const text = written.trim().slice(0, 60)
  if (TIMED.test(text)) {
    const [timed = ''] = TIMED.exec(text) ?? []
    const moment = Date.parse(timed.replace(' ', 'T').replace(/\s?UTC$/i, 'Z'))
    if (!Number.isNaN(moment)) return moment
  }
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? []
  if (year !== undefined) return endOfDay(Number(year), Number(month), Number(day))
  const [, named, name = '', namedYear] = NAMED.exec(text) ?? []
  const number = monthNumber(name)
  return named === undefined || number === undefined
    ? undefined
    : endOfDay(Number(namedYear), number, Number(named))
}
