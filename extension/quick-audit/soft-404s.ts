import { readHtml } from '../../rules/facts/read-html.ts'
import { impossibleAddress, sampleOf } from '../../rules/links/not-found-sample.ts'
import type { Visit } from '../../rules/site/model.ts'
import { originsToSample, withSoft404s } from '../../rules/site/soft-404s.ts'
import type { PageFetch } from './browser-fetch.ts'

/** Marks pages that answer 200 with what the site shows for an address that cannot exist; asks for one on each host. */
export async function markSoft404s(visit: Visit, fetch: PageFetch, signal: AbortSignal): Promise<Visit> {
  const home = visit.pages.get(visit.homeUrl)?.facts
  if (home === undefined || signal.aborted) return visit
  const samples = await Promise.all(
    originsToSample(visit).map(async (origin) => {
      const outcome = await fetch({ url: impossibleAddress(origin, Math.random), signal })
      return outcome.ok ? sampleOf(outcome, readHtml, home) : undefined
    }),
  )
  return withSoft404s(visit, samples)
}
