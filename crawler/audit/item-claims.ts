import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { ItemVerdict, Verdict } from '../../rules/judge/model.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import type { ReadIndex } from '../../rules/site/index-claims.ts'
import type { ItemClaim } from '../../rules/report/report-items.ts'

/** Verdicts from worst to best; a claim is worse than the best evidence when it stands lower. */
const ORDER: readonly Verdict[] = [
  'missing',
  'broken',
  'not-evidence',
  'wrong-year',
  'incomplete',
  'review',
  'pass',
]

const worse = (a: Verdict, b: Verdict): boolean => ORDER.indexOf(a) < ORDER.indexOf(b)

const DEAD: Bilingual = {
  th: 'ในหน้า ITA ของหน่วยงานมีลิงก์ของข้อนี้ที่กดแล้วไม่ไปไหน',
  en: "On the agency's ITA page a link of this item leads nowhere",
}
const EMPTY: Bilingual = {
  th: 'ในหน้า ITA ของหน่วยงานมีชื่อข้อนี้แต่ไม่มีลิงก์',
  en: "The agency's ITA page names this item but links nothing",
}
const otherCode = (itemId: string, written: number | undefined): Bilingual => {
  const code = written === undefined ? '' : ` O${written}`
  return {
    th: `เลขข้อในหน้า ITA (${code.trim() || 'ไม่ตรง'}) เป็นของปีอื่น แต่ชื่อข้อถูกแล้ว ปีนี้ข้อนี้คือ ${itemId} ให้แก้เลขข้อให้ตรง ผู้ตรวจจะได้ไม่เปิดผิดข้อ`,
    en: `The item number on the ITA page${code} is not this year’s, though the title is right: this year it is ${itemId}. Correct the number, so that assessors open the right item`,
  }
}

const better = (claimed: string, best: string): Bilingual => ({
  th: `ลิงก์ที่หน่วยงานระบุ (${claimed}) ไม่ใช่หลักฐานที่ดีที่สุด ควรใช้ ${best}`,
  en: `The address the agency names (${claimed}) is not the best evidence; use ${best}`,
})

/** What is wrong with the addresses an agency names for an item, next to the best that was found. */
function addressProblems(urls: readonly string[], judged: ItemVerdict): readonly Bilingual[] {
  const best = judged.evidence[0]
  if (best === undefined || judged.verdict === 'missing') return []
  const answered = new Set(
    judged.evidence.filter((each) => each.verdict === judged.verdict).map((each) => each.url),
  )
  // Answered by several addresses together, or by one of those the agency names: the others only add to it.
  if (answered.size === 0 || urls.some((url) => answered.has(url))) return []
  return urls.flatMap((url) => {
    const own = judged.evidence.find((each) => each.url === url)
    if (own === undefined || !worse(own.verdict, judged.verdict)) return []
    return [better(url, best.url)]
  })
}

/** What the agency's own ITA page says about an item; undefined when it does not name it. */
export function indexClaim(
  itemId: string,
  indexes: readonly ReadIndex[],
  fiscalYear: number,
  judged: ItemVerdict,
): ItemClaim | undefined {
  const entries = indexes
    .filter(({ reading }) => reading.year === undefined || reading.year === fiscalYear)
    .flatMap(({ page, reading }) =>
      reading.entries
        .filter((entry) => entry.itemId === itemId)
        .map((entry) => ({ entry, from: page.finalUrl })),
    )
  if (entries.length === 0) return undefined
  const wronglyNumbered = entries.find(({ entry }) => entry.conflict !== undefined)
  const urls = [
    ...new Set(
      entries.flatMap(({ entry, from }) => entry.urls.flatMap((url) => normaliseAddress(url, from) ?? [])),
    ),
  ]
  const problems = [
    ...(entries.some(({ entry }) => entry.dead > 0) ? [DEAD] : []),
    ...(entries.every(({ entry }) => entry.empty) ? [EMPTY] : []),
    ...(wronglyNumbered === undefined ? [] : [otherCode(itemId, wronglyNumbered.entry.code)]),
    ...addressProblems(urls, judged),
  ]
  return { source: 'index', has: urls.length > 0, urls, note: '', problems }
}

const SAID_NONE: Bilingual = {
  th: 'ตอบว่า “ไม่มี” แต่พบข้อมูลที่อาจใช้ตอบได้ในเว็บไซต์',
  en: 'The sheet says “none”, yet the site holds something that may answer the item',
}
const NO_URL: Bilingual = { th: 'ตอบว่า “มี” แต่ไม่ได้ใส่ URL', en: 'The sheet says “have” but gives no URL' }

const offered = (best: string): Bilingual => ({
  th: `พบหลักฐานที่ใช้ตอบได้ในเว็บไซต์: ${best}`,
  en: `The site holds evidence that could answer: ${best}`,
})

const IS_HOME: Bilingual = {
  th: 'URL ที่ตอบเป็นหน้าแรกของเว็บไซต์ ต้องเป็นหน้าที่เปิดถึงข้อมูลโดยตรง',
  en: 'The address given is the home page; it must open the data itself',
}

const notLinked = (url: string): Bilingual => ({
  th: `ไม่พบลิงก์จากเว็บไซต์หลักไปยัง ${url} ผู้ตรวจต้องเข้าถึงได้จากเมนูหรือไอคอนของหน้าหลัก`,
  en: `No link on the main site leads to ${url}; assessors must reach it from its menus or icons`,
})

/** What is known of the site around an answer sheet. */
export interface SiteAround {
  readonly homeUrl: string
  readonly depthOf: (url: string) => number | undefined
  /** The whole site was read, so a link that was not seen is not there. */
  readonly readWhole: boolean
}

function placeProblems(url: string, judged: ItemVerdict, around: SiteAround): readonly Bilingual[] {
  if (url === around.homeUrl) return judged.verdict === 'pass' ? [] : [IS_HOME]
  return around.readWhole && around.depthOf(url) === undefined ? [notLinked(url)] : []
}

/**
 * What the agency's answer sheet says about an item.
 *
 * @param anywhere the verdict over everything on the site, to propose better evidence.
 */
export function sheetClaim(
  answer: Answer,
  judged: ItemVerdict,
  anywhere: ItemVerdict,
  around: SiteAround,
): ItemClaim {
  const urls = answer.urls.map((url) => normaliseAddress(url) ?? url)
  const best = anywhere.evidence[0]
  const problems: Bilingual[] = []
  if (answer.has && urls.length === 0) problems.push(NO_URL)
  if (!answer.has && anywhere.verdict !== 'missing') problems.push(SAID_NONE)
  if (best !== undefined && !urls.includes(best.url) && worse(judged.verdict, anywhere.verdict)) {
    problems.push(urls[0] === undefined ? offered(best.url) : better(urls[0], best.url))
  }
  for (const url of urls) problems.push(...placeProblems(url, judged, around))
  return { source: 'sheet', has: answer.has, urls: answer.urls, note: answer.note, problems }
}
