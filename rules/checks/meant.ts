import type { Bilingual } from '../catalogue/schema.ts'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Because } from '../judge/model.ts'
import { senses, type Meaning } from '../meanings/meaning.ts'
import { mainText } from './main-text.ts'
import { because, seenBlock } from './outcome.ts'

const HEADING = /^h[1-6]$/

const MESSAGES: Readonly<Record<Meaning, Bilingual>> = {
  recommendation: { th: 'มีข้อความเสนอสิ่งที่ควรทำต่อไป', en: 'It is said what should be done next' },
  problem: { th: 'มีข้อความเล่าสิ่งที่ติดขัด', en: 'It is told what went wrong' },
  result: { th: 'มีข้อความเล่าสิ่งที่ได้ทำ', en: 'It is told what was done' },
  steps: { th: 'มีข้อความเล่าว่าทำอะไรก่อนหลัง', en: 'It is told what is done first and what next' },
  unit: { th: 'ระบุส่วนงานที่ดำเนินการ', en: 'The unit that acts is named' },
  goal: { th: 'มีข้อความบอกสิ่งที่ต้องการให้เกิดขึ้น', en: 'It is said what is to be reached' },
  measure: { th: 'มีข้อความบอกว่าวัดผลอย่างไร', en: 'It is said how success is measured' },
  time: { th: 'ระบุช่วงเวลา', en: 'The time is given' },
  reporting: { th: 'บอกว่าแจ้งเรื่องได้อย่างไร', en: 'It is said how to report a matter' },
}

const found = new WeakMap<PageFacts, Map<Meaning, Block | undefined>>()

/** The first block of a page that means it; several items ask the same. */
function blockThatMeans(facts: PageFacts, meaning: Meaning): Block | undefined {
  const known = found.get(facts) ?? new Map<Meaning, Block | undefined>()
  found.set(facts, known)
  if (known.has(meaning)) return known.get(meaning)
  const { isSaid, shortest } = senses[meaning]
  const block = mainText(facts).blocks.find(
    (each) => each.key.length >= shortest && !HEADING.test(each.tag) && isSaid(each),
  )
  known.set(meaning, block)
  return block
}

/** Where the evidence says something in running words of its own; undefined when it does not. */
export function meantIn(evidence: readonly PageFacts[], meaning: Meaning): Because | undefined {
  for (const facts of evidence) {
    const block = blockThatMeans(facts, meaning)
    if (block !== undefined) return because(MESSAGES[meaning], seenBlock(facts, block))
  }
  return undefined
}
