import type { PageFacts } from '../facts/model.ts'
import type { Because, EvidenceSet, JudgeContext } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { unreadReasons } from './readable.ts'

/** A plan, or the assessment of risks that one is made on; a chart (แผนภูมิ, แผนผัง) and a map (แผนที่) are none. */
const PLAN = /^(?:\(?ร่าง\)?)?(?:(?:โครงการ)?แผน(?!ภูมิ|ผัง|ที่)|(?:การ)?ประเมินความเสี่ยง)/
/** Words of what was done, in a title or a column. */
const REPORT =
  /รายงาน|ผลการ(?:ดำเนิน|ปฏิบัติ|จัด|ใช้)|สรุปผล|ผลที่ได้|ผลงาน|ความก้าวหน้า|คืบหน้า|เบิกจ่าย|จ่ายจริง|ใช้จริง|แล้วเสร็จ|ดำเนินการแล้ว|ร้อยละ\d/
const OPENING = 3

function planIn(facts: PageFacts): Seen | undefined {
  const main = facts.headings.filter(({ region }) => region === 'main').slice(0, OPENING)
  const title = main.find(({ key }) => PLAN.test(key))
  if (title === undefined || main.some(({ key }) => REPORT.test(key)) || REPORT.test(mainText(facts).key))
    return undefined
  return { facts, quote: title.text, place: title.place }
}

/** Documents that call themselves a plan and tell nothing of what was done are offered as the report on it. */
export function planInstead(evidence: EvidenceSet, context: JudgeContext): readonly Because[] | undefined {
  const documents = evidence.filter(({ kind }) => kind !== 'page')
  const plans = documents.map(planIn)
  const [plan] = plans
  if (plan === undefined || plans.includes(undefined)) return undefined
  if (unreadReasons(evidence, context).length > 0) return undefined
  return [
    because(
      {
        th: 'เป็นแผนหรือการประเมิน ไม่ใช่รายงานผลว่าได้ทำอะไรไปแล้ว',
        en: 'A plan or an assessment, not a report of what was done',
      },
      plan,
    ),
  ]
}
