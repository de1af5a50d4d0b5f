import type { PageFacts } from '../facts/model.ts'
import type { EvidenceSet } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions } from '../text/years.ts'
import { mainText } from './main-text.ts'

const HALF =
  /(?:รอบ|ระยะ|ช่วง|ราย)?(?:6|หก)เดือน|ไตรมาส(?:ที่)?(?:1|2|1-2|1และ2)|ครึ่งปีแรก|ตุลาคม.{0,20}มีนาคม|ต\.ค\..{0,14}มี\.ค\./
const HEADING = /^h[1-6]$|^summary$/
const HALF_MONTHS = [
  /ตุลาคม|ต\.ค/,
  /พฤศจิกายน|พ\.ย/,
  /ธันวาคม|ธ\.ค/,
  /มกราคม|ม\.ค/,
  /กุมภาพันธ์|ก\.พ/,
  /มีนาคม|มี\.ค/,
]

const titlesOf = (facts: PageFacts): readonly string[] => [
  matchKey(facts.title),
  ...facts.headings.map((heading) => heading.key),
]

/** Whether the evidence, or the link to it, names the first six months of the fiscal year or at least four of them. */
export function statesHalf(evidence: EvidenceSet, label: string): boolean {
  if (HALF.test(matchKey(label))) return true
  return evidence.some((facts) => {
    const { key } = mainText(facts)
    if (HALF.test(key) || HALF.test(titlesOf(facts).join(' '))) return true
    return HALF_MONTHS.filter((month) => month.test(key)).length >= 4
  })
}

/** A part of the year that its first half does not end without. */
const REST = /(?:ไตรมาส(?:ที่)?|quarter|(?<![a-z])q)2|(?:6|หก)เดือน/
/** What stands in the place of something that is still to come, and says nothing else. */
const PROMISE =
  /^[(\-–]*(?:coming ?soon|เร็วๆนี้|(?:อยู่)?ระหว่าง(?:การ)?(?:จัดทำ|ดำเนินการ|รวบรวม|ปรับปรุง|รอ|ตรวจสอบ)|รอ(?:ข้อมูล|รายงาน|ผล)|ยังไม่(?:มีข้อมูล|ถึง|ครบ|แล้วเสร็จ)|จะ(?:เผยแพร่|รายงาน|แจ้ง)|โปรดติดตาม)[^\n]{0,60}$/

/** Whether the evidence has a place for the rest of the half-year, with nothing in it but a promise. */
const promisesRest = (evidence: EvidenceSet): boolean => {
  const places = evidence.flatMap(({ headings, blocks }) =>
    headings.flatMap(({ key }, at) =>
      REST.test(key) ? [blocks.filter(({ heading, tag }) => heading === at && !HEADING.test(tag))] : [],
    ),
  )
  return (
    places.length > 0 &&
    places.every((below) => below.length > 0 && below.every(({ key }) => PROMISE.test(key)))
  )
}

/** Words for a part of the year that ends before its first half does. */
const SHORTER =
  /ไตรมาส(?:ที่)?1(?!ถึง|-|–|และ|,|\d)|(?:รอบ|ระยะ)(?:3|สาม)เดือน|(?:ต\.?ค\.?|ตุลาคม)\d{0,4}(?:-|–|ถึง)(?:พ\.?ย\.?|พฤศจิกายน|ธ\.?ค\.?|ธันวาคม|ม\.?ค\.?|มกราคม)/
const EARLY = '(?:ตุลาคม|ต\\.ค\\.|พฤศจิกายน|พ\\.ย\\.|ธันวาคม|ธ\\.ค\\.|มกราคม|ม\\.ค\\.|กุมภาพันธ์|ก\\.พ\\.)'
/** "ข้อมูล ณ วันที่ 31 ธันวาคม 2563": the day up to which it tells. */
const AS_OF_EARLY = new RegExp(`ณวันที่\\d{1,2}${EARLY}`)
/** A row that is named after a month. */
const MONTH_ROW = new RegExp(`^${EARLY}(?:พ\\.?ศ\\.?)?(?:25)?\\d\\d$`)
const MONTHS = 2
const LATER = /ไตรมาส(?:ที่)?(?:1?(?:-|–|และ|,)?2)|(?:6|หก)เดือน|มี\.?ค\.|มีนาคม/

const titlesAndLabel = (evidence: EvidenceSet, label: string): readonly string[] => [
  matchKey(label),
  ...evidence.flatMap(titlesOf),
]

/** Whether the evidence, or the link to it, is titled as of a shorter part of the year or leaves the rest for later. */
export const saysToEndEarly = (evidence: EvidenceSet, label: string): boolean =>
  promisesRest(evidence) || titlesAndLabel(evidence, label).some((key) => SHORTER.test(key))

/** Whether the evidence says that it ends before the first half of the fiscal year does. */
export function endsBeforeHalf(evidence: EvidenceSet, label: string): boolean {
  if (promisesRest(evidence)) return true
  const titles = titlesAndLabel(evidence, label)
  const blocks = evidence.flatMap((facts) => mainText(facts).blocks)
  const early =
    titles.some((key) => SHORTER.test(key)) ||
    blocks.some(({ key }) => key.length < 60 && AS_OF_EARLY.test(key)) ||
    blocks.filter(({ key }) => MONTH_ROW.test(key)).length >= MONTHS
  return early && ![...titles, ...blocks.map(({ key }) => key)].some((key) => LATER.test(key))
}

/** What a document covers is said in its title or in one of its first lines. */
const OPENING_BLOCKS = 6
const LONGEST_OPENING = 160
/** Headings further down are those of parts. */
const TITLES = 2
/** The end of the year, or a month of the second half as such; with a day before it, it is the day of an order. */
const SECOND_HALF =
  /(?:-|–|ถึง)(?:วันที่)?(?:30)?(?:กันยายน|ก\.ย)|(?<!\d ?)(?:เมษายน|เม\.ย|พฤษภาคม|พ\.ค|มิถุนายน|มิ\.ย|กรกฎาคม|ก\.ค|สิงหาคม|ส\.ค|กันยายน|ก\.ย)|ไตรมาส(?:ที่)?[34]|เดือนหลัง|ครึ่งปีหลัง|12เดือน|ทั้งปี|ตลอดปี/

/**
 * A title may say it in words, if it is of that year alone; in a text, where an earlier report can be named, it takes
 * the months from and to.
 */
function coversHalf(text: string, year: number, inTitle: boolean): boolean {
  const mentions = yearMentions(text)
  const halves = mentions.filter(({ firstHalf, to }) => firstHalf === true && to === year)
  const ofThatYear = mentions.every(({ to }) => to === year)
  return halves.some(({ kind }) => kind === 'month-range' || (inTitle && ofThatYear))
}

/**
 * Whether what is offered for a whole year says in its opening that it covers the first six months, and shows nothing of
 * the others. Where a page hands on files, each of them has to.
 */
export function coversOnlyHalf(evidence: EvidenceSet, year: number): boolean {
  const files = evidence.filter(({ kind }) => kind !== 'page')
  return (files.length > 0 ? files : evidence).every((facts) => {
    const { blocks } = mainText(facts)
    const headings = facts.headings.filter(({ region }) => region === 'main')
    const titles = [facts.title, ...headings.slice(0, TITLES).map(({ text }) => text)]
    const opening = blocks.slice(0, OPENING_BLOCKS).map(({ text }) => text)
    return (
      (titles.some((text) => coversHalf(text, year, true)) ||
        opening.some((text) => text.length <= LONGEST_OPENING && coversHalf(text, year, false))) &&
      ![...headings, ...blocks].some(({ key }) => SECOND_HALF.test(key))
    )
  })
}
