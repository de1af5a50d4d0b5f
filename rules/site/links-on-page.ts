import type { Frame, Link, PageFacts } from '../facts/model.ts'
import { remembering } from '../text/remember.ts'
import { normaliseAddress } from './address.ts'

/** A link with the address it leads to, normalised. */
export interface AddressedLink {
  readonly link: Link
  readonly url: string
}

const asLink = (frame: Frame): Link => ({
  href: frame.src,
  target: 'live',
  source: frame.source === 'iframe' || frame.source === 'frame' ? 'frame' : 'embed',
  text: frame.title,
  alt: '',
  titleAttribute: frame.title,
  imageOnly: false,
  region: frame.region,
  place: frame.place,
  heading: frame.heading,
  trail: [],
  context: '',
})

/** Addresses of menus come again on every page. */
const normalised = remembering((href: string) => {
  const url = normaliseAddress(href)
  // The same text twice would fill the memory.
  return url === href ? href : url
})

/** All live links of a page in document order, its frames among them, with normalised addresses. */
export function linksOnPage(facts: PageFacts): readonly AddressedLink[] {
  const linked = new Set(facts.links.map(({ href }) => href))
  const frames = facts.frames.filter(({ src }) => !linked.has(src)).map(asLink)
  return [...facts.links, ...frames].flatMap((link) => {
    if (link.target !== 'live' || link.href === '') return []
    const url = normalised(link.href)
    return url === undefined ? [] : [{ link, url }]
  })
}

/** True for what a browser opens by itself, without a click. */
export const opensItself = ({ source }: Link): boolean =>
  source === 'frame' || source === 'embed' || source === 'refresh'
