import type { Verdict } from '../rules/judge/model.ts'
import type { Report } from '../rules/report/schema.ts'

/** Verdicts in the order in which they are always shown: done, to mend, to look at. */
export const verdictOrder: readonly Verdict[] = [
  'pass',
  'incomplete',
  'wrong-year',
  'not-evidence',
  'broken',
  'missing',
  'review',
]

export interface Counts {
  readonly all: number
  readonly pass: number
  readonly review: number
  /** Neither passed nor waiting for a person. */
  readonly fix: number
  readonly of: (verdict: Verdict) => number
}

/** How many items have which verdict. */
export function countsOf(report: Report): Counts {
  const of = (verdict: Verdict): number => report.items.filter((item) => item.status === verdict).length
  const all = report.items.length
  const pass = of('pass')
  const review = of('review')
  return { all, pass, review, fix: all - pass - review, of }
}
