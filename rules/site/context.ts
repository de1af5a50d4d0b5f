import type { JudgeContext } from '../judge/model.ts'
import { normaliseAddress } from './address.ts'
import { depthIn } from './depth.ts'
import type { Visit } from './model.ts'
import type { ProbedLink } from './offers.ts'

/**
 * What is known about a site that was visited, for judging: depths, and the facts and health of every address that
 * was visited or asked for. Reads `probed` as it stands when a check asks.
 *
 * @param today ISO day on which the site is judged.
 */
export function contextOf(
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
  given: Pick<JudgeContext, 'fiscalYear' | 'agency' | 'today'>,
): JudgeContext {
  return {
    ...given,
    siteHosts: visit.hosts,
    depthOf: depthIn(visit),
    linkOf: (address) => {
      const url = normaliseAddress(address) ?? address
      return probed.get(url)?.health ?? visit.pages.get(url)?.link
    },
    factsOf: (address) => {
      const url = normaliseAddress(address) ?? address
      return visit.pages.get(url)?.facts ?? probed.get(url)?.facts
    },
  }
}
