import type { OitScore } from '../score/score.ts'
import type { Report } from './schema.ts'

/** The score as report.json holds it. */
export const reportScore = (score: OitScore): Report['score'] => ({
  ...score,
  indicators: score.indicators.map((indicator) => ({
    ...indicator,
    subs: indicator.subs.map((sub) => ({ ...sub, items: [...sub.items] })),
  })),
})
