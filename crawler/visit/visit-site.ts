import type { PageFacts } from '../../rules/facts/model.ts'
import type { Clock } from '../fetch/clock.ts'
import { systemClock } from '../fetch/clock.ts'
import type { Fetch } from '../fetch/fetch.ts'
import { normaliseAddress } from './address.ts'
import { depthsFrom } from './depths.ts'
import { createDiscovery } from './discover.ts'
import type { Discovery } from './discover.ts'
import { enterSite } from './enter.ts'
import type { Waiting } from './frontier.ts'
import { createLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { likelyFrom } from './likelihood.ts'
import type { Likelihood } from './likelihood.ts'
import { createDeadline } from './limits.ts'
import type { End } from './limits.ts'
import type { SiteProblem, Visit, VisitedPage } from './model.ts'
import { isAlive, readAddress } from './read-address.ts'
import type { Reader, Reading } from './read-address.ts'
import { readSitemaps } from './sitemaps.ts'
import { workThrough } from './workers.ts'

export interface VisitDeps extends Reader {
  readonly likelihood: Likelihood
  /** How likely an address is evidence by its own letters; for sitemaps. 0–1; nothing is known when absent. */
  readonly addressLikelihood?: (url: string) => number
  readonly splashTargets?: (facts: PageFacts) => readonly string[]
  /** Sitemap lines of the robots.txt of an origin. */
  readonly robotsSitemaps?: (origin: string) => Promise<readonly string[]>
  /** Exchanges and bytes so far, when something nearer the network counts them. */
  readonly stats?: () => { readonly requests: number; readonly bytes: number }
  readonly clock?: Clock
}

export interface VisitProgress {
  readonly pages: number
  readonly queued: number
  readonly current: string
  readonly elapsedMs: number
}

export interface VisitOptions {
  readonly maxPages?: number
  readonly maxMinutes?: number
  /** Pages under way at the same time; limits per host are the fetch stack's business. */
  readonly concurrency?: number
  readonly basePath?: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: VisitProgress) => void
}

type Left = Visit['left'][number]

const mostLeft = 5_000

/** Counts what goes over the network, redirects included. */
function counting(fetch: Fetch): { fetch: Fetch; stats: () => { requests: number; bytes: number } } {
  let requests = 0
  let bytes = 0
  return {
    fetch: async (request) => {
      requests += 1
      const outcome = await fetch(request)
      requests += outcome.redirects.length
      if (outcome.ok) bytes += outcome.body.byteLength
      return outcome
    },
    stats: () => ({ requests, bytes }),
  }
}

function leftOver(
  { frontier, trapped }: Discovery,
  ledger: Ledger,
  end: End | 'max-pages' | undefined,
): readonly Left[] {
  const waiting = frontier.drain().flatMap(({ url, ...found }): Left[] =>
    ledger.recordTwin(url, found) === undefined ? [{ url, because: end ?? 'stopped' }] : [],
  )
  const traps = [...frontier.passedOver(), ...trapped()]
  return [...waiting, ...traps.map((url): Left => ({ url, because: 'trap' }))]
}

function hostsOf(homeUrl: string, pages: Iterable<VisitedPage>): readonly string[] {
  const hosts = new Set([new URL(homeUrl).hostname])
  for (const { url, link } of pages) if (link.state === 'ok') hosts.add(new URL(url).hostname)
  return [...hosts]
}

function withDepths(ledger: Ledger, homeUrl: string, entrance: ReadonlySet<string>): Map<string, VisitedPage> {
  const depths = depthsFrom(homeUrl, ledger.pages, ledger.uses)
  return new Map(
    [...ledger.pages].map(([url, page]) => {
      const depth = depths.get(url) ?? (entrance.has(url) ? 0 : Infinity)
      return [url, { ...page, depth }]
    }),
  )
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
export async function visitSite(startUrl: string, deps: VisitDeps, options: VisitOptions = {}): Promise<Visit> {
  const { maxPages = 400, maxMinutes = 10, concurrency = 8, basePath, onProgress } = options
  const start = normaliseAddress(startUrl)
  if (start === undefined) return nothingVisited(startUrl)
  const clock = deps.clock ?? systemClock
  const startedAt = clock.now()
  const deadline = createDeadline(maxMinutes * 60_000, clock, options.signal)
  const counted = counting(deps.fetch)
  const reader: Reader = { ...deps, fetch: counted.fetch }
  const refused: Left[] = []
  let asked = 0
  let fullStop = false

  const read = (url: string, homeUrl: string, referrer?: string): Promise<Reading> => {
    asked += 1
    const from = referrer === undefined ? {} : { referrer }
    return readAddress(url, reader, { homeUrl, ...from, signal: deadline.signal })
  }

  try {
    const entrance = await enterSite(start, {
      read: (url, referrer) => read(url, start, referrer),
      ...(deps.splashTargets === undefined ? {} : { splashTargets: deps.splashTargets }),
      ...(basePath === undefined ? {} : { basePath }),
    })
    const { scope, steps, problems } = entrance
    const homeUrl = entrance.home.finalUrl
    const ledger = createLedger()
    const discovery = createDiscovery({
      ledger,
      scope,
      likelihood: deps.likelihood,
      addressLikelihood: deps.addressLikelihood ?? (() => 0),
    })
    const { frontier } = discovery

    const home = ledger.record({ ...entrance.home, url: homeUrl }, { depth: 0 })
    for (const step of steps) if (step.url !== homeUrl) ledger.record(step, { depth: 0 })
    discovery.follow(home, 0)
    for (const page of ledger.pages.values()) if (page.sameAs === undefined) discovery.follow(page, 0)

    const report = (current: string): void => {
      const pages = ledger.pages.size
      onProgress?.({ pages, queued: frontier.size(), current, elapsedMs: clock.now() - startedAt })
    }

    const readSitemap = async (): Promise<void> => {
      const named = await (deps.robotsSitemaps?.(new URL(homeUrl).origin) ?? Promise.resolve([])).catch(() => [])
      const { signal } = deadline
      const urls = await readSitemaps({ fetch: counted.fetch, homeUrl, named, scope, signal }).catch(() => [])
      discovery.offerNamed(urls)
    }

    const readWaiting = async ({ url, likelihood, ...found }: Waiting): Promise<void> => {
      const reading = await read(url, homeUrl, found.foundOn)
      const failure = reading.outcome.ok ? undefined : reading.outcome.kind
      if (failure === 'aborted' && deadline.signal.aborted) {
        refused.push({ url, because: deadline.end() ?? 'stopped' })
        return
      }
      if (failure === 'robots') {
        asked -= 1
        refused.push({ url, because: 'robots' })
      }
      const page = ledger.record(reading, found)
      // A page elsewhere, or an error page, has links of its own that are not the site's.
      const ours = isAlive(reading) && scope.contains(reading.finalUrl) && page.sameAs === undefined
      const brought = ours && discovery.follow(page, likelihood)
      frontier.learn(url, brought || (ours && likelihood >= likelyFrom))
      report(url)
    }

    let sitemapsAsked = false
    const next = (): (() => Promise<void>) | undefined => {
      if (deadline.signal.aborted || !isAlive(entrance.home)) return undefined
      if (!sitemapsAsked) {
        sitemapsAsked = true
        return readSitemap
      }
      while (asked < maxPages) {
        const waiting = frontier.take()
        if (waiting === undefined) return undefined
        const { url, likelihood: _, ...found } = waiting
        if (ledger.recordTwin(url, found) === undefined) return () => readWaiting(waiting)
      }
      fullStop = frontier.size() > 0
      return undefined
    }

    report(homeUrl)
    await workThrough({ concurrency, next, work: (job) => job() })

    const end = deadline.end() ?? (fullStop ? 'max-pages' : undefined)
    const left = [...leftOver(discovery, ledger, end), ...refused].slice(0, mostLeft)
    const pages = withDepths(ledger, homeUrl, new Set([homeUrl, ...steps.map(({ url }) => url)]))
    return {
      startUrl: start,
      homeUrl,
      pages,
      uses: ledger.uses,
      hosts: hostsOf(homeUrl, pages.values()),
      problems,
      left,
      completion: !isAlive(entrance.home) ? 'failed' : end === undefined ? 'complete' : 'partial',
      ...(deps.stats?.() ?? counted.stats()),
      seconds: (clock.now() - startedAt) / 1000,
    }
  } finally {
    deadline.release()
  }
}
