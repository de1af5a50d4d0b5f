import type { Visit, VisitedPage } from '../site/model.ts'
import { depthsFrom } from './depths.ts'
import type { Discovery } from './discover.ts'
import type { Ledger } from './ledger.ts'

type Left = Visit['left'][number]

/** What still waits, without what needs no asking, and what there was no room to let wait. */
export function stillWaiting(
  { frontier }: Pick<Discovery, 'frontier'>,
  ledger: Ledger,
  because: Left['because'],
): readonly Left[] {
  const waiting = frontier
    .drain()
    .filter((entry) => ledger.recordTwin(entry.url, entry) === undefined)
    .map(({ url }): Left => ({ url, because }))
  const turnedAway = [...frontier.turnedAway()]
    .filter((url) => !ledger.pages.has(url))
    .map((url): Left => ({ url, because: 'no-room' }))
  return [...waiting, ...turnedAway]
}

/** The hosts of a site: that of its home page, and those that answered. */
export function hostsOf(homeUrl: string, pages: Iterable<VisitedPage>): readonly string[] {
  const hosts = new Set([new URL(homeUrl).hostname])
  for (const { url, link } of pages) if (link.state === 'ok') hosts.add(new URL(url).hostname)
  return [...hosts]
}

/**
 * The pages with their depths by the shortest way; the order of reading was another.
 * @param entrance pages on the way to the home page.
 */
export function withDepths(ledger: Ledger, homeUrl: string, entrance: ReadonlySet<string>): Visit['pages'] {
  const depthOf = depthsFrom(homeUrl, ledger.pages, ledger.uses)
  for (const [url, page] of ledger.pages) {
    // Where it stands: copies of tens of thousands of pages would fill the memory.
    Object.assign(page, { depth: depthOf(url) ?? (entrance.has(url) ? 0 : Infinity) })
  }
  return new Map(ledger.pages)
}
