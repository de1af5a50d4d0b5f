import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { unreadReasons } from './readable.ts'

/** "คำสั่ง… ที่ 88/2568 เรื่อง แบ่งงาน…": says who does what, not how it is done. */
const ORDER = /^คำสั่ง.{0,160}?(?:แบ่งงาน|มอบหมาย(?:งาน|หน้าที่|ให้)|แต่งตั้ง|รักษาราชการแทน)/
/** A manual that comes with the order of its working group says how the work is done. */
const MANUAL = /คู่มือ|ขั้นตอน|วิธีปฏิบัติ|แนวทางปฏิบัติ|แนวทางการปฏิบัติ|ผังกระบวนงาน|ผังงาน|flowchart/
const OPENING = 4

function orderIn(facts: PageFacts): Seen | undefined {
  const headings = facts.headings.filter(({ region }) => region === 'main').slice(0, OPENING)
  const blocks = facts.blocks.filter(({ region }) => region === 'main').slice(0, OPENING)
  const found = [...headings, ...blocks].find(({ key }) => ORDER.test(key))
  return found && { facts, quote: found.text, place: found.place }
}

/** An order that divides the work or appoints people is offered as a manual of how the work is done. */
export function orderInstead(evidence: EvidenceSet, context: JudgeContext): readonly Because[] | undefined {
  const order = evidence.map(orderIn).find((seen) => seen !== undefined)
  if (order === undefined || evidence.some((facts) => MANUAL.test(mainText(facts).key))) return undefined
  if (unreadReasons(evidence, context).length > 0) return undefined
  return [
    because(
      {
        th: 'เป็นคำสั่งแบ่งงานหรือแต่งตั้งบุคคล ไม่ใช่คู่มือการปฏิบัติงาน',
        en: 'An order that divides the work or appoints people, not a manual of how it is done',
      },
      order,
    ),
  ]
}
