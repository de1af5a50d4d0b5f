import { hijackedPages, withSigns } from '../../rules/site/hijack.ts'
import type { HijackedPage } from '../../rules/site/hijack.ts'
import type { Visit } from '../../rules/site/model.ts'
import { compareVisits } from '../probe/compare-visits.ts'
import type { CompareOptions } from '../probe/compare-visits.ts'

/**
 * The pages that show signs of a hijack: to the visit itself, and the home page to search engines and those who come from
 * them.
 */
export async function signsOfHijack(
  visit: Visit,
  { startUrl, version, ignoreRobots, robots, network, memory, signal }: Omit<CompareOptions, 'siteHosts'>,
): Promise<readonly HijackedPage[]> {
  const pages = hijackedPages(visit)
  const { homeUrl, hosts } = visit
  const facts = visit.pages.get(homeUrl)?.facts
  if (facts === undefined) return pages
  const cloaked = await compareVisits(
    homeUrl,
    {
      startUrl,
      version,
      ignoreRobots,
      siteHosts: hosts,
      ...(robots === undefined ? {} : { robots }),
      ...(network === undefined ? {} : { network }),
      ...(memory === undefined ? {} : { memory }),
      ...(signal === undefined ? {} : { signal }),
    },
    { url: homeUrl, facts },
  )
  return withSigns(pages, homeUrl, cloaked)
}
