import type { Block, Image, Link, PageFacts } from '../facts/model.ts'
import type { Visit, VisitedPage } from './model.ts'

/** On fewer pages nothing can be called repeated. */
const FEWEST_PAGES = 10
/** Of a larger site so many pages tell what is repeated, and nothing of a page is taken away before it is asked for. */
const MOST_PAGES = 500
const SAMPLE = 200
/** What stands on this share of the pages is said by the site, not by any of them. */
const SHARE = 0.5
/** Shorter texts are labels, which every page of a kind may have. Key characters. */
const SHORTEST = 12

const textOf = ({ region, key }: Block): string => (region === 'main' && key.length >= SHORTEST ? key : '')
const pictureOf = ({ region, src }: Image): string => (region === 'main' ? `picture ${src}` : '')
const linkOf = ({ region, target, href, text }: Link): string =>
  region === 'main' && target === 'live' ? `link ${href} ${text}` : ''

/** Texts, pictures and links of the main part, each once; '' for what may stand on many pages. */
const partsOf = ({ blocks, images, links }: PageFacts): ReadonlySet<string> =>
  new Set([...blocks.map(textOf), ...images.map(pictureOf), ...links.map(linkOf)])

function repeatedParts(pages: readonly PageFacts[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const part of partsOf(page)) if (part !== '') counts.set(part, (counts.get(part) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > pages.length * SHARE).map(([part]) => part))
}

function framed(facts: PageFacts, repeated: ReadonlySet<string>): PageFacts {
  if (![...partsOf(facts)].some((part) => repeated.has(part))) return facts
  const inMenu = <T extends Block | Image | Link>(part: T, name: string): T =>
    repeated.has(name) ? { ...part, region: 'menu' } : part
  return {
    ...facts,
    blocks: facts.blocks.map((block) => inMenu(block, textOf(block))),
    images: facts.images.map((image) => inMenu(image, pictureOf(image))),
    links: facts.links.map((link) => inMenu(link, linkOf(link))),
  }
}

/** Gives the same facts, framed only when somebody reads them: those of a large site do not fit into memory. */
function frameWhenRead(repeated: ReadonlySet<string>): (facts: PageFacts) => PageFacts {
  const done = new WeakMap<readonly Block[], PageFacts>()
  const read = (facts: PageFacts): PageFacts => {
    const { blocks } = facts
    const known = done.get(blocks) ?? framed(facts, repeated)
    done.set(blocks, known)
    return known
  }
  const lazy: ProxyHandler<PageFacts> = {
    get: (whole, name: keyof PageFacts) =>
      (name === 'blocks' || name === 'images' ? read(whole) : whole)[name],
  }
  return (facts) => new Proxy(facts, lazy)
}

const isOwnPage = ({ facts, sameAs }: VisitedPage): boolean => facts?.kind === 'page' && sameAs === undefined

/**
 * A visit in which what stands on most pages – counters of visitors, running announcements, unmarked columns, banners –
 * is part of the frame: no page's own content, and evidence of nothing.
 */
export function withoutFurniture(visit: Visit): Visit {
  const own = [...visit.pages.values()].filter(isOwnPage).flatMap(({ facts }) => facts ?? [])
  const isLarge = own.length > MOST_PAGES
  const repeated =
    own.length < FEWEST_PAGES ? new Set<string>() : repeatedParts(isLarge ? own.slice(0, SAMPLE) : own)
  if (repeated.size === 0) return visit
  const frame = isLarge ? frameWhenRead(repeated) : (facts: PageFacts) => framed(facts, repeated)
  const known = new Map<PageFacts, PageFacts>()
  const once = (facts: PageFacts): PageFacts => {
    const fresh = known.get(facts) ?? frame(facts)
    known.set(facts, fresh)
    return fresh
  }
  const pages = [...visit.pages].map(([url, page]) => {
    const { facts, look, ...rest } = page
    if (facts?.kind !== 'page') return [url, page] as const
    // What was found out about a page before holds for its whole text.
    return [url, { ...rest, facts: once(facts), ...(isLarge && look && { look }) }] as const
  })
  return { ...visit, pages: new Map(pages) }
}
