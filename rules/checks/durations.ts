import { z } from 'zod'
import { saysHowLong } from '../meanings/duration.ts'
import { SINCE } from '../meanings/time.ts'
import type { Check } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { numbers } from './numbers.ts'
import { because, met, seenBlock } from './outcome.ts'

export const parameters = z.strictObject({
  /** Labels beside which a number counts as a time. */
  any: z.array(z.string().min(2)).min(1),
})

/** How long something takes is said: a number with a unit of time, the days since it began, or a number under one of the labels. */
export const durations: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  for (const facts of evidence) {
    const block = mainText(facts).blocks.find(({ key }) => saysHowLong(key) || SINCE.test(key))
    if (block !== undefined)
      return met(because({ th: 'ระบุระยะเวลา', en: 'A time is given' }, seenBlock(facts, block)))
  }
  return numbers(evidence, { any, titles: false }, context)
}
