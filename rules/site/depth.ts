import { normaliseAddress } from './address.ts'
import type { Visit, VisitedPage } from './model.ts'

/**
 * Clicks from the home page to an address, visited or only linked.
 * @returns a function that gives undefined for an address no visited page links to.
 */
export function depthIn(visit: Visit): (url: string) => number | undefined {
  // Most pages are found under the address that was asked for.
  const redirected = new Map<string, VisitedPage>()
  for (const page of visit.pages.values()) if (page.finalUrl !== page.url) redirected.set(page.finalUrl, page)
  return (address) => {
    const url = normaliseAddress(address) ?? address
    const visited = visit.pages.get(url) ?? redirected.get(url)
    if (visited !== undefined) return finite(visited.depth)
    const carriers = (visit.uses.get(url) ?? []).flatMap(({ from }) => visit.pages.get(from)?.depth ?? [])
    return finite(Math.min(...carriers) + 1)
  }
}

/** A page that only a sitemap names is no clicks away: nobody can click to it. */
const finite = (depth: number): number | undefined => (Number.isFinite(depth) ? depth : undefined)
