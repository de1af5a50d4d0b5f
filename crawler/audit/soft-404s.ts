import { readHtml } from '../../rules/facts/read-html.ts'
import type { Fetch } from '../fetch/fetch.ts'
import { opens } from '../../rules/links/link-state.ts'
import { matchesNotFoundSample } from '../../rules/links/not-found-sample.ts'
import { notFoundSample } from '../probe/ask-not-found.ts'
import type { Visit } from '../../rules/site/model.ts'

/** Hosts of one agency are few; more would be a vendor's, and each costs a request. */
const MOST_ORIGINS = 3

/**
 * Marks pages that answer 200 with what the site shows for an address that cannot exist.
 * One such address is asked for on each of the site's hosts.
 */
export async function markSoft404s(visit: Visit, fetch: Fetch): Promise<Visit> {
  const home = visit.pages.get(visit.homeUrl)?.facts
  if (home === undefined) return visit
  const origins = new Set([...visit.pages.values()].map((page) => new URL(page.finalUrl).origin))
  const samples = await Promise.all(
    [...origins]
      .slice(0, MOST_ORIGINS)
      .map((origin) => notFoundSample(fetch, origin, { random: Math.random, readPage: readHtml, home })),
  )
  const pages = new Map(
    [...visit.pages].map(([url, page]) => {
      const facts = page.facts
      if (!opens(page.link) || facts === undefined) return [url, page]
      const sample = samples.find((each) => matchesNotFoundSample(facts, each))
      return [
        url,
        sample === undefined
          ? page
          : { ...page, link: { ...page.link, state: 'broken' as const, kind: 'soft-404' } },
      ]
    }),
  )
  return { ...visit, pages }
}
