import { splashTargets } from '../../../rules/facts/splash.ts'
import { judgeHealth } from '../../../rules/links/health.ts'
import { normaliseAddress } from '../../../rules/site/address.ts'
import { isReadable } from '../../../rules/visit/reading.ts'
import { judgeSite } from '../../../rules/watch/site.ts'
import { somethingAnswered } from '../../../rules/watch/unreachable.ts'
import { readPage } from '../../../formats/read-page.ts'
import { enterSite } from '../../visit/enter.ts'
import { readAddress } from '../../visit/read-address.ts'
import type { Reading } from '../../visit/read-address.ts'
import type { Probe } from '../check.ts'
import { lookAtEntrances } from './entrances.ts'
import { politeFetch } from './polite-fetch.ts'
import { lookAt } from './result.ts'

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
      const reader = {
        fetch: stack.fetch,
        readPage: (body: Uint8Array, contentType: string, address: string) =>
          readPage(body, contentType, address),
        judgeHealth,
      }
      const read = (address: string, referrer?: string): Promise<Reading> =>
        readAddress(address, reader, {
          homeUrl: url,
          signal,
          ...(referrer === undefined ? {} : { referrer }),
        })
      try {
        const told = lookAt('site', written, clock)
        const first = await read(url)
        // Other ways to write the address are no way in for those who were given this one.
        const entrance = isReadable(first)
          ? await enterSite(url, {
              read: (address, referrer) =>
                address === url ? Promise.resolve(first) : read(address, referrer),
              splashTargets,
            })
          : { home: first, steps: [first], problems: [] }
        const { home, steps, problems } = entrance
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
