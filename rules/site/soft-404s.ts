import { opens } from '../links/link-state.ts'
import { matchesNotFoundSample, type NotFoundSample } from '../links/not-found-sample.ts'
import type { Visit } from './model.ts'

/** Hosts of one agency are few; more would be a vendor's, and each costs a request. */
const MOST_ORIGINS = 3

/** The hosts of a visited site, with scheme and port, that are asked for an address that cannot exist. */
export function originsToSample(visit: Visit): readonly string[] {
  const origins = new Set([...visit.pages.values()].map((page) => new URL(page.finalUrl).origin))
  return [...origins].slice(0, MOST_ORIGINS)
}

/** Marks pages that answer 200 with what their host shows for an address that cannot exist. */
export function withSoft404s(visit: Visit, samples: readonly (NotFoundSample | undefined)[]): Visit {
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
