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
  if (samples.every((sample) => sample === undefined)) return visit
  const pages = new Map(visit.pages)
  for (const [url, page] of visit.pages) {
    const { facts, link } = page
    if (!opens(link) || facts === undefined) continue
    if (!samples.some((each) => matchesNotFoundSample(facts, each))) continue
    pages.set(url, { ...page, link: { ...link, state: 'broken', kind: 'soft-404' } })
  }
  return { ...visit, pages }
}
