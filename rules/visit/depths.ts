import { opensItself } from '../site/links-on-page.ts'
import type { LinkUse, VisitedPage } from '../site/model.ts'

/**
 * Where the links of pages lead, by number of the page: the ways from page `n` are those from `starts[n]` to before
 * `starts[n + 1]`. Hundreds of thousands of links as objects would fill the memory.
 */
interface Ways {
  readonly starts: Uint32Array
  readonly to: Uint32Array
  /** 0 for what opens by itself. */
  readonly clicks: Uint8Array
}

function waysBetween(
  numbers: ReadonlyMap<string, number>,
  uses: ReadonlyMap<string, readonly LinkUse[]>,
): Ways {
  const starts = new Uint32Array(numbers.size + 2)
  const each = (visit: (from: number, to: number, use: LinkUse) => void): void => {
    for (const [url, on] of uses) {
      const to = numbers.get(url)
      if (to === undefined) continue
      for (const use of on) {
        const from = numbers.get(use.from)
        if (from !== undefined) visit(from, to, use)
      }
    }
  }
  let count = 0
  each((from) => {
    starts[from + 2] = (starts[from + 2] ?? 0) + 1
    count += 1
  })
  for (let page = 2; page < starts.length; page++)
    starts[page] = (starts[page] ?? 0) + (starts[page - 1] ?? 0)
  const ways = { starts, to: new Uint32Array(count), clicks: new Uint8Array(count) }
  // The start of the next page moves on with every way that is written before it.
  each((from, to, { link }) => {
    const at = starts[from + 1] ?? 0
    starts[from + 1] = at + 1
    ways.to[at] = to
    ways.clicks[at] = opensItself(link) ? 0 : 1
  })
  return ways
}

/**
 * Clicks from the home page to every page, by the shortest way over the links found. Frames and refreshes cost no
 * click; an address that shows another page again has that page's links. Undefined for pages no link leads to.
 */
export function depthsFrom(
  homeUrl: string,
  pages: ReadonlyMap<string, VisitedPage>,
  uses: ReadonlyMap<string, readonly LinkUse[]>,
): (url: string) => number | undefined {
  const urls = [...pages.keys()]
  const numbers = new Map<string, number>()
  for (const url of urls) numbers.set(url, numbers.size)
  const { starts, to, clicks } = waysBetween(numbers, uses)

  /** One more than the depth, by number of the page; 0 where it is not known. */
  const reached = new Uint32Array(urls.length)
  const home = numbers.get(homeUrl)
  let level = home === undefined ? [] : [home]
  for (let depth = 0; level.length > 0; depth++) {
    const next: number[] = []
    // Grows while it is walked: what opens by itself is reached at the same depth.
    for (const number of level) {
      if (reached[number] !== 0) continue
      reached[number] = depth + 1
      const url = urls[number] ?? ''
      const shown = numbers.get(pages.get(url)?.sameAs ?? url) ?? number
      for (let way = starts[shown] ?? 0; way < (starts[shown + 1] ?? 0); way++) {
        const there = to[way] ?? 0
        if (reached[there] === 0) (clicks[way] === 0 ? level : next).push(there)
      }
    }
    level = next
  }
  return (url) => {
    const depth = reached[numbers.get(url) ?? -1] ?? 0
    return depth === 0 ? undefined : depth - 1
  }
}
