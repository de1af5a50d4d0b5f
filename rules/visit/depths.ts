import { opensItself } from '../site/links-on-page.ts'
import type { LinkUse, VisitedPage } from '../site/model.ts'

/**
 * Clicks from the home page to every page, by the shortest way over the links found. Frames and refreshes cost no
 * click; an address that shows another page again has that page's links. Pages no link leads to are not in the answer.
 */
export function depthsFrom(
  homeUrl: string,
  pages: ReadonlyMap<string, VisitedPage>,
  uses: ReadonlyMap<string, readonly LinkUse[]>,
): ReadonlyMap<string, number> {
  const ways = new Map<string, { readonly to: string; readonly clicks: 0 | 1 }[]>()
  for (const [to, on] of uses) {
    if (!pages.has(to)) continue
    for (const { from, link } of on) {
      const leaving = ways.get(from) ?? []
      leaving.push({ to, clicks: opensItself(link) ? 0 : 1 })
      ways.set(from, leaving)
    }
  }

  const depths = new Map<string, number>()
  let level = [homeUrl]
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = []
    // Grows while it is walked: what opens by itself is reached at the same depth.
    for (const url of level) {
      if (depths.has(url)) continue
      depths.set(url, depth)
      for (const { to, clicks } of ways.get(pages.get(url)?.sameAs ?? url) ?? []) {
        if (!depths.has(to)) (clicks === 0 ? level : next).push(to)
      }
    }
    level = next
  }
  return depths
}
