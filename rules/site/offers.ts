import type { PageFacts } from '../facts/model.ts'
import type { LinkHealth, Offer } from '../judge/model.ts'
import type { Candidate } from '../locate/candidates.ts'
import type { Visit } from './model.ts'

/** What came of asking for one address outside the crawl. */
export interface ProbedLink {
  readonly health: LinkHealth
  readonly facts?: PageFacts
}

/** The audit was stopped before this address was asked for: a person must look, nothing can be said of it. */
const STOPPED: LinkHealth = { state: 'refused', kind: 'aborted' }

/** Candidates with what reading or probing them brought, ready to be judged. */
export function offersOf(
  candidates: readonly Candidate[],
  visit: Pick<Visit, 'pages'>,
  probed: ReadonlyMap<string, ProbedLink>,
): readonly Offer[] {
  return candidates.map((candidate): Offer => {
    const page = visit.pages.get(candidate.url)
    const read = probed.get(candidate.url)
    // An address that was visited like a page and turned out to be a file was read afterwards.
    const link = (page?.facts === undefined ? (read?.health ?? page?.link) : page.link) ?? STOPPED
    const facts = candidate.part ?? page?.facts ?? read?.facts
    return { ...candidate, link, ...(facts !== undefined && { facts }) }
  })
}
