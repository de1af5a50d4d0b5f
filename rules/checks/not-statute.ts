import { z } from 'zod'
import type { PageFacts } from '../facts/model.ts'
import type { Because, Check } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { because, met, unmet, unsure } from './outcome.ts'
import { unreadReasons } from './readable.ts'

export const parameters = z.strictObject({})

const SECTION = /(ตาม|ใน|แห่ง|ของ|และ|หรือ|กับ|,|ถึง|ความ)?มาตรา(\d{1,3})/g
/** Extracts of the powers in a law run to some ten sections; a law has more, and little else stands on the page. */
const SURELY_A_LAW = 15
const PERHAPS_A_LAW = 10
/** "พระราชบัญญัตินี้เรียกว่า …": the first section of a law, which nobody quotes who explains powers. */
const SHORT_TITLE = /มาตรา1พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)(?:ประกอบรัฐธรรมนูญ)?นี้เรียกว่า/
const MOST_OF_TEXT = 0.6
const HARDLY_TEXT = 80

export interface LawText {
  /** Sections that follow the one before. */
  readonly steps: number
  /** Share of the main text from the first to the last section. */
  readonly share: number
  /** It begins as a law begins. */
  readonly opens: boolean
  readonly quote: string
}

const known = new WeakMap<PageFacts, LawText>()

/** How much of a page is the running text of a law. */
export function lawTextOf(facts: PageFacts): LawText {
  const before = known.get(facts)
  if (before !== undefined) return before
  const { key, blocks } = mainText(facts)
  let steps = 0
  let previous = 0
  let first = -1
  let last = 0
  for (const match of key.matchAll(SECTION)) {
    if (match[1] !== undefined) continue
    const section = Number(match[2])
    if (section === previous + 1) steps += 1
    if (section >= previous && section <= previous + 3) {
      if (first < 0) first = match.index
      last = match.index
    }
    previous = section
  }
  const end = key.indexOf('\n', last)
  const share = first < 0 ? 0 : ((end < 0 ? key.length : end) - first) / Math.max(1, key.length)
  const quote = blocks.find((block) => /^มาตรา\d/.test(block.key))?.text ?? ''
  const law = { steps, share, opens: SHORT_TITLE.test(key), quote }
  known.set(facts, law)
  return law
}

/** Reasons when the evidence reproduces a law: `sure` when it surely does, undefined when it does not. */
export function wholeLaw(evidence: readonly PageFacts[]): { sure: boolean; because: Because } | undefined {
  for (const facts of evidence) {
    const law = lawTextOf(facts)
    if (law.share < MOST_OF_TEXT || law.steps < PERHAPS_A_LAW) continue
    return {
      sure: law.opens || law.steps >= SURELY_A_LAW,
      because: because(
        {
          th: `เนื้อหาส่วนใหญ่เป็นตัวบทกฎหมาย (พบมาตราเรียงต่อกัน ${law.steps + 1} มาตรา) ไม่ใช่คำอธิบายของหน่วยงาน`,
          en: `Most of the text is a law (${law.steps + 1} sections in order), not the agency's own explanation`,
        },
        { facts, quote: law.quote },
      ),
    }
  }
  return undefined
}

/** The evidence is not simply the text of a whole law. */
export const notStatute: Check<z.output<typeof parameters>> = (evidence, _parameters, context) => {
  const law = wholeLaw(evidence)
  if (law !== undefined) return law.sure ? unmet(law.because) : unsure(law.because)
  const length = evidence.reduce((sum, facts) => sum + mainText(facts).key.length, 0)
  if (length >= HARDLY_TEXT)
    return met(
      because({
        th: 'เนื้อหาไม่ใช่การนำกฎหมายทั้งฉบับมาแสดง',
        en: 'The content is not a whole law',
      }),
    )
  const unread = unreadReasons(evidence, context)
  return unsure(
    because(
      { th: 'มีข้อความน้อยเกินกว่าจะบอกได้', en: 'There is too little text to tell' },
      { facts: evidence[0] },
    ),
    ...unread,
  )
}
