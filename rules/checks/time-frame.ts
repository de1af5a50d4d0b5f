import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { meantIn } from './meant.ts'
import { mentions } from './mentions.ts'
import { met } from './outcome.ts'

export const parameters = z.strictObject({
  /** Words that announce a time frame. */
  any: z.array(z.string().min(2)).min(1),
})

/** When something is to be done is said: in one of the words, or by its months, a part of the year or how often. */
export const timeFrame: Check<z.output<typeof parameters>> = (evidence, { any }, context) => {
  const said = mentions(evidence, { any, min: 1, titles: false, open: false }, context)
  if (said.result === 'met') return said
  const meant = meantIn(evidence, 'time')
  return meant === undefined ? said : met(meant)
}
