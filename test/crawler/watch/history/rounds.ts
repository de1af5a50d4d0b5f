import type { CheckResult, Outcome } from '../../../../crawler/watch/check.ts'
import type { History } from '../../../../crawler/watch/history/history.ts'
import type { Round } from '../../../../crawler/watch/history/record.ts'
import { MINUTE, result, rules, START } from '../incidents/observations.ts'

export const SITE = 'https://www.ban-na.go.th/'

/** A round of one site in which the home page ended so, and whatever else is given. */
export const round = (outcome: Outcome, at: number, others: readonly CheckResult[] = []): Round => ({
  site: SITE,
  at,
  maintenance: false,
  rulesFor: (kind) => ({ ...rules, countdown: kind === 'site' }),
  results: [
    result(outcome, {
      checkedAt: new Date(at).toISOString(),
      measured: { ttfbMs: 120 },
      reached: outcome !== 'failed',
    }),
    ...others.map((one) => ({ ...one, checkedAt: new Date(at).toISOString() })),
  ],
})

/** One letter a round, a minute apart: `.` good, `x` failed. */
export async function rounds(history: History, letters: string, from = START): Promise<string[]> {
  const changes: string[] = []
  for (const [index, letter] of [...letters].entries()) {
    const recorded = await history.record(round(letter === 'x' ? 'failed' : 'ok', from + index * MINUTE))
    changes.push(...recorded.changes.map(({ type }) => type))
  }
  return changes
}
