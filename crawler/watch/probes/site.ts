import { normaliseAddress } from '../../../rules/site/address.ts'
import { judgeSite } from '../../../rules/watch/site.ts'
import { somethingAnswered } from '../../../rules/watch/unreachable.ts'
import type { Reading } from '../../visit/read-address.ts'
import type { Probe } from '../check.ts'
import { lookAtEntrances } from './entrances.ts'
import { politeFetch } from './polite-fetch.ts'
import { lookAt } from './result.ts'
import { visitHome } from './visit-home.ts'

export interface SiteProbeOptions {
  /** For one exchange, milliseconds. */
  readonly timeoutMs?: number
}

/** Of the greeting page's ways in, those that were tried and did not open. */
const deadDoors = (steps: readonly Reading[], home: Reading): readonly Reading[] =>
  steps.slice(steps.indexOf(home) + 1)

/**
 * The home page as a visitor gets it, through greeting pages, with what stands there in its place; then the other ways
 * to write the address, a few times a day.
 */
export function siteProbe({ timeoutMs = 15_000 }: SiteProbeOptions = {}): Probe {
  return {
    kind: 'site',
    run: async ({ url: written }, context) => {
      const { clock, signal, thresholds } = context
      const url = normaliseAddress(written) ?? written
      const stack = politeFetch(url, context, { timeoutMs })
      try {
        const told = lookAt('site', written, clock)
        const { first, home, steps, problems, read } = await visitHome(url, stack.fetch, signal)
        const finding = judgeSite(
          {
            first,
            home: { ...home, url: home.finalUrl },
            deadDoors: deadDoors(steps, home),
            elsewhere: problems.some(({ id }) => id === 'home-elsewhere'),
          },
          thresholds.slowMs,
        )
        const { outcome } = first
        const main = told(
          finding,
          {
            httpStatus: outcome.ok ? outcome.status : null,
            ttfbMs: outcome.ok ? Math.round(outcome.firstByteMs ?? outcome.milliseconds) : null,
            totalMs: Math.round(outcome.milliseconds),
            bytes: first.bytes,
            finalUrl: home.finalUrl,
            steps: steps.length,
            tlsProblem: outcome.ok ? (outcome.tlsProblem ?? null) : null,
            error: outcome.ok ? null : (outcome.code ?? null),
          },
          outcome.ok || somethingAnswered(outcome.kind),
        )
        const open = finding.outcome === 'ok' || finding.outcome === 'warning'
        return open ? [main, ...(await lookAtEntrances(url, read, context))] : [main]
      } finally {
        await stack.close()
      }
    },
  }
}
