import { mayHoldMonth } from './months.ts'
import { remembering } from './remember.ts'
import { arabicDigits } from './thai-digits.ts'
import { shapes } from './year-shapes.ts'
import type { YearMention } from './year-mention.ts'

export type { YearMention } from './year-mention.ts'
export { fiscalYearOfDate, periodOfFiscalYear } from './fiscal-year.ts'

/** Longer texts are read in their beginning only: a year that matters stands there. */
const READ_LENGTH = 200_000

/** Numbers that look like years: telephone numbers, and what is counted, priced or numbered. */
const notYears = [
  /(?<!\d)0\d{1,2}-?\d{3,4}-?\d{4}(?!\d)/g,
  /(?<!\d)0\d{0,2} (?!25\d\d 25\d\d)\d{3,4} \d{3,4}(?!\d)/g,
  /(?<!\d)\d{4} ?(?:บาท|คน|ราย(?!งาน)|เรื่อง|ครั้ง|แห่ง|ครัวเรือน|หลังคาเรือน|ไร่|หน้า|ชุด|เมตร|กิโลเมตร|ชั่วโมง|นาที|สาย|โครงการ|บริการ|%|kb|mb|px)/gi,
  /(?:มาตรา|จำนวน|รวม|โทร(?:ศัพท์)?\.?|โทรสาร|แฟกซ์|ต่อ|หมายเลข|รหัส|หมู่(?:ที่)?|หน้า|ห้อง|ราคา|งบประมาณ(?=[^0-9]{0,3}\d{4} ?บาท)) ?(?:ทั้งสิ้น ?)?:? ?\d{4}(?!\d)/g,
]

/** Instruments that stay in force for years and carry the year in which they were made. */
const lawWord =
  /พระราชบัญญัติ|พ\. ?ร\. ?บ|พรบ|พระราชกฤษฎีกา|พ\. ?ร\. ?ฎ|พระราชกำหนด|รัฐธรรมนูญ|ประมวลกฎหมาย|กฎกระทรวง|ประมวลจริยธรรม|ว่าด้วย|ระเบียบ(?:กระทรวง|สำนักนายก|คณะกรรมการ|สำนักงาน|กรม)|ประกาศ(?:คณะกรรมการ|กระทรวง)|แก้ไขเพิ่มเติม|ฉบับที่/g
/** How far before its year the name of a law may begin. */
const LAW_NAME_LENGTH = 160
const bareOrEra = /^(?:พ\.? ?ศ|พุทธศักราช|\d)/
const amended = /แก้ไขเพิ่มเติม|ฉบับที่/

const firstHalfWords =
  /ไตรมาส(?:ที่)? ?1 ?(?:-|และ|ถึง|,) ?(?:ไตรมาส(?:ที่)? ?)?2|(?:รอบ|ระยะ|ช่วง)? ?(?:6|หก) ?เดือน(?!หลัง)|ครึ่งปี(?:งบประมาณ)?แรก/g
/** How far the words of a half-year may stand from its year. */
const HALF_DISTANCE = 80

/** Every year has four digits that can begin one, or two that stand alone and are not below 40. */
const mayBeYear = /(?:19|20|25|26|35)\d\d|(?<!\d)[4-9]\d(?!\d)/

const digitsAndDashes = (text: string): string =>
  arabicDigits(text).replace(/[\u2010-\u2015\u2043\u2212]/g, '-')

interface Claims {
  readonly taken: Uint8Array
  take: (start: number, end: number) => boolean
}

function claimsOf(length: number): Claims {
  const taken = new Uint8Array(length)
  return {
    taken,
    take(start, end) {
      for (let at = start; at < end; at++) if (taken[at] === 1) return false
      taken.fill(1, start, end)
      return true
    },
  }
}

function isLaw(text: string, mention: YearMention, earlier: YearMention | undefined): boolean {
  if (mention.kind !== 'calendar' || !bareOrEra.test(digitsAndDashes(mention.text))) return false
  const start = Math.max(0, mention.index - LAW_NAME_LENGTH)
  const before = text.slice(start, mention.index)
  if (/ประจำปี ?$/.test(before)) return false
  const afterEarlier =
    earlier === undefined ? before : before.slice(Math.max(0, earlier.index + earlier.text.length - start))
  if (earlier?.kind === 'law' && amended.test(afterEarlier)) return true
  return afterEarlier.search(lawWord) >= 0
}

function withFirstHalf(text: string, mentions: YearMention[]): YearMention[] {
  const halves = [...text.matchAll(firstHalfWords)].map((match) => match.index)
  if (halves.length === 0) return mentions
  return mentions.map((mention) =>
    ['fiscal', 'calendar', 'two-digit'].includes(mention.kind) &&
    halves.some((at) => Math.abs(at - mention.index) <= HALF_DISTANCE)
      ? { ...mention, firstHalf: true }
      : mention,
  )
}

/**
 * Every year a text speaks of, in order of appearance. Works on titles, labels, file names and addresses alike;
 * telephone numbers, amounts and section numbers are left out, and the years of laws are marked `law`.
 */
export const yearMentions: (text: string) => readonly YearMention[] = remembering(mentionsIn)

function mentionsIn(text: string): YearMention[] {
  const original = text.slice(0, READ_LENGTH)
  const plain = digitsAndDashes(original)
  if (!mayBeYear.test(plain)) return []
  const claims = claimsOf(plain.length)
  for (const pattern of notYears)
    for (const match of plain.matchAll(pattern)) claims.take(match.index, match.index + match[0].length)
  const found: YearMention[] = []
  const month = mayHoldMonth(plain.toLowerCase())
  for (const { pattern, namesMonth, read } of shapes) {
    if (namesMonth === true && !month) continue
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (claims.taken.subarray(match.index, end).includes(1)) continue
      const reading = read(match)
      if (reading === undefined) continue
      claims.take(match.index, end)
      found.push({ ...reading, text: original.slice(match.index, end), index: match.index })
    }
  }
  found.sort((a, b) => a.index - b.index)
  for (const [at, mention] of found.entries())
    if (isLaw(plain, mention, found[at - 1])) found[at] = { ...mention, kind: 'law' }
  return withFirstHalf(plain, found)
}
