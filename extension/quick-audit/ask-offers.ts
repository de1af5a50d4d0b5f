import type { Candidate } from '../../rules/locate/candidates.ts'
import { linksOnPage } from '../../rules/site/links-on-page.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { createScope } from '../../rules/site/scope.ts'
import { workThrough } from '../../rules/visit/workers.ts'
import type { PageFetch } from './browser-fetch.ts'
import { readAddress } from './read-page.ts'

const CONCURRENCY = 2
/** Addresses asked for beside the pages of the visit. */
const MOST_ASKED = 150

/** Of an address of another site. */
export const NOT_ASKED: ProbedLink = { health: { state: 'refused', kind: 'not-asked' } }

/** What may answer an item and was not visited, then the files on the pages that may. */
function wanted(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  visit: Visit,
  isDocument: (url: string) => boolean,
): readonly string[] {
  const offered = [...new Set([...candidates.values()].flat().map(({ url }) => url))]
  const attached = offered.flatMap((url) => {
    const facts = visit.pages.get(url)?.facts
    return facts === undefined ? [] : linksOnPage(facts).map((each) => each.url)
  })
  return [...new Set([...offered, ...attached.filter(isDocument)])].filter((url) => !visit.pages.has(url))
}

/**
 * Asks whether the addresses that may answer an item are alive, and reads those that are pages. Files are only looked
 * at; other sites were not opened to the extension and are not asked.
 */
export async function askOffers(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  visit: Visit,
  fetch: PageFetch,
  signal: AbortSignal,
  onAsked: (asked: number, of: number) => void,
): Promise<Map<string, ProbedLink>> {
  const scope = createScope(visit.homeUrl)
  const probed = new Map<string, ProbedLink>()
  const queue: string[] = []
  for (const url of wanted(candidates, visit, (each) => scope.classify(each) === 'document')) {
    if (!scope.contains(url)) probed.set(url, NOT_ASKED)
    else if (queue.length < MOST_ASKED) queue.push(url)
  }
  const of = queue.length
  let asked = 0
  await workThrough({
    concurrency: CONCURRENCY,
    next: () => (signal.aborted ? undefined : queue.shift()),
    work: async (url) => {
      const { link, facts } = await readAddress(url, fetch, visit.homeUrl, signal)
      onAsked(++asked, of)
      if (!signal.aborted) probed.set(url, { health: link, ...(facts !== undefined && { facts }) })
    },
  })
  return probed
}
