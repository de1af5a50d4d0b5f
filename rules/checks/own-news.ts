import { z } from 'zod'
import type { PageFacts, Place } from '../facts/model.ts'
import type { Because, Check, EvidenceSet } from '../judge/model.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions } from '../text/years.ts'
import { datedEntries } from './dated-entries.ts'
import { daysBeside } from './days-beside.ts'
import { hostOf, isOwn } from './hosts.ts'
import { leadsOn, linkKey } from './link-keys.ts'
import { mainText } from './main-text.ts'
import { because, met, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'

export const parameters = z.strictObject({})

const WORK =
  /กิจกรรม|โครงการ|ประชุม|อบรม|ลงพื้นที่|ออกหน่วย|มอบ|จัด(?:งาน|กิจกรรม|โครงการ|ประชุม|เวที)|ดำเนินการ|รณรงค์|ประชาสัมพันธ์|เปิดรับ|แจ้ง|พัฒนา|ซ่อม|สำรวจ|ตรวจ|ช่วยเหลือ|เยี่ยม|ร่วม|ประกาศ/
const TENDER =
  /ประกวดราคา|จัดซื้อ|จัดจ้าง|ราคากลาง|ผู้ชนะ|e-bidding|สอบราคา|เสนอราคา|ร่างขอบเขต|ขายทอดตลาด|จ้าง(?:เหมา|ก่อสร้าง|ซ่อม|ปรับปรุง|ทำ)|ซื้อ(?:ครุภัณฑ์|วัสดุ|พัสดุ)|เฉพาะเจาะจง/
/** Those who make news for the whole country; what they say is passed on. */
const OF_OTHERS =
  /^(?:ครม\.?|คณะรัฐมนตรี|มติครม|รัฐบาล|นายกรัฐมนตรี|โฆษก(?:รัฐบาล|กระทรวง|สำนักนายก)|กระทรวง|ธปท|ธนาคารแห่งประเทศไทย|กรมอุตุ)|ที่มา:|ขอบคุณข่าว/
/** Bodies of the state that name themselves at the head of what they say. */
const BODY =
  /^(?:กระทรวง|กรม(?!ธรรม์|หลวง|พระ|ทาง)|(?:สำนักงาน)?(?:ป\.?ป\.?[ชทสง]\.?|สปสช\.?|กกต\.?|คปภ\.?|สรรพากร)|สปสช|ตำรวจ(?:ไซเบอร์|ภูธร|สอบสวน)|ธนาคาร(?!ขยะ|น้ำ|ปู|เลือด|ต้นไม้|อาหาร|เมล็ด|ข้าว|โค|ความ))/
/** "จังหวัดจัดงานกาชาด": the province and the district, without a name, do something. */
const ABOVE = /^(?:จังหวัด|อำเภอ)(?=จัด|เชิญ|ชวน|ประกาศ|แจ้ง|เปิด)/
/** Whether an entry begins with who says it, and that is not the agency. */
const isOfOthers = (key: string, agency: string): boolean => {
  if (OF_OTHERS.test(key)) return !agency.startsWith('กระทรวง') || !key.startsWith('กระทรวง')
  const body = (BODY.exec(key) ?? ABOVE.exec(key))?.[0]
  return body !== undefined && !agency.startsWith(body)
}
/** A day stands beside the entries of a news list. */
const isDated = (text: string): boolean => yearMentions(text).some(({ kind }) => kind === 'date')
const ENTRIES = 2
const LIST = 3
const SHORTEST_TITLE = 15
const ARTICLE = 150
const PARAGRAPH = 60

/** The day may stand by itself, between the name of an entry and the next one. */
const LONGEST_DAY = 40

/** Where days stand by themselves. */
const daysOn = (facts: PageFacts): readonly Place[] =>
  mainText(facts)
    .blocks.filter(({ text }) => text.length <= LONGEST_DAY && isDated(text))
    .map(({ place }) => place)

function entries(facts: PageFacts, own: (url: string) => boolean, agency: string): readonly Seen[] {
  const hasDayBeside = daysBeside(facts, daysOn(facts))
  return facts.links
    .filter((link) => {
      if (link.region !== 'main' || !leadsOn(link)) return false
      const key = linkKey(link)
      return (
        key.length >= SHORTEST_TITLE &&
        (link.target === 'unknown' || own(link.href)) &&
        !TENDER.test(key) &&
        !isOfOthers(key, agency) &&
        (WORK.test(key) || isDated(link.context) || hasDayBeside(link))
      )
    })
    .map((link) => ({ facts, quote: link.text || link.alt, place: link.place }))
}

/** Entries with their days that lead nowhere: the news is told where it stands. */
function toldHere(facts: PageFacts, agency: string): readonly Seen[] {
  const leading = new Set(facts.links.filter(leadsOn).flatMap(({ text, alt }) => [text, alt]))
  return datedEntries(facts)
    .filter(
      ({ text }) => !isOfOthers(matchKey(text), agency) && !leading.has(text) && !TENDER.test(matchKey(text)),
    )
    .map(({ text, place }) => ({ facts, quote: text, place }))
}

/** Entries that lead on, none of which is news: purchases and tenders. */
export function onlyTenders(evidence: EvidenceSet): readonly Because[] | undefined {
  const named = evidence.flatMap((facts) =>
    facts.links.flatMap((link): Seen[] =>
      link.region === 'main' && leadsOn(link) && linkKey(link).length >= SHORTEST_TITLE
        ? [{ facts, quote: link.text || link.alt, place: link.place }]
        : [],
    ),
  )
  const [first] = named
  if (first === undefined || named.length < LIST) return undefined
  if (!named.every(({ quote = '' }) => TENDER.test(matchKey(quote)))) return undefined
  if (evidence.some((facts) => toldHere(facts, '').length > 0)) return undefined
  return [
    because({ th: 'มีแต่ประกาศจัดซื้อจัดจ้าง ไม่มีข่าวประชาสัมพันธ์', en: 'Only tenders are listed, no news' }, first),
  ]
}

/** News entries or an article about the agency's own work. Only tenders, or only others' news, leave it unsure or unmet. */
export const ownNews: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const agency = matchKey(context.agency.name ?? '')
  let passedOn: Seen | undefined
  for (const facts of evidence) {
    const own = (url: string) => isOwn(url, context) || hostOf(url) === hostOf(facts.url)
    const linked = entries(facts, own, agency)
    const listed = linked.length >= ENTRIES ? linked : toldHere(facts, agency)
    const [first] = listed
    if (first !== undefined && listed.length >= ENTRIES)
      return met(
        because(
          {
            th: `มีข่าวการดำเนินงานของหน่วยงาน ${listed.length} ข่าว`,
            en: `${listed.length} news of the agency's own work`,
          },
          first,
        ),
      )
    const { key, blocks } = mainText(facts)
    const isOfADay = listed.length > 0
    const paragraph = blocks.find(
      (block) =>
        block.key.length >= PARAGRAPH && (isOfADay || WORK.test(block.key)) && !TENDER.test(block.key),
    )
    if (paragraph !== undefined && key.length >= ARTICLE)
      return met(
        because(
          { th: 'มีข่าวการดำเนินงานของหน่วยงาน', en: "There is news of the agency's own work" },
          { facts, quote: paragraph.text, place: paragraph.place },
        ),
      )
    const other = facts.links.find(
      (link) =>
        link.region === 'main' &&
        leadsOn(link) &&
        matchKey(link.text || link.context).length >= SHORTEST_TITLE,
    )
    if (other !== undefined) passedOn ??= { facts, quote: other.text, place: other.place }
  }
  if (passedOn !== undefined)
    return unsure(
      because(
        {
          th: 'มีรายการข่าว แต่บอกไม่ได้ว่าเป็นข่าวการดำเนินงานของหน่วยงานเอง',
          en: "There are entries, but it cannot be told whether they are news of the agency's own work",
        },
        passedOn,
      ),
    )
  return absent(evidence, context, {
    th: 'ไม่พบข่าวการดำเนินงานของหน่วยงาน',
    en: "There is no news of the agency's own work",
  })
}
