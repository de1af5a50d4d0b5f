import { MONTH_PATTERN } from './months.ts'
import { arabicDigits } from './thai-digits.ts'

/** An item's code as an agency writes it: O12, o_12, OIT 12, 012, ข้อ ๐๑๒ … */
export interface ItemCode {
  readonly number: number
  /** As written in the text, and where it begins. */
  readonly form: string
  readonly index: number
  /** Set when two codes are the ends of a range ("019-022"). */
  readonly range?: 'start' | 'end'
}

/** No year's checklist has had more items. */
const MOST_ITEMS = 43
/** Codes stand in labels and file names; nothing is looked for further in. */
const READ_LENGTH = 20_000

/** Letter O or OIT and a number, not inside a Latin word (MOIT, CO2, No. 2) and not a form of the Ministry of Education. */
const letterCode = /(?<![a-z0-9])(?<!ศธ\.? ?)o(?:it)?[ ._-]{0,2}0?(\d{1,2})(?![\do])/gi
/** A zero for the letter, where a word says that a code follows. */
const introducedZero = /(?:ข้อ(?:ที่)?|#|(?<![a-z])ita|(?<![a-z])oit)[ ._-]{0,2}0([1-9]\d?)(?!\d|[.:/]\d)/gi
/** A zero for the letter at the very beginning: not a date, a time or a telephone number. */
const leadingZero = new RegExp(
  `^[\\s([#*•-]{0,4}0([1-9]\\d?)(?!\\d|[.:/,]\\d|[- ]\\d{3,4}[- ]?\\d{3,4}|-\\d{1,2}-| ?(?:${MONTH_PATTERN})|-\\d{6,7})`,
  'i',
)
const digit = /[\d๐-๙]/
const letterOrZero = /[o0๐]/i
const rangeTail = /^ ?(?:-|ถึง|to) ?(?:o(?:it)?[ ._-]?0?|0)(\d{1,2})(?!\d|-\d)/i
/** In a file name "01.jpg" and "02_4417" are running numbers; a code is followed by words. */
const wordsFollow = /^[ ._-]{0,2}[\u0e01-\u0e30\u0e40-\u0e44]/

const plain = (text: string): string =>
  arabicDigits(text.slice(0, READ_LENGTH))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u00a0/g, ' ')

function matchesOf(text: string, strict: boolean): RegExpExecArray[] {
  const lead = leadingZero.exec(text)
  const zeros = [...(lead === null ? [] : [lead]), ...text.matchAll(introducedZero)].filter(
    (match) => !strict || wordsFollow.test(text.slice(match.index + match[0].length)),
  )
  const letters = [...text.matchAll(letterCode)].filter(
    (match) => !strict || !/^[a-z]/i.test(text.slice(match.index + match[0].length)),
  )
  return [...letters, ...zeros].sort((a, b) => a.index - b.index)
}

/**
 * All item codes written in a text, in order. A plain number with a leading zero counts only at the beginning or after
 * ข้อ, #, ITA or OIT. `strict` is for file names and addresses, where opaque numbers abound.
 * A code alone proves nothing: its meaning depends on the year and on the agency family.
 */
export function itemCodes(text: string, options: { strict?: boolean } = {}): ItemCode[] {
  // Most texts are without any number, or without the letter or zero before it.
  if (!digit.test(text) || !letterOrZero.test(text)) return []
  const read = plain(text)
  const codes: ItemCode[] = []
  let end = 0
  for (const match of matchesOf(read, options.strict === true)) {
    const number = Number(match[1])
    if (match.index < end || number < 1 || number > MOST_ITEMS) continue
    end = match.index + match[0].length
    const tail = rangeTail.exec(read.slice(end, end + 16))
    const last = Number(tail?.[1] ?? 0)
    const isRange = tail !== null && last > number && last <= MOST_ITEMS
    codes.push({
      number,
      form: text.slice(match.index, end).trim(),
      index: match.index,
      ...(isRange && { range: 'start' as const }),
    })
    if (!isRange) continue
    codes.push({ number: last, form: text.slice(end, end + tail[0].length).trim(), index: end, range: 'end' })
    end += tail[0].length
  }
  return codes
}

/** Before a leading code only such signs and words may stand. */
const nothingBefore = /^[\s([#*•.-]*(?:ข้อ(?:ที่)?[ _]?)?$/
/** Between two codes that are listed together ("O12, O13") only such signs and words stand. */
const listed = /^[\s,/&+)(-]*(?:และ|หรือ)?[\s,]*$/

/**
 * The number of the item a label, heading or file name is about: its only code, or the one it begins with.
 * Undefined when there is none, a range, or several listed together.
 */
export function itemCodeOf(text: string, options: { strict?: boolean } = {}): number | undefined {
  const codes = itemCodes(text, options)
  const [first, second] = codes
  if (first === undefined || codes.some((code) => code.range !== undefined)) return undefined
  if (new Set(codes.map((code) => code.number)).size === 1) return first.number
  if (second === undefined || !nothingBefore.test(text.slice(0, first.index))) return undefined
  const between = text.slice(first.index + first.form.length, second.index)
  return listed.test(between.trimStart()) ? undefined : first.number
}

/** Whether a label begins with the codes of several items, one after the other: "O23, O24 และ O25". */
export function listsItemCodes(text: string): boolean {
  const [first, second] = itemCodes(text)
  if (first === undefined || second === undefined || first.number === second.number) return false
  if (first.range !== undefined || !nothingBefore.test(text.slice(0, first.index))) return false
  return listed.test(text.slice(first.index + first.form.length, second.index).trimStart())
}
