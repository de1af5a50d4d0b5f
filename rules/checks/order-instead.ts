import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { hasTables } from './empty-page.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { unreadReasons } from './readable.ts'

/** "คำสั่ง… ที่ 88/2568 เรื่อง แบ่งงาน…": says who does what, not how it is done and what came of it. */
const ORDER = /^คำสั่ง.{0,160}?(?:แบ่งงาน|มอบหมาย(?:งาน|หน้าที่|ให้)|แต่งตั้ง|รักษาราชการแทน)/
/** What a report says; an order that appoints those who are to report says none of it. */
const REPORT =
  /ผลการ(?:ดำเนิน|ปฏิบัติ|ประเมิน|จัดการ)|สรุปผล|ผลลัพธ์|ผลที่ได้|แล้วเสร็จ|ร้อยละ|ดำเนินการแล้ว|\d(?:คน|ครั้ง|โครงการ|กิจกรรม|บาท)/
/** A manual that comes with the order of its working group says how the work is done. */
const MANUAL = /คู่มือ|ขั้นตอน|วิธีปฏิบัติ|แนวทางปฏิบัติ|แนวทางการปฏิบัติ|ผังกระบวนงาน|ผังงาน|flowchart/
const OPENING = 4
/** Shorter blocks of a page name what it hands on. Key characters. */
const SENTENCE = 60

function orderIn(facts: PageFacts): Seen | undefined {
  const headings = facts.headings.filter(({ region }) => region === 'main').slice(0, OPENING)
  const blocks = facts.blocks.filter(({ region }) => region === 'main').slice(0, OPENING)
  // Its number and its matter may stand on lines of their own.
  const lines = blocks.map((block, at) => ({
    ...block,
    key: blocks
      .slice(at)
      .map(({ key }) => key)
      .join(''),
  }))
  const found = [...headings, ...lines].find(({ key }) => ORDER.test(key))
  return found && { facts, quote: found.text, place: found.place }
}

const ASKED = {
  manual: {
    says: MANUAL,
    message: {
      th: 'เป็นคำสั่งแบ่งงานหรือแต่งตั้งบุคคล ไม่ใช่คู่มือการปฏิบัติงาน',
      en: 'An order that divides the work or appoints people, not a manual of how it is done',
    },
  },
  report: {
    says: REPORT,
    message: {
      th: 'เป็นคำสั่งแบ่งงานหรือแต่งตั้งบุคคล ไม่ใช่รายงานผล',
      en: 'An order that divides the work or appoints people, not a report of what was done',
    },
  },
} as const

/** Whether it says so itself. A page that hands on an order is only called what the order is offered as. */
const saysIt = (facts: PageFacts, says: RegExp, order: Seen): boolean =>
  facts !== order.facts && facts.kind === 'page' && !hasTables(facts)
    ? mainText(facts).blocks.some(({ key }) => key.length >= SENTENCE && says.test(key))
    : says.test(mainText(facts).key)

/** An order that divides the work or appoints people is offered as a manual of how the work is done, or a report of what was. */
export function orderInstead(
  evidence: EvidenceSet,
  context: JudgeContext,
  asked: keyof typeof ASKED,
): readonly Because[] | undefined {
  const order = evidence.map(orderIn).find((seen) => seen !== undefined)
  const { says, message } = ASKED[asked]
  if (order === undefined || evidence.some((facts) => saysIt(facts, says, order))) return undefined
  return unreadReasons(evidence, context).length > 0 ? undefined : [because(message, order)]
}
