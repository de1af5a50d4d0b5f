import type { Block, PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { attachmentsOf } from './attachments.ts'
import { because } from './outcome.ts'
import { isContentPicture } from './pictures.ts'
import { unreadReasons } from './readable.ts'
import { ownTextLength } from './own-text.ts'
import { visitorForms } from './visitor-forms.ts'

/** True for a page with a table of data in its main part. */
export const hasTables = (facts: PageFacts): boolean =>
  facts.tables.some((table) => table.region === 'main' && !table.layout && table.rows.length > 0)

/** True for a page that shows something beside its text: a file, a table, people or a form. */
export const hasData = (facts: PageFacts): boolean =>
  attachmentsOf(facts).length > 0 ||
  hasTables(facts) ||
  facts.people.length > 0 ||
  visitorForms(facts).length > 0

const EMPTY_TEXT = 25
/** A page that itself says that there is nothing may still carry an address and the like. */
const ADMITTED_TEXT = 250
const NOTHING =
  /^(?:ขออภัย|หมายเหตุ)?(?:ค่ะ|ครับ|ใน)?(?:ข้อมูล|หน้านี้|เว็บไซต์|ขณะนี้)?(?:ยัง)?(?:ไม่(?:มี|พบ)(?:ข้อมูล|ไฟล์|เอกสาร|รายการ)(?:ที่(?:ท่าน|คุณ)?(?:ต้องการ|ค้นหา)|ใน(?:หมวด|หมวดหมู่|ระบบ|หน้า)(?:นี้)?)?|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ปรับปรุง|ดำเนินการ|จัดทำ|รวบรวม|พัฒนา)(?:ข้อมูล|เว็บไซต์|ระบบ)?|รอข้อมูล)(?:ค่ะ|ครับ|[.!])*$|^nodata|^comingsoon/

/** The block that says that there is nothing yet. */
const nothingOn = (facts: PageFacts): Block | undefined =>
  facts.blocks.find((block) => block.region === 'main' && NOTHING.test(block.key))

/** True when every page says itself that there is nothing yet. */
export const saysNothing = (evidence: EvidenceSet): boolean =>
  evidence.every((facts) => nothingOn(facts) !== undefined)

/** Of a page that was read nothing is seen. */
const isBlank = (facts: PageFacts | undefined): boolean =>
  facts?.kind === 'page' &&
  !hasData(facts) &&
  facts.blocks.length + facts.images.length + facts.frames.length + facts.links.length === 0

/**
 * Hardly any text of its own, no file, table, form, picture or frame that shows something. What pictures a document has is not known: it
 * must say itself that there is nothing.
 */
export function emptyPage(evidence: EvidenceSet, context: JudgeContext): readonly Because[] | undefined {
  const [facts] = evidence
  if (evidence.length > 1 || hasData(facts)) return undefined
  if (unreadReasons(evidence, context).length > 0) return undefined
  const nothing = nothingOn(facts)
  if (facts.kind !== 'page' && nothing === undefined) return undefined
  const frames = facts.frames.filter(({ src }) => !isBlank(context.factsOf(src)))
  const shows =
    frames.length > 0 ||
    facts.images.some((image) => isContentPicture(image)) ||
    facts.links.filter((link) => link.region === 'main' && link.target === 'live').length > 2
  if (shows || ownTextLength(facts) >= (nothing === undefined ? EMPTY_TEXT : ADMITTED_TEXT)) return undefined
  return [
    because(
      { th: 'หน้านี้ไม่มีเนื้อหา', en: 'The page has no content' },
      { facts, quote: nothing?.text ?? facts.title, ...(nothing !== undefined && { place: nothing.place }) },
    ),
  ]
}
