import type { PageFacts } from '../../rules/facts/model.ts'
import type { LookAt } from '../../rules/site/first-look.ts'
import type { Clock } from '../fetch/clock.ts'
import { systemClock } from '../fetch/clock.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import { counting } from './counting.ts'
import { hostsOf, stillWaiting, withDepths } from '../../rules/visit/brought-home.ts'
import { createDiscovery } from '../../rules/visit/discover.ts'
import { enterSite } from './enter.ts'
import { createLedger } from '../../rules/visit/ledger.ts'
import type { Likelihood } from '../../rules/site/likelihood.ts'
import { createDeadline } from './deadline.ts'
import type { SiteProblem, Visit, VisitedPage } from '../../rules/site/model.ts'
import { isReadable } from '../../rules/visit/reading.ts'
import { readAddress } from './read-address.ts'
import type { Reader, Reading, ReadingFor } from './read-address.ts'
import { drawAgain } from './draw-again.ts'
import { oneATurn } from './one-a-turn.ts'
import { readSite } from './read-site.ts'
import type { Left, PutAway, VisitProgress } from './read-site.ts'
import { readSitemaps } from './sitemaps.ts'

export type { VisitProgress } from './read-site.ts'

export interface VisitDeps extends Reader {
  readonly likelihood: Likelihood
  /** How likely an address is evidence by its own letters; for sitemaps. 0–1; nothing is known when absent. */
  readonly addressLikelihood?: (url: string) => number
  /** Where a splash page lets its visitors in, best first; empty for a page that is none. */
  readonly splashTargets?: (facts: PageFacts) => readonly string[]
  /** Pages to read once more, drawn, when all others are read; best first. */
  readonly pagesToDraw?: (pages: ReadonlyMap<string, VisitedPage>) => readonly string[]
  /** Finds out what a page bears on. */
  readonly lookAt?: LookAt
  /** Puts what a page says away until it is asked for; everything stays in memory when absent. */
  readonly putAway?: PutAway
  /** Whether what was read so far settles everything, so that the rest need not be read. */
  readonly isSettled?: (soFar: Visit) => Promise<boolean>
  /** Sitemap lines of the robots.txt of an origin. */
  readonly robotsSitemaps?: (origin: string) => Promise<readonly string[]>
  /** Exchanges and bytes so far, when something nearer the network counts them. */
  readonly stats?: () => { readonly requests: number; readonly bytes: number }
  readonly clock?: Clock
}

export interface VisitOptions {
  /** Pages asked for, those on the way to the home page included. */
  readonly maxPages?: number
  readonly maxMinutes?: number
  /** Pages under way at the same time; limits per host are the fetch stack's business. */
  readonly concurrency?: number
  readonly basePath?: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: VisitProgress) => void
}

/** Every page that could be read was an intruder's: nothing is known of the agency then. */
function onlyIntruders(pages: Visit['pages']): boolean {
  const read = [...pages.values()].filter(({ facts }) => facts !== undefined)
  return read.length > 0 && read.every(({ link }) => link.kind === 'hijacked')
}

function nothingVisited(startUrl: string): Visit {
  const problems: SiteProblem[] = [{ id: 'bad-start-address', url: startUrl }]
  const none = { pages: new Map(), uses: new Map(), hosts: [], left: [], requests: 0, bytes: 0, seconds: 0 }
  return { ...none, startUrl, homeUrl: startUrl, problems, completion: 'failed' }
}

/**
 * Visits a site: finds the home page, then reads pages of the site in order of likelihood until all are read or a
 * limit is reached. Documents and other sites are noted, not fetched. Never rejects for anything a site does;
 * when stopped, gives what was read so far.
 *
 * @param startUrl absolute http(s) address; for anything else the visit has failed.
 */
export async function visitSite(
  startUrl: string,
  deps: VisitDeps,
  options: VisitOptions = {},
): Promise<Visit> {
  const { maxPages = 400, maxMinutes = 10, concurrency = 8, basePath, onProgress } = options
  const start = normaliseAddress(startUrl)
  if (start === undefined) return nothingVisited(startUrl)
  const clock = deps.clock ?? systemClock
  const startedAt = clock.now()
  const deadline = createDeadline(maxMinutes * 60_000, clock, options.signal)
  const { signal } = deadline
  const { fetch: counted, stats } = counting(deps.fetch)
  const fetch = oneATurn(counted)
  const read = (
    url: string,
    homeUrl: string,
    referrer?: string,
    reason: ReadingFor = 'page',
  ): Promise<Reading> =>
    readAddress(
      url,
      { ...deps, fetch },
      { homeUrl, reason, signal, ...(referrer === undefined ? {} : { referrer }) },
    )

  try {
    const { home, steps, scope, problems } = await enterSite(start, {
      read: (url, referrer) => read(url, start, referrer, 'door'),
      ...(deps.splashTargets === undefined ? {} : { splashTargets: deps.splashTargets }),
      ...(basePath === undefined ? {} : { basePath }),
    })
    const homeUrl = home.finalUrl
    const ledger = createLedger()
    const discovery = createDiscovery({
      ledger,
      scope,
      likelihood: deps.likelihood,
      addressLikelihood: deps.addressLikelihood ?? (() => 0),
    })
    const homePage = ledger.record({ ...home, url: homeUrl }, { depth: 0 })
    const entrance = steps.filter(({ url }) => url !== homeUrl)
    const doors = entrance.map((step) => ({ step, page: ledger.record(step, { depth: 0 }) }))

    // An intruder may send visitors of the site to his own: that is no home page of it.
    const entered = isReadable(home) && scope.contains(homeUrl)
    if (entered) {
      discovery.follow(homePage, 0)
      for (const { step, page } of doors) {
        if (isReadable(step) && page.sameAs === undefined) discovery.follow(page, 0)
      }
    }
    const named = async (): Promise<readonly string[]> => {
      const asked = deps.robotsSitemaps?.(new URL(homeUrl).origin) ?? Promise.resolve([])
      return readSitemaps({ fetch, homeUrl, named: await asked.catch(() => []), scope, signal })
    }
    const broughtHome = (left: readonly Left[], whole: boolean): Visit => {
      const pages = withDepths(ledger, homeUrl, new Set([homeUrl, ...entrance.map(({ url }) => url)]))
      return {
        startUrl: start,
        homeUrl,
        pages,
        uses: ledger.uses,
        hosts: hostsOf(homeUrl, pages.values()),
        problems,
        left,
        completion: !entered || onlyIntruders(pages) ? 'failed' : whole ? 'complete' : 'partial',
        ...(deps.stats?.() ?? stats()),
        seconds: (clock.now() - startedAt) / 1000,
      }
    }
    const reading = {
      discovery,
      ledger,
      scope,
      deadline,
      clock,
      startedAt,
      read: (url: string, referrer?: string) => read(url, homeUrl, referrer),
      named,
      lookAt: (facts: PageFacts) => deps.lookAt?.(facts, { url: homeUrl, title: home.facts?.title ?? '' }),
      putAway: deps.putAway ?? ((_, facts) => facts),
      isSettled: async () => (await deps.isSettled?.(broughtHome([], false))) ?? false,
      maxPages: entered ? maxPages - steps.length : 0,
      concurrency,
      ...(onProgress === undefined ? {} : { onProgress }),
    }
    let { settled, refused } = await readSite(reading)
    const again = deadline.end() === undefined && !settled ? (deps.pagesToDraw?.(ledger.pages) ?? []) : []
    if (again.length > 0) {
      await drawAgain(again, { discovery, ledger, read: (url) => read(url, homeUrl, undefined, 'again') })
      const maxPagesLeft = Math.max(0, maxPages - ledger.pages.size)
      const more = { ...reading, named: () => Promise.resolve([]), maxPages: maxPagesLeft }
      const rest = await readSite(more)
      settled = rest.settled
      refused = [...refused, ...rest.refused]
    }

    const ended = deadline.end()
    const waiting = stillWaiting(discovery, ledger, ended ?? (settled ? 'settled' : 'max-pages'))
    const traps = [...discovery.frontier.passedOver(), ...discovery.trapped()]
    const left = [...waiting, ...refused, ...traps.map((url): Left => ({ url, because: 'trap' }))]
    return broughtHome(left, ended === undefined && (settled || waiting.length === 0))
  } finally {
    deadline.release()
  }
}
