import type { Visit } from '../visit/model.ts'

/**
 * Clicks from the home page to an address, visited or only linked.
 * @returns a function that gives undefined for an address no visited page links to.
 */
export function depthIn(visit: Visit): (url: string) => number | undefined {
  return (url) => {
    const visited = visit.pages.get(url)
    if (visited !== undefined) return visited.depth
    const carriers = (visit.uses.get(url) ?? []).flatMap(({ from }) => visit.pages.get(from)?.depth ?? [])
    return carriers.length === 0 ? undefined : Math.min(...carriers) + 1
  }
}
