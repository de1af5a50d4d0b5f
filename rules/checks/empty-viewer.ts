import { isEmptyViewer } from '../addresses/viewer.ts'
import type { Because, EvidenceSet } from '../judge/model.ts'
import { attachmentsOf } from './attachments.ts'
import { because } from './outcome.ts'
import { ownTextLength } from './own-text.ts'
import { visitorForms } from './visitor-forms.ts'

/** A page that says more than this of its own does not live from its viewer. Key characters. */
const LITTLE_TEXT = 300

/** A page whose only content would be the document in a viewer, which is handed none. */
export function emptyViewer(evidence: EvidenceSet): readonly Because[] | undefined {
  const [facts] = evidence
  if (evidence.length > 1 || facts.kind !== 'page' || ownTextLength(facts) >= LITTLE_TEXT) return undefined
  const frame = facts.frames.find(({ region, src }) => region === 'main' && isEmptyViewer(src))
  const shows =
    attachmentsOf(facts).length > 0 ||
    visitorForms(facts).length > 0 ||
    facts.people.length > 0 ||
    facts.tables.some((table) => table.region === 'main' && !table.layout && table.rows.length > 0)
  if (frame === undefined || shows) return undefined
  return [
    because(
      {
        th: 'หน้านี้มีเพียงกรอบแสดงเอกสารที่ไม่มีไฟล์ ผู้เปิดเห็นกรอบว่าง',
        en: 'The page holds only a document viewer that is given no file',
      },
      { facts, quote: frame.title || frame.src, place: frame.place },
    ),
  ]
}
