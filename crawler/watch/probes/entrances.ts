import { z } from 'zod'
import { judgeEntrance } from '../../../rules/watch/site.ts'
import { somethingAnswered } from '../../../rules/watch/unreachable.ts'
import { otherEntrances } from '../../visit/enter.ts'
import type { Reading } from '../../visit/read-address.ts'
import { OUTCOMES } from '../check.ts'
import type { CheckResult, ProbeContext } from '../check.ts'
import { remembered } from './remembered.ts'
import { lookAt } from './result.ts'
import { otherName } from './site-names.ts'

const HOUR = 3_600_000
/** Nobody changes these from minute to minute, and the site has better things to do than to answer us. */
const FINE_FOR = 6 * HOUR
const WRONG_FOR = HOUR / 2

const bilingual = z.object({ th: z.string(), en: z.string() })
const kept = z.array(
  z.object({
    kind: z.literal('site'),
    target: z.string(),
    outcome: z.enum(OUTCOMES),
    code: z.string(),
    says: bilingual,
    advice: bilingual.optional(),
    measured: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    reached: z.boolean(),
    checkedAt: z.string(),
    durationMs: z.number(),
  }),
)

/** http and https, with and without www., as far as anybody would write them. */
function entrancesOf(url: string): readonly string[] {
  const { hostname } = new URL(url)
  const names = new Set([hostname, otherName(hostname)])
  return otherEntrances(url).filter((entrance) => names.has(new URL(entrance).hostname))
}

async function lookAtAll(
  url: string,
  read: (address: string) => Promise<Reading>,
  { clock, signal }: ProbeContext,
): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  const nameless = new Set<string>()
  for (const entrance of entrancesOf(url)) {
    const { hostname } = new URL(entrance)
    // Told once is enough.
    if (signal.aborted || nameless.has(hostname)) continue
    const told = lookAt('site', entrance, clock)
    const step = await read(entrance)
    const { outcome } = step
    if (!outcome.ok && outcome.kind === 'dns') nameless.add(hostname)
    const measured = {
      httpStatus: outcome.ok ? outcome.status : null,
      finalUrl: outcome.ok ? outcome.url : null,
    }
    const reached = outcome.ok || somethingAnswered(outcome.kind)
    results.push(told(judgeEntrance(step, url), measured, reached))
  }
  return results
}

/** The other ways to write the address of an open site; asked anew every six hours, every half when one is wrong. */
export async function lookAtEntrances(
  url: string,
  read: (address: string) => Promise<Reading>,
  context: ProbeContext,
): Promise<readonly CheckResult[]> {
  return remembered(context, `entrances of ${url}`, {
    schema: kept,
    maxAgeMs: (results) => (results.every(({ outcome }) => outcome === 'ok') ? FINE_FOR : WRONG_FOR),
    make: () => lookAtAll(url, read, context),
  })
}
