import type { PageFacts } from '../../rules/facts/model.ts'
import type { Clock } from '../fetch/clock.ts'
import type { Discovery } from '../../rules/visit/discover.ts'
import type { Waiting } from '../../rules/visit/frontier.ts'
import type { Ledger } from '../../rules/visit/ledger.ts'
import type { FirstLook } from '../../rules/site/first-look.ts'
import { likelyFrom } from '../../rules/site/likelihood.ts'
import type { Deadline } from './deadline.ts'
import type { Visit } from '../../rules/site/model.ts'
import { isReadable } from '../../rules/visit/reading.ts'
import type { Reading } from './read-address.ts'
import type { Scope } from '../../rules/site/scope.ts'
import { collectGarbage, LARGE_SITE } from './spare-memory.ts'
import { workThrough } from '../../rules/visit/workers.ts'

export interface VisitProgress {
  readonly pages: number
  readonly queued: number
  readonly current: string
  readonly elapsedMs: number
}

export type Left = Visit['left'][number]

/** Takes what was read and its facts; gives facts that say the same. */
export type PutAway = (reading: Reading, facts: PageFacts, look: FirstLook | undefined) => PageFacts

export interface ReadSiteOptions {
  readonly discovery: Discovery
  readonly ledger: Ledger
  readonly scope: Scope
  readonly deadline: Deadline
  readonly clock: Clock
  readonly startedAt: number
  readonly read: (url: string, referrer?: string) => Promise<Reading>
  /** Addresses that only the site itself names; asked for once, before anything else. */
  readonly named: () => Promise<readonly string[]>
  readonly lookAt: (facts: PageFacts) => FirstLook | undefined
  readonly putAway: PutAway
  /** Whether nothing that could still be read would change the result; asked now and then. */
  readonly isSettled: () => Promise<boolean>
  /** Pages that may still be asked for. */
  readonly maxPages: number
  readonly concurrency: number
  readonly onProgress?: (progress: VisitProgress) => void
}

/** Pages read before it is first asked whether everything is settled; then whenever twice as many are. */
const FIRST_ASKED_AFTER = 50

/**
 * Reads pages from the queue, several at a time, until it is empty or a limit is reached.
 * @returns what could not be read, with the reason, and whether it ended because all was settled; what still waits is
 * in the queue.
 */
export async function readSite(
  options: ReadSiteOptions,
): Promise<{ readonly refused: readonly Left[]; readonly settled: boolean }> {
  const { discovery, ledger, scope, deadline, clock, startedAt, maxPages, concurrency } = options
  const { frontier } = discovery
  const refused: Left[] = []
  let asked = 0

  const readWaiting = async ({ url, likelihood, ...found }: Waiting): Promise<void> => {
    asked += 1
    if (asked % LARGE_SITE === 0) collectGarbage()
    const reading = await options.read(url, found.foundOn)
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
    const ours = isReadable(reading) && scope.contains(reading.finalUrl) && page.sameAs === undefined
    const brought = ours && discovery.follow(page, likelihood)
    if (page.facts !== undefined && page.sameAs === undefined) {
      const look = options.lookAt(page.facts)
      ledger.settle(page, look, options.putAway(reading, page.facts, look))
    }
    frontier.learn(url, brought || (ours && likelihood >= likelyFrom))
    options.onProgress?.({
      pages: ledger.pages.size,
      queued: frontier.size(),
      current: url,
      elapsedMs: clock.now() - startedAt,
    })
  }

  let namedAsked = false
  let settled = false
  let askAfter = FIRST_ASKED_AFTER
  const next = (): (() => Promise<void>) | undefined => {
    if (settled || deadline.signal.aborted || asked >= maxPages) return undefined
    if (!namedAsked) {
      namedAsked = true
      return async () => {
        discovery.offerNamed(await options.named())
      }
    }
    if (asked >= askAfter) {
      askAfter = 2 * asked
      return async () => {
        settled = await options.isSettled()
      }
    }
    for (let waiting = frontier.take(); waiting !== undefined; waiting = frontier.take()) {
      const entry = waiting
      if (ledger.recordTwin(entry.url, entry) === undefined) return () => readWaiting(entry)
    }
    return undefined
  }

  await workThrough({ concurrency, next, work: (job) => job() })
  // Tables of all pages and links are made next.
  if (asked > LARGE_SITE) collectGarbage()
  return { refused, settled }
}
