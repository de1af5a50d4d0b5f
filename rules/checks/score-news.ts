import type { Because, EvidenceSet } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because, seenBlock } from './outcome.ts'

/** "กรมได้ 93.08 คะแนน", in a text about the assessment. */
const SCORE = /\d(?:\.\d+)?คะแนน|คะแนน[^\d\n]{0,20}\d/
const ASSESSMENT = /(?:^|[^a-z])ita(?:[^a-z]|$)|คุณธรรมและความโปร่งใส/
/** What measures, and a report of them, speak of. */
const MEASURES = /มาตรการ|แนวทาง|ขั้นตอน|รับผิดชอบ|วิเคราะห์|ระยะเวลา|ปรับปรุง|แก้ไข|ข้อจำกัด/

/** The score of an assessment is announced where a report of the measures that it led to is asked for. */
export function scoreNews(evidence: EvidenceSet): readonly Because[] | undefined {
  if (evidence.some((facts) => facts.textLayer !== 'good' && facts.kind !== 'image')) return undefined
  if (evidence.some((facts) => MEASURES.test(mainText(facts).key))) return undefined
  for (const facts of evidence) {
    const text = mainText(facts)
    const block = ASSESSMENT.test(text.key) ? text.blocks.find(({ key }) => SCORE.test(key)) : undefined
    if (block !== undefined)
      return [
        because(
          {
            th: 'เป็นข่าวผลคะแนนการประเมิน ไม่ใช่รายงานผลตามมาตรการ',
            en: 'News of the score of the assessment, not a report of the measures',
          },
          seenBlock(facts, block),
        ),
      ]
  }
  return undefined
}
