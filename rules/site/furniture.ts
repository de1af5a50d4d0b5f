import type { Block, Image, Link, PageFacts, Place } from '../facts/model.ts'
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

interface Repeated {
  /** How often it stands at least on each page that has it. */
  readonly times: number
  /** Where it stands, and on how many pages it does there. */
  readonly places: ReadonlyMap<Place, number>
}

/** Where each part of a page stands. */
function placesOf({ blocks, images, links }: PageFacts): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  const note = (part: string, place: Place): void => {
    if (part === '') return
    const known = places.get(part)
    if (known === undefined) places.set(part, [place])
    else known.push(place)
  }
  for (const block of blocks) note(textOf(block), block.place)
  for (const image of images) note(pictureOf(image), image.place)
  for (const link of links) note(linkOf(link), link.place)
  return places
}

function repeatedParts(pages: readonly PageFacts[]): ReadonlyMap<string, Repeated> {
  const found = new Map<string, { pages: number; times: number; places: Map<Place, number> }>()
  for (const page of pages)
    for (const [part, places] of placesOf(page)) {
      const known = found.get(part) ?? { pages: 0, times: Infinity, places: new Map<Place, number>() }
      known.pages++
      known.times = Math.min(known.times, places.length)
      for (const place of places) known.places.set(place, (known.places.get(place) ?? 0) + 1)
      found.set(part, known)
    }
  return new Map([...found].filter(([, { pages: count }]) => count > pages.length * SHARE))
}

/** What of a page is the frame's: each repeated part, but where the page says it once more, not at the place of its own. */
function frameOf(
  facts: PageFacts,
  repeated: ReadonlyMap<string, Repeated>,
): ReadonlyMap<string, ReadonlySet<Place>> {
  const frame = new Map<string, ReadonlySet<Place>>()
  for (const [part, places] of placesOf(facts)) {
    const known = repeated.get(part)
    if (known === undefined) continue
    const often = (place: Place): number => known.places.get(place) ?? 0
    const usual = [...places].sort((a, b) => often(b) - often(a)).slice(0, known.times)
    frame.set(part, new Set(usual))
  }
  return frame
}

function framed(facts: PageFacts, repeated: ReadonlyMap<string, Repeated>): PageFacts {
  const frame = frameOf(facts, repeated)
  if (frame.size === 0) return facts
  const inMenu = <T extends Block | Image | Link>(part: T, name: string): T =>
    frame.get(name)?.has(part.place) === true ? { ...part, region: 'menu' } : part
  return {
    ...facts,
    blocks: facts.blocks.map((block) => inMenu(block, textOf(block))),
    images: facts.images.map((image) => inMenu(image, pictureOf(image))),
    links: facts.links.map((link) => inMenu(link, linkOf(link))),
  }
}

/** Gives the same facts, framed only when somebody reads them: those of a large site do not fit into memory. */
function frameWhenRead(repeated: ReadonlyMap<string, Repeated>): (facts: PageFacts) => PageFacts {
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
    own.length < FEWEST_PAGES
      ? new Map<string, Repeated>()
      : repeatedParts(isLarge ? own.slice(0, SAMPLE) : own)
  if (repeated.size === 0) return visit
  const frame = isLarge ? frameWhenRead(repeated) : (facts: PageFacts) => framed(facts, repeated)
  const known = new Map<PageFacts, PageFacts>()
  const once = (facts: PageFacts): PageFacts => {
    const fresh = known.get(facts) ?? frame(facts)
    known.set(facts, fresh)
    return fresh
  }
  const pages = new Map<string, VisitedPage>()
  for (const [url, page] of visit.pages) {
    const { facts, look, ...rest } = page
    if (facts?.kind !== 'page') pages.set(url, page)
    // What was found out about a page before holds for its whole text.
    else pages.set(url, { ...rest, facts: once(facts), ...(isLarge && look && { look }) })
  }
  return { ...visit, pages }
}
