import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check, JudgeContext } from '../judge/model.ts'
import { positionIn } from '../text/positions.ts'
import { activityIn } from './activities.ts'
import { mainText } from './main-text.ts'
import { because, met, seenBlock, someOf, unmet, unsure } from './outcome.ts'
import type { Seen } from './outcome.ts'
import { absent } from './readable.ts'
import { wordsOf } from './words.ts'

export const parameters = z.strictObject({ any: z.array(z.string().min(2)).min(1) })

const MENTIONS_TOP =
  /นายกองค์การบริหารส่วน|นายกเทศมนตรี|นายกอบต|นายกอบจ|นายกเมือง|ผู้บริหารสูงสุด|อธิบดี|ผู้ว่าราชการ|ผู้อำนวยการ|อธิการบดี|เลขาธิการ|ปลัดกระทรวง|หัวหน้าหน่วยงาน/
/** In place of the head: their absence, stated. */
const INSTEAD = /มอบหมายให้|ผู้แทน/

function topIn(facts: PageFacts, context: JudgeContext): { top?: Seen; other?: Seen } {
  let other: Seen | undefined
  for (const block of mainText(facts).blocks) {
    if (!MENTIONS_TOP.test(block.key) && !/รองนายก|รองผู้|ปลัด/.test(block.key)) continue
    for (const sentence of block.text.split(/พร้อมด้วย|และ|,|นำโดย|โดย(?=\s|นาย|นาง)/).slice(0, 30)) {
      const position = positionIn(sentence)
      if (position === undefined) continue
      const head =
        position.role === 'top' && (context.agency.type !== 'local' || position.side !== 'permanent')
      if (head && !INSTEAD.test(block.key)) return { top: seenBlock(facts, block, position.text) }
      other ??= seenBlock(facts, block, position.text)
    }
  }
  return other === undefined ? {} : { other }
}

const notTheTop = (other: Seen): Because =>
  because(
    {
      th: 'กิจกรรมนี้ไม่แสดงการมีส่วนร่วมของผู้บริหารสูงสุดคนปัจจุบัน ผู้ที่ระบุไว้ไม่ใช่ผู้บริหารสูงสุด',
      en: 'The activity does not show the current top executive taking part: those named are not the top executive',
    },
    other,
  )

/** An activity in which the top executive takes part; a deputy or a representative alone does not do. */
export const activityWithTop: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  const words = wordsOf(any)
  const found = activityIn(evidence, words)
  if (found === undefined) {
    const outcome = absent(
      evidence,
      context,
      {
        th: `ไม่พบกิจกรรมที่ผู้บริหารสูงสุดคนปัจจุบันมีส่วนร่วม เรื่อง ${someOf(any)}`,
        en: `There is no activity of the current top executive about ${someOf(any)}`,
      },
      words,
    )
    const others = evidence.map((facts) => topIn(facts, context))
    const someoneElse = others.every((each) => each.top === undefined)
      ? others.find((each) => each.other !== undefined)?.other
      : undefined
    return someoneElse === undefined || outcome.result !== 'unmet' ? outcome : unmet(notTheTop(someoneElse))
  }
  const { top, other } = topIn(found.facts, context)
  if (top !== undefined)
    return met(
      because({ th: 'ผู้บริหารสูงสุดเข้าร่วมกิจกรรม', en: 'The top executive takes part in the activity' }, top),
    )
  if (other !== undefined) return unmet(notTheTop(other))
  return unsure(
    because(
      {
        th: 'พบกิจกรรม แต่ข้อความไม่ได้ระบุว่าผู้บริหารสูงสุดเข้าร่วม ต้องให้คนดูภาพประกอบ',
        en: 'There is an activity, but the text does not say that the top executive takes part: a person must look at the pictures',
      },
      seenBlock(found.facts, found.block, found.word.text),
    ),
  )
}
