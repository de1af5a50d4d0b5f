import type { PageFacts } from '../../rules/facts/model.ts'
import { splashTargets } from '../../rules/facts/splash.ts'
import type { Topics } from '../../rules/locate/topics.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import { createAddressLikelihood, createLikelihood, likelyFrom } from '../../rules/site/likelihood.ts'
import type { Visit } from '../../rules/site/model.ts'
import { createScope } from '../../rules/site/scope.ts'
import { topicScoreOf } from '../../rules/site/topic-score.ts'
import { hostsOf, stillWaiting, withDepths } from '../../rules/visit/brought-home.ts'
import { createDiscovery } from '../../rules/visit/discover.ts'
import { createLedger } from '../../rules/visit/ledger.ts'
import { onward } from '../../rules/visit/onward.ts'
import { isReadable, type Reading } from '../../rules/visit/reading.ts'
import { workThrough } from '../../rules/visit/workers.ts'
import type { PageFetch } from './browser-fetch.ts'
import { readAddress } from './read-page.ts'

export interface QuickVisitOptions {
  /** Absolute address of the site's root. */
  readonly startUrl: string
  readonly fetch: PageFetch
  readonly topics: Topics
  readonly fiscalYear: number
  readonly maxPages: number
  readonly signal: AbortSignal
  /** Called with the facts of each page as it comes in, and how many addresses were read by then. */
  readonly onPage: (facts: PageFacts | undefined, read: number) => void
}

const CONCURRENCY = 2
const MOST_HOPS = 5
const TARGETS_TRIED = 3

/** The pages from the address given to the real home page, which comes last. */
async function enter(
  start: string,
  read: (url: string) => Promise<Reading>,
): Promise<readonly [Reading, ...Reading[]]> {
  const scope = createScope(start)
  const steps: [Reading, ...Reading[]] = [await read(start)]
  const seen = new Set([start, steps[0].finalUrl])
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const here = steps.at(-1)
    if (here?.facts === undefined || !isReadable(here)) break
    // Only this site was opened to the extension, so no door to another one is tried.
    const doors = onward(here.facts, scope, splashTargets).filter(
      (url) => !seen.has(url) && scope.contains(url),
    )
    let entered = false
    for (const door of doors.slice(0, TARGETS_TRIED)) {
      const reading = await read(door)
      seen.add(door).add(reading.finalUrl)
      if (!isReadable(reading) || reading.facts === undefined) continue
      steps.push(reading)
      entered = true
      break
    }
    if (!entered) break
  }
  return steps
}

/**
 * Visits one site in the user's browser: its home page, then likely evidence first, as far as the limit of pages.
 * Documents and other sites are noted, not read. Never rejects for anything a site does; when stopped, gives what was
 * read so far.
 */
export async function visitQuickly(options: QuickVisitOptions): Promise<Visit> {
  const { fetch, topics, fiscalYear, maxPages, signal, onPage } = options
  const startedAt = performance.now()
  const start = normaliseAddress(options.startUrl) ?? options.startUrl
  const scope = createScope(start)
  let asked = 0
  let bytes = 0
  const read = async (url: string, homeUrl: string): Promise<Reading> => {
    asked += 1
    const reading = await readAddress(url, fetch, homeUrl, signal)
    bytes += reading.bytes
    onPage(reading.facts, asked)
    return reading
  }

  const steps = await enter(start, (url) => read(url, start))
  const home = steps.at(-1) ?? steps[0]
  const homeUrl = home.finalUrl
  const ledger = createLedger()
  const topicScore = topicScoreOf(topics, fiscalYear)
  const discovery = createDiscovery({
    ledger,
    scope,
    likelihood: createLikelihood(topicScore),
    addressLikelihood: createAddressLikelihood(topicScore),
  })
  const entrance = steps.filter(({ url }) => url !== homeUrl)
  const doors = [{ ...home, url: homeUrl }, ...entrance].map((step) => ({
    step,
    page: ledger.record(step, { depth: 0 }),
  }))
  const entered = isReadable(home) && scope.contains(homeUrl)
  for (const { step, page } of doors) {
    if (entered && isReadable(step) && page.sameAs === undefined) discovery.follow(page, 0)
  }

  await workThrough({
    concurrency: CONCURRENCY,
    next: () => {
      if (!entered || signal.aborted || asked >= maxPages) return undefined
      for (let entry = discovery.frontier.take(); entry !== undefined; entry = discovery.frontier.take()) {
        if (ledger.recordTwin(entry.url, entry) === undefined) return entry
      }
      return undefined
    },
    work: async ({ url, likelihood, ...found }) => {
      const reading = await read(url, homeUrl)
      if (!reading.outcome.ok && signal.aborted) return
      const page = ledger.record(reading, found)
      // A page elsewhere, or an error page, has links of its own that are not the site's.
      const ours = isReadable(reading) && scope.contains(reading.finalUrl) && page.sameAs === undefined
      const brought = ours && discovery.follow(page, likelihood)
      discovery.frontier.learn(url, brought || (ours && likelihood >= likelyFrom))
    },
  })

  const waiting = stillWaiting(discovery, ledger, signal.aborted ? 'stopped' : 'max-pages')
  const pages = withDepths(ledger, homeUrl, new Set([homeUrl, ...entrance.map(({ url }) => url)]))
  const whole = !signal.aborted && waiting.length === 0
  return {
    startUrl: start,
    homeUrl,
    pages,
    uses: ledger.uses,
    hosts: hostsOf(homeUrl, pages.values()),
    problems: [],
    left: waiting,
    completion: !entered ? 'failed' : whole ? 'complete' : 'partial',
    requests: asked,
    bytes,
    seconds: (performance.now() - startedAt) / 1000,
  }
}
