import type { Block, Image, PageFacts } from '../facts/model.ts'
import type { Visit, VisitedPage } from './model.ts'

/** On fewer pages nothing can be called repeated. */
const FEWEST_PAGES = 10
/** What stands on this share of the pages is said by the site, not by any of them. */
const SHARE = 0.5
/** Shorter texts are labels, which every page of a kind may have. Key characters. */
const SHORTEST = 12

const textOf = ({ region, key }: Block): string => (region === 'main' && key.length >= SHORTEST ? key : '')
const pictureOf = ({ region, src }: Image): string => (region === 'main' ? `picture ${src}` : '')

/** Texts and pictures of the main part, each once; '' for what may stand on many pages. */
const partsOf = ({ blocks, images }: PageFacts): ReadonlySet<string> =>
  new Set([...blocks.map(textOf), ...images.map(pictureOf)])

function repeatedParts(pages: readonly PageFacts[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const part of partsOf(page)) if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > pages.length * SHARE).map(([part]) => part))
}

function framed(facts: PageFacts, repeated: ReadonlySet<string>): PageFacts {
  if (![...partsOf(facts)].some((part) => repeated.has(part))) return facts
  const inMenu = <T extends Block | Image>(part: T, name: string): T =>
    repeated.has(name) ? { ...part, region: 'menu' } : part
  return {
    ...facts,
    blocks: facts.blocks.map((block) => inMenu(block, textOf(block))),
    images: facts.images.map((image) => inMenu(image, pictureOf(image))),
  }
}

const isOwnPage = ({ facts, sameAs }: VisitedPage): boolean => facts?.kind === 'page' && sameAs === undefined

/**
 * A visit in which what stands on most pages – counters of visitors, running announcements, unmarked columns, banners –
 * is part of the frame: no page's own content, and evidence of nothing.
 */
export function withoutFurniture(visit: Visit): Visit {
  const own = [...visit.pages.values()].filter(isOwnPage).flatMap(({ facts }) => facts ?? [])
  const repeated = own.length < FEWEST_PAGES ? new Set<string>() : repeatedParts(own)
  if (repeated.size === 0) return visit
  const known = new Map<PageFacts, PageFacts>()
  const once = (facts: PageFacts): PageFacts => {
    const fresh = known.get(facts) ?? framed(facts, repeated)
    known.set(facts, fresh)
    return fresh
  }
  const pages = [...visit.pages].map(([url, page]) => {
    const { facts } = page
    return [url, facts?.kind === 'page' ? { ...page, facts: once(facts) } : page] as const
  })
  return { ...visit, pages: new Map(pages) }
}
