import { normaliseAddress } from './address.ts'
import type { Visit } from './model.ts'

/**
 * Clicks from the home page to an address, visited or only linked.
 * @returns a function that gives undefined for an address no visited page links to.
 */
export function depthIn(visit: Visit): (url: string) => number | undefined {
  const byFinalUrl = new Map([...visit.pages.values()].map((page) => [page.finalUrl, page]))
  return (address) => {
    const url = normaliseAddress(address) ?? address
    const visited = visit.pages.get(url) ?? byFinalUrl.get(url)
    if (visited !== undefined) return finite(visited.depth)
    const carriers = (visit.uses.get(url) ?? []).flatMap(({ from }) => visit.pages.get(from)?.depth ?? [])
    return finite(Math.min(...carriers) + 1)
  }
}

/** A page that only a sitemap names is no clicks away: nobody can click to it. */
const finite = (depth: number): number | undefined => (Number.isFinite(depth) ? depth : undefined)
