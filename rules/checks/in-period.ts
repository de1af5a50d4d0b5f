import { z } from 'zod'
import type { Check } from '../judge/model.ts'
import { judgePeriod } from './period.ts'

export const parameters = z.strictObject({
  kind: z.enum(['fiscal-year', 'covers-fiscal-year', 'first-half', 'in-force', 'current']),
  /** 0 is the audited fiscal year, -1 the year before. */
  offset: z.number().int().min(-3).max(0).default(0),
})

/** The evidence is of the year that is asked for. */
export const inPeriod: Check<z.output<typeof parameters>> = (evidence, period, context) =>
  judgePeriod(period, evidence, context)
