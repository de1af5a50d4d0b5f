/** The page as it stands in the tab. */
export interface PageSnapshot {
  readonly url: string
  readonly html: string
  readonly contentType: string
}

/** No honest page is longer; reading stops there too. Characters. */
const LONGEST = 4_000_000

/**
 * Runs inside the page, so it may use nothing from outside itself.
 * @returns the markup of the page as the visitor has it before them.
 */
export function takeSnapshot(longest: number): PageSnapshot {
  const html = document.documentElement.outerHTML
  return { url: location.href, html: html.slice(0, longest + 1), contentType: document.contentType }
}

/** What `takeSnapshot` is called with. */
export const snapshotArguments: [number] = [LONGEST]
