import { z } from 'zod'
import { SINCE } from '../meanings/time.ts'
import { withDigits } from '../text/number-words.ts'
import type { Check } from '../judge/model.ts'
import { mainText } from './main-text.ts'
import { numbers } from './numbers.ts'
import { because, met, seenBlock } from './outcome.ts'

export const parameters = z.strictObject({
  /** Labels beside which a number counts as a time. */
  any: z.array(z.string().min(2)).min(1),
})

/** "15 วัน", "30 นาที", "1-3 วันทำการ"; a day of the month ("วันที่ 1") is no time. */
const DURATION = /\d(?:วัน(?!ที่)|นาที|ชั่วโมง|สัปดาห์|เดือน)/

/** How long something takes is said: a number with a unit of time, the days since it began, or a number under one of the labels. */
export const durations: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  for (const facts of evidence) {
    const block = mainText(facts).blocks.find(({ key }) => DURATION.test(withDigits(key)) || SINCE.test(key))
    if (block !== undefined)
      return met(because({ th: 'ระบุระยะเวลา', en: 'A time is given' }, seenBlock(facts, block)))
  }
  return numbers(evidence, { any, titles: false }, context)
}
