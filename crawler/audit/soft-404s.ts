import { readHtml } from '../../rules/facts/read-html.ts'
import type { Visit } from '../../rules/site/model.ts'
import { originsToSample, withSoft404s } from '../../rules/site/soft-404s.ts'
import type { Fetch } from '../fetch/fetch.ts'
import { notFoundSample } from '../probe/ask-not-found.ts'

/**
 * Marks pages that answer 200 with what the site shows for an address that cannot exist.
 * One such address is asked for on each of the site's hosts.
 */
export async function markSoft404s(visit: Visit, fetch: Fetch): Promise<Visit> {
  const home = visit.pages.get(visit.homeUrl)?.facts
  if (home === undefined) return visit
  const samples = await Promise.all(
    originsToSample(visit).map((origin) =>
      notFoundSample(fetch, origin, { random: Math.random, readPage: readHtml, home }),
    ),
  )
  return withSoft404s(visit, samples)
}
