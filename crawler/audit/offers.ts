import pLimit from 'p-limit'
import type { LinkHealth, Offer } from '../../rules/judge/model.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import type { Candidate } from '../../rules/locate/candidates.ts'
import type { Visit } from '../visit/model.ts'

/** What came of asking for one address outside the crawl. */
export interface ProbedLink {
  readonly health: LinkHealth
  readonly facts?: PageFacts
}

export type ProbeAddress = (
  url: string,
  referrer: string | undefined,
  signal: AbortSignal,
) => Promise<ProbedLink>

/** More at once would not help: each host has its own limit below. */
const AT_ONCE = 8

/**
 * Asks for every address that is worth knowing and was not visited, each once.
 *
 * @param known results by address; grown in place, so that an address asked for earlier is not asked again.
 */
export async function probeAll(
  urls: Iterable<string>,
  visit: Visit,
  probe: ProbeAddress,
  known: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(AT_ONCE)
  const wanted = [...new Set(urls)].filter((url) => !visit.pages.has(url) && !known.has(url))
  await Promise.all(
    wanted.map((url) =>
      limit(async () => {
        if (signal.aborted) return
        known.set(url, await probe(url, visit.uses.get(url)?.[0]?.from, signal))
      }),
    ),
  )
}

/** The audit was stopped before this address was asked for: a person must look, nothing can be said of it. */
const STOPPED: LinkHealth = { state: 'refused', kind: 'aborted' }

/** Candidates with what reading or probing them brought, ready to be judged. */
export function offersOf(
  candidates: readonly Candidate[],
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): readonly Offer[] {
  return candidates.map((candidate): Offer => {
    const page = visit.pages.get(candidate.url)
    const read = probed.get(candidate.url)
    // An address that was visited like a page and turned out to be a file was read afterwards.
    const link = (page?.facts === undefined ? (read?.health ?? page?.link) : page.link) ?? STOPPED
    const facts = page?.facts ?? read?.facts
    return { ...candidate, link, ...(facts !== undefined && { facts }) }
  })
}
