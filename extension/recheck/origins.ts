import { browser } from '../platform/browser.ts'
import { originsOf } from '../quick-audit/site-origins.ts'

const patternsOf = (urls: readonly string[]): readonly string[] => [...new Set(urls.flatMap(originsOf))]

/** The sites of these addresses as the browser's question names them, each once. */
export const sitesOf = (urls: readonly string[]): readonly string[] =>
  patternsOf(urls)
    .map((pattern) => pattern.replace(/^\*:\/\/(?:\*\.)?|\/\*$/g, ''))
    .sort()

/** The addresses that the browser already lets the extension open. */
export async function mayOpen(urls: readonly string[]): Promise<readonly string[]> {
  const open = new Set<string>()
  for (const origin of patternsOf(urls)) {
    if (await browser.permissions.contains({ origins: [origin] })) open.add(origin)
  }
  return urls.filter((url) => originsOf(url).every((origin) => open.has(origin)))
}

/** Asks the person to let the extension open these addresses. Call it straight from a click. */
export const requestAccess = (urls: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...patternsOf(urls)] })
