import { thaiDate } from '../thai-date.ts'

/** Formats that every workbook knows by number (ECMA-376 part 1, 18.8.30, with the Thai ones). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  27: 'd/m/yyyy',
  30: 'd/m/yy',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  59: '0',
  60: '0.00',
  61: '#,##0',
  62: '#,##0.00',
  67: '0%',
  68: '0.00%',
  71: 'd/m/yyyy',
  72: 'd-mmm-yy',
  73: 'd-mmm',
  74: 'mmm-yy',
  75: 'h:mm',
  76: 'h:mm:ss',
  77: 'd/m/yyyy h:mm',
  78: 'mm:ss',
  81: 'd/m/bb',
}

const LONGEST_FORMAT = 255
const MS_PER_DAY = 86_400_000
/** Excel's calendar begins with 1900 and has a 29 February 1900; from March 1900 on this is its day 0. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_465

/** The format a style asks for: its own, or a built-in one; '' is General. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return (own.get(id) ?? builtIn[id] ?? '').slice(0, LONGEST_FORMAT)
}

interface Section {
  /** Without words. */
  readonly pattern: string
  /** With the words where they stand. */
  readonly worded: string
  readonly prefix: string
  readonly suffix: string
}

/** The section for this value ("positive;negative;zero") with words in quotes, colours and locales apart. */
function sectionFor(value: number, code: string): Section {
  const sections: string[] = ['']
  const words: { at: number; text: string }[] = []
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charAt(at)
    if (letter === ';') sections.push('')
    else if (letter === '"' || letter === '[') {
      const end = code.indexOf(letter === '"' ? '"' : ']', at + 1)
      const inner = code.slice(at + 1, end < 0 ? code.length : end)
      if (letter === '"') words.push({ at: sections.length - 1, text: inner })
      if (letter === '"' || /^[hms]+$/i.test(inner)) {
        sections[sections.length - 1] += letter === '"' ? '\u0001' : inner
      }
      at = end < 0 ? code.length : end
    } else if (letter === '\\' || letter === ' ') {
      if (letter === '\\') at += 1
      words.push({ at: sections.length - 1, text: code.charAt(at) })
      sections[sections.length - 1] += '\u0001'
    } else if (letter === '_' || letter === '*') at += 1
    else sections[sections.length - 1] += letter
  }
  const chosen = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0
  const pattern = sections[chosen] ?? ''
  const firstDigit = pattern.search(/[0#?]/)
  let seen = -1
  let prefix = ''
  let suffix = ''
  let worded = pattern
  for (const { text } of words.filter((word) => word.at === chosen)) {
    seen = pattern.indexOf('\u0001', seen + 1)
    worded = worded.replace('\u0001', () => text)
    if (firstDigit >= 0 && seen < firstDigit) prefix += text
    else suffix += text
  }
  return { pattern: pattern.replaceAll('\u0001', ''), worded, prefix, suffix }
}

const isDate = (pattern: string): boolean => /[ymdhsbeปดวชน]/i.test(pattern.replace(/general|AM\/PM/gi, ''))

const pad = (value: number): string => String(value).padStart(2, '0')

function dateText(serial: number, pattern: string, from1904: boolean): string | undefined {
  if (serial < 0 || serial > LAST_DAY) return undefined
  const date = new Date(Math.round((from1904 ? EPOCH_1904 : EPOCH_1900) + serial * MS_PER_DAY))
  const letters = pattern.toLowerCase().replace(/am\/pm/g, '')
  const withTime = /[hsชน]/.test(letters)
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`
  const year = /[ybeป]/.test(letters)
  const day = /[dว]/.test(letters)
  if (!year && !day && (withTime || serial < 1)) return time
  const shown = { year, day, month: /[mด]/.test(letters) }
  const text = thaiDate(
    { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
    shown,
  )
  return withTime ? `${text} ${time}` : text
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3}){1,8}(?!\d))/g, ',')

function numberText(value: number, pattern: string): string {
  const percent = pattern.includes('%')
  const digits = /[0#?][0#?,.]{0,60}/.exec(pattern)?.[0] ?? ''
  const [whole = '', fraction = ''] = digits.split('.')
  const most = Math.min(fraction.replace(/[^0#?]/g, '').length, 15)
  const least = Math.min(fraction.replace(/[^0]/g, '').length, 15)
  // A comma after the last digit divides by a thousand.
  const thousands = /,+$/.exec(digits)?.[0].length ?? 0
  const scaled = Math.abs(value) * (percent ? 100 : 1) * 1000 ** -Math.min(thousands, 3)
  // Excel rounds the decimal digits a person sees, not the binary value behind them.
  const fixed = Number(scaled.toPrecision(15)).toFixed(most)
  const [units = '', decimals = ''] = fixed.split('.')
  let shownDecimals = decimals
  while (shownDecimals.length > least && shownDecimals.endsWith('0'))
    shownDecimals = shownDecimals.slice(0, -1)
  const filled = units.padStart(Math.min(whole.replace(/[^0]/g, '').length, 40), '0')
  const text = /[#0?],[#0?]/.test(whole) ? grouped(filled) : filled
  return `${text}${shownDecimals === '' ? '' : `.${shownDecimals}`}${percent ? '%' : ''}`
}

/** A number without a format, as Excel shows it: no traces of binary fractions. */
export function generalText(value: number): string {
  return String(Number(value.toPrecision(11)) === Math.trunc(value) ? value : Number(value.toPrecision(11)))
}

/**
 * A number as its format shows it; a date in Thai words in the Buddhist era, with the parts the format shows.
 * Formats that are not understood (fractions, exponents) give the plain number.
 *
 * @param code number format of the cell, '' for General.
 * @param from1904 the workbook counts days from 1904.
 */
export function displayNumber(value: number, code: string, from1904: boolean): string {
  if (code === '' || /^(?:general|@)$/i.test(code)) return generalText(value)
  const { pattern, worded, prefix, suffix } = sectionFor(value, code)
  if (isDate(pattern)) return dateText(value, pattern, from1904) ?? generalText(value)
  if (!/[0#?]/.test(pattern)) {
    const words = `${prefix}${suffix}`
    return /general/i.test(pattern) ? `${generalText(value)}${words}` : words || pattern.replace(/[^-]/g, '')
  }
  if (/[e/]/i.test(pattern) || Math.abs(value) >= 1e21) return generalText(value)
  const isMask = /[0#?][^0#?,.]{1,10}[0#?]/.test(worded)
  if (isMask) return maskText(value, worded) ?? generalText(value)
  const sign = value < 0 && !/[-(]/.test(pattern) && !code.includes(';') ? '-' : ''
  const bracket = value < 0 && pattern.includes('(')
  const minus = value < 0 && !bracket && (sign !== '' || /^ ?-/.test(pattern)) ? '-' : ''
  const text = `${minus}${prefix}${numberText(value, pattern)}${suffix}`
  return bracket ? `(${text})` : text
}

/** Digits poured into a mask such as "000-0-00000-0", from the right. */
function maskText(value: number, pattern: string): string | undefined {
  if (value < 0 || !Number.isSafeInteger(value)) return undefined
  const digits = Array.from(String(value))
  let text = ''
  for (let at = pattern.length - 1; at >= 0; at -= 1) {
    const letter = pattern.charAt(at)
    text = (/[0#?]/.test(letter) ? (digits.pop() ?? (letter === '0' ? '0' : '')) : letter) + text
  }
  return digits.join('') + text
}
