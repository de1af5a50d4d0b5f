import type { Link, PageFacts } from '../facts/model.ts'
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
  const usesOf = function* (url: string): Generator<{ link: Link; page: PageFacts }> {
    const spoken = new Set<string>()
    for (const { from, link } of visit.uses.get(url) ?? []) {
      const page = factsBy.get(from)
      if (page === undefined) continue
      // A banner of another body beside the agency's headings is not about what they say.
      if (link.imageOnly && link.text === '' && !isOwn(url)) continue
      if (REPEATED.has(link.region)) {
        const repeated = `${link.text}|${link.alt}|${link.trail.join('>')}`
        if (spoken.has(repeated)) continue
        spoken.add(repeated)
      }
      yield { link, page }
    }
  }
  const uses = {
    *[Symbol.iterator]() {
      for (const url of visit.uses.keys()) yield { url, on: usesOf(url) }
    },
  }
  return { homeUrl: visit.homeUrl, pages: [...pages, ...documents], uses, claims, indexUrls }
}
