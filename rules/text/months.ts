import { holdsAny } from './find-words.ts'

/** How each month is written, January first. Abbreviations are written with dots; the dots may be missing. */
const monthNames: readonly (readonly string[])[] = [
  ['มกราคม', 'ม.ค.', 'january', 'jan'],
  ['กุมภาพันธ์', 'กุมภาพันธุ์', 'ก.พ.', 'february', 'feb'],
  ['มีนาคม', 'มี.ค.', 'march', 'mar'],
  ['เมษายน', 'เม.ย.', 'april', 'apr'],
  ['พฤษภาคม', 'พ.ค.', 'may'],
  ['มิถุนายน', 'มิ.ย.', 'june', 'jun'],
  ['กรกฎาคม', 'กรกฏาคม', 'ก.ค.', 'july', 'jul'],
  ['สิงหาคม', 'ส.ค.', 'august', 'aug'],
  ['กันยายน', 'ก.ย.', 'september', 'sept', 'sep'],
  ['ตุลาคม', 'ต.ค.', 'october', 'oct'],
  ['พฤศจิกายน', 'พ.ย.', 'november', 'nov'],
  ['ธันวาคม', 'ธ.ค.', 'december', 'dec'],
]

/** The ways in which a name may stand in a text, in lower case; whatever else stands around it. */
const written = (name: string): readonly string[] => {
  if (!name.includes('.')) return [name]
  const [first = '', second = ''] = name.split('.')
  return ['', '.', ' ', '. '].map((between) => first + between + second)
}

/** Whether a month may be named in a text in lower case; most texts name none, and are told so at once. */
export const mayHoldMonth: (text: string) => boolean = holdsAny(monthNames.flat().flatMap(written))

const bare = (name: string): string => name.replace(/[. ]/g, '').toLowerCase()

const numberOf = new Map(
  monthNames.flatMap((names, at) => names.map((name) => [bare(name), at + 1] as const)),
)

/** A short form must not be the middle of a longer word ("สมคิด", "market"). */
const asPattern = (name: string): string => {
  if (!name.includes('.')) return /[a-z]/.test(name) ? `(?<![a-z])${name}(?![a-z])` : name
  const [first = '', second = ''] = name.split('.')
  return `(?<![ก-\\u0e4e])${first}\\.? ?${second}(?:\\.|(?![ก-\\u0e4e]))`
}

/** Source of a regular expression (flag i) that matches a month's name or abbreviation, without groups. */
export const MONTH_PATTERN = `(?:${monthNames.flat().map(asPattern).join('|')})`

/** 1–12 for a month as written, in Thai or English, full or short; undefined for other words. */
export function monthNumber(written: string): number | undefined {
  return numberOf.get(bare(written))
}
