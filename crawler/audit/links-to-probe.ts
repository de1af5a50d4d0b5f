import type { LinkUse, Visit } from '../../rules/site/model.ts'

/** Documents of the site itself: people expect a link checker to look at all of them. */
const MOST_DOCUMENTS = 1000
/** Links to other sites: those in the text are the agency's own words; sliders of national bodies are not. */
const MOST_OUTSIDE = 150

/**
 * Addresses that were seen but not visited and whose health is worth knowing: own documents,
 * and links to other sites that stand in the text of a page (pictures are banners). Addresses left out by a limit are not asked for here.
 *
 * @param classify tells own pages, own documents, own media and other sites apart.
 */
export function linksWorthProbing(
  visit: Visit,
  classify: (url: string) => 'page' | 'document' | 'media' | 'outside',
): readonly string[] {
  const left = new Set(visit.left.map((each) => each.url))
  const unvisited = [...visit.uses.keys()].filter((url) => !visit.pages.has(url) && !left.has(url))
  const documents = unvisited.filter((url) => classify(url) === 'document')
  const isInText = ({ link }: LinkUse): boolean => link.region === 'main' && !link.imageOnly
  const outside = unvisited.filter(
    (url) => classify(url) === 'outside' && visit.uses.get(url)?.some(isInText) === true,
  )
  return [...documents.slice(0, MOST_DOCUMENTS), ...outside.slice(0, MOST_OUTSIDE)]
}
