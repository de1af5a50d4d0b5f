import { z } from 'zod'
import { bilingual } from '../catalogue/schema.ts'
import type { Check } from '../judge/model.ts'
import { because, unsure } from './outcome.ts'

export const parameters = z.strictObject({ why: bilingual })

/** What only a person can judge: always unsure. */
export const byHand: Check<z.output<typeof parameters>> = (evidence, { why }) =>
  unsure(because(why, { facts: evidence[0] }))
