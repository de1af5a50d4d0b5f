import { BUDDHIST_OFFSET, fiscalYearOfDate } from './fiscal-year.ts'
import { MONTH_PATTERN, monthNumber } from './months.ts'
import type { YearMention } from './year-mention.ts'

/** What a shape makes of a match; undefined when the match is no year after all (its words are then left to other shapes). */
type Reading = Omit<YearMention, 'text' | 'index'>

interface Shape {
  /** Flags g and i; matched against text with Arabic digits and plain dashes. */
  readonly pattern: RegExp
  /** Only texts that name a month can match. */
  readonly namesMonth?: true
  readonly read: (match: RegExpExecArray) => Reading | undefined
}

const FIRST_YEAR = 2500
const LAST_YEAR = 2600

/** A year as written in digits → Buddhist era. Two digits are read as 25xx from 40 on: below, they may be anything. */
function buddhist(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined
  const value = Number(digits)
  const year =
    digits.length === 2 ? (value >= 40 ? 2500 + value : 0) : value < 2100 ? value + BUDDHIST_OFFSET : value
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
}

const pad = (value: number): string => String(value).padStart(2, '0')

function isoOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return `${year - BUDDHIST_OFFSET}-${pad(month)}-${pad(day)}`
}

const fiscalOf = (year: number, month: number): number => year + (month >= 10 ? 1 : 0)

const ERA = '(?:พ\\.? ?ศ(?:\\.| ){0,4}|พุทธศักราช ?|ค\\.? ?ศ(?:\\.| ){0,4})'
const YEAR = "(\\d{4}|'?\\d{2})(?!\\d)"
const TO = ' ?(?:-|ถึง|จนถึง|to) ?'
const FISCAL = '(?:ปี ?งบ ?(?:ประมาณ)?|งปม\\.?|fiscal year|fy)'

/** A calendar day, or undefined: the strength falls with what the reader has to guess. */
function day(
  year: string | undefined,
  month: number | undefined,
  dayOfMonth: string | undefined,
): Reading | undefined {
  const inEra = buddhist(year?.replace("'", ''))
  const iso = inEra === undefined || month === undefined ? undefined : isoOf(inEra, month, Number(dayOfMonth))
  if (iso === undefined || year === undefined) return undefined
  const fiscal = fiscalYearOfDate(iso)
  return { from: fiscal, to: fiscal, kind: 'date', strength: year.length === 4 ? 'strong' : 'medium', iso }
}

function months(match: RegExpExecArray): Reading | undefined {
  const [, first, firstYear, last, lastYear] = match
  const start = monthNumber(first ?? '')
  const end = monthNumber(last ?? '')
  const endYear = buddhist(lastYear?.replace("'", ''))
  if (start === undefined || end === undefined || endYear === undefined) return undefined
  const startYear = buddhist(firstYear?.replace("'", '')) ?? (start <= end ? endYear : endYear - 1)
  const from = fiscalOf(startYear, start)
  const to = fiscalOf(endYear, end)
  if (to < from) return undefined
  const firstHalf = from === to && start === 10 && end === 3
  return { from, to, kind: 'month-range', strength: 'strong', ...(firstHalf && { firstHalf }) }
}

function range(match: RegExpExecArray): Reading | undefined {
  const [, label, first, last] = match
  const from = buddhist(first)
  const to = buddhist(last)
  if (from === undefined || to === undefined || to <= from) return undefined
  const labelled = label !== undefined && label !== ''
  if (first?.length === 2 && !labelled) return undefined
  // Spans of decades are national strategies, quoted everywhere.
  const strength = to - from > 10 ? 'weak' : labelled && first?.length === 4 ? 'strong' : 'medium'
  return { from, to, kind: 'range', strength }
}

function one(
  digits: string | undefined,
  kind: YearMention['kind'],
  strength: YearMention['strength'],
): Reading | undefined {
  const year = buddhist(digits?.replace("'", ''))
  if (year === undefined || digits === undefined) return undefined
  if (digits.length === 4 && Number(digits) < FIRST_YEAR && kind !== 'fiscal')
    return { from: year, to: year, kind: 'ce', strength: strength === 'strong' ? 'medium' : strength }
  return { from: year, to: year, kind, strength }
}

const regex = (source: string): RegExp => new RegExp(source, 'gi')

/** Tried in this order; words claimed by one shape are not looked at again. */
export const shapes: readonly Shape[] = [
  {
    pattern: regex(
      `(${MONTH_PATTERN}) ?(?:${ERA}|ปี ?)?(?:${YEAR})?${TO}(?:วันที่ ?)?(?:\\d{1,2} ?)?(?:สิ้น)?(?:เดือน ?)?(${MONTH_PATTERN}) ?(?:${ERA}|ปี ?)?${YEAR}`,
    ),
    namesMonth: true,
    read: months,
  },
  {
    pattern: regex(`(?<!\\d)(\\d{1,2}) ?(?:เดือน ?)?(${MONTH_PATTERN}),? ?(?:${ERA}|ปี ?)?${YEAR}`),
    namesMonth: true,
    read: ([, date, month, year]) => day(year, monthNumber(month ?? ''), date),
  },
  {
    pattern: regex(`(${MONTH_PATTERN}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`),
    namesMonth: true,
    read: ([, month, date, year]) => day(year, monthNumber(month ?? ''), date),
  },
  {
    pattern: regex('(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d.]*\\d)'),
    read: ([, date, , month, year]) => day(year, Number(month), date),
  },
  {
    pattern: regex('(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)'),
    read: ([, year, month, date]) => day(year, Number(month), date),
  },
  {
    pattern: regex('(?<=/)(\\d{4})([/-])(\\d{2})(?=/)'),
    read: ([, digits, , month]) => {
      const year = buddhist(digits)
      if (year === undefined || isoOf(year, Number(month), 1) === undefined) return undefined
      const fiscal = fiscalOf(year, Number(month))
      return { from: fiscal, to: fiscal, kind: 'path', strength: 'weak' }
    },
  },
  {
    pattern: regex(`(${MONTH_PATTERN}) ?(?:${ERA}|ปี ?)?${YEAR}`),
    namesMonth: true,
    read: ([, month, digits]) => {
      const year = buddhist(digits?.replace("'", ''))
      const number = monthNumber(month ?? '')
      if (year === undefined || number === undefined) return undefined
      const fiscal = fiscalOf(year, number)
      return { from: fiscal, to: fiscal, kind: 'month-range', strength: 'medium' }
    },
  },
  {
    pattern: regex(
      `((?:${FISCAL} ?|ปี(?:การศึกษา)? ?)?(?:ที่ ?)?${ERA}?)(?<!\\d)(\\d{4}|\\d{2})${TO}(?:${FISCAL} ?|ปี ?)?${ERA}?(\\d{4}|\\d{2})(?![\\d.,/-]*\\d)`,
    ),
    read: range,
  },
  {
    pattern: regex(`${FISCAL} ?(?:ที่ ?)?[.:]? ?${ERA}?${YEAR}`),
    read: ([, digits]) => one(digits, 'fiscal', digits?.length === 4 ? 'strong' : 'medium'),
  },
  {
    // A scan often turns the first ๒ into ๓; the year is only a suspicion.
    pattern: regex(`(?:${FISCAL} ?${ERA}?|${ERA})3(5\\d\\d)(?!\\d)`),
    read: ([, rest]) => one(`2${rest ?? ''}`, 'calendar', 'weak'),
  },
  {
    pattern: regex(`(?:ปี ?(?:พุทธศักราช ?|การศึกษา ?)?${ERA}?|${ERA})(\\d{4})(?!\\d|[.,]\\d)`),
    read: ([, digits]) => one(digits, 'calendar', 'strong'),
  },
  {
    pattern: regex(
      `(?:(?<!(?<!\\d)\\d{1,2} ?|อายุ ?)ปี ?(?:การศึกษา ?)?${ERA}?|${ERA}|(?<![a-z])ita[-_ ]?)'?([4-9]\\d)(?![\\d.,]*\\d| ?(?:ปี|คน|%))`,
    ),
    read: ([, digits]) => one(digits, 'two-digit', 'medium'),
  },
  {
    // Running numbers of letters and orders: "ที่ 12/2568".
    pattern: regex('(?<!\\d)\\d{1,5} ?/ ?(25\\d\\d)(?!\\d)'),
    read: ([, digits]) => one(digits, 'calendar', 'weak'),
  },
  {
    pattern: regex('(?<![\\d,.]|\\d-)(25[4-9]\\d)(?!\\d|[.,]\\d)'),
    read: ([, digits]) => one(digits, 'calendar', 'medium'),
  },
  {
    pattern: regex('(?<![a-z])(?:ita|oit)[-_ ]?(20[0-4]\\d)(?!\\d)'),
    read: ([, digits]) => one(digits, 'ce', 'medium'),
  },
  {
    pattern: regex('(?<![\\d,.-])(20[0-4]\\d)(?![\\d]|[.,]\\d)'),
    read: ([, digits]) => one(digits, 'ce', 'weak'),
  },
]
