import type { Claim, SiteMaterial } from '../locate/candidates.ts'
import type { Visit } from './model.ts'

/** Regions that repeat on every page; a link there is read once, not once a page. */
const REPEATED = new Set(['menu', 'header', 'footer'])

/** Prepares what a visit brought home for the locator: readable pages, and where each address is linked. */
export function materialOf(
  visit: Visit,
  claims: readonly Claim[],
  indexUrls: ReadonlySet<string>,
  documents: SiteMaterial['pages'] = [],
): SiteMaterial {
  const read = [...visit.pages.values()].filter(({ facts }) => facts !== undefined)
  const pages = read.flatMap(({ url, facts, look }) =>
    facts === undefined ? [] : [{ url, facts, ...(look && { says: look.says }) }],
  )
  const speaking = read.filter(({ look }) => look?.linksSpeak ?? true)
  const factsBy = new Map(speaking.map((page) => [page.url, page.facts]))
  const isOwn = (url: string): boolean => visit.hosts.includes(new URL(url).hostname)
  // One after the other: the uses of all addresses at once would fill the memory.
  const uses = Array.from(visit.uses, ([url, on]) => {
    const spoken = new Set<string>()
    return {
      url,
      on: on.flatMap(({ from, link }) => {
        const page = factsBy.get(from)
        if (page === undefined) return []
        // A banner of another body beside the agency's headings is not about what they say.
        if (link.imageOnly && link.text === '' && !isOwn(url)) return []
        const repeated = REPEATED.has(link.region)
          ? `${link.text}|${link.alt}|${link.trail.join('>')}`
          : undefined
        if (repeated !== undefined && spoken.has(repeated)) return []
        if (repeated !== undefined) spoken.add(repeated)
        return [{ link, page }]
      }),
    }
  })
  return { homeUrl: visit.homeUrl, pages: [...pages, ...documents], uses, claims, indexUrls }
}
