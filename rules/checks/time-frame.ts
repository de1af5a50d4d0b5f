import { z } from 'zod'
import type { Block, PageFacts } from '../facts/model.ts'
import type { Check } from '../judge/model.ts'
import { MONTH_PATTERN } from '../text/months.ts'
import { mainText } from './main-text.ts'
import { mentions } from './mentions.ts'
import { because, met, seenBlock } from './outcome.ts'

export const parameters = z.strictObject({
  /** Words that announce a time frame. */
  any: z.array(z.string().min(2)).min(1),
})

/** A month; with a day before it, the date of a post or an order. */
const MONTH = new RegExp(`(?<!\\d ?)${MONTH_PATTERN}`, 'i')

const months = new WeakMap<PageFacts, Block | null>()

/** The first block with a month; several items ask for it. */
function monthOn(facts: PageFacts): Block | null {
  const known = months.get(facts)
  if (known !== undefined) return known
  const found = mainText(facts).blocks.find(({ text }) => MONTH.test(text)) ?? null
  months.set(facts, found)
  return found
}

/** When something is to be done is said: in one of the words, or by its months. */
export const timeFrame: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  const said = mentions(evidence, { any, min: 1, titles: false, open: false }, context)
  if (said.result === 'met') return said
  for (const facts of evidence) {
    const month = monthOn(facts)
    if (month !== null)
      return met(because({ th: 'ระบุเดือนที่ดำเนินการ', en: 'The months are given' }, seenBlock(facts, month)))
  }
  return said
}
