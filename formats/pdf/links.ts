import { limits } from '../../rules/facts/limits.ts'
import { resolveTarget } from '../../rules/facts/link-target.ts'
import type { Link, LinkSource } from '../../rules/facts/model.ts'
import { plainAddresses } from '../../rules/facts/written-links.ts'
import type { Line, LinkArea, PageLayout } from './layout.ts'
import { placeOf } from './layout.ts'

/** Room for the rest of an address on the next line, as a share of the page width. */
const NEAR_EDGE = 0.12

interface Spot {
  readonly line: Line | undefined
  readonly page: PageLayout
  readonly running: boolean
  readonly heading: number
}

function linkTo(address: string, source: LinkSource, text: string, spot: Spot, url: string): Link {
  const { line, page, running, heading } = spot
  const around = line?.text ?? ''
  return {
    ...resolveTarget(address, url, url),
    source,
    text: text.slice(0, limits.linkTextLength),
    alt: '',
    titleAttribute: '',
    imageOnly: text === '',
    region: running ? 'footer' : 'main',
    place: placeOf(page.page, line?.number ?? 0),
    heading,
    trail: [],
    context: (text === '' ? around : around.replace(text, '').trim()).slice(0, limits.contextLength),
  }
}

const nearest = ({ y, text }: LinkArea, lines: readonly Line[]): Line | undefined => {
  const holding = text === '' ? [] : lines.filter((line) => line.text.includes(text))
  return (holding.length > 0 ? holding : lines).reduce<Line | undefined>(
    (best, line) => (best === undefined || Math.abs(line.y - y) < Math.abs(best.y - y) ? line : best),
    undefined,
  )
}

/** An address that reaches the edge of the page may go on below, and half an address leads nowhere. */
const mayGoOn = ({ text, end }: Line, address: string, width: number): boolean =>
  text.endsWith(address) && end > width * (1 - NEAR_EDGE)

/**
 * Links of the document: those that can be clicked, and addresses that are only written out.
 * `headingOf` gives the index of the heading above a line; `url` is the document's own address.
 */
export function readLinks(
  pages: readonly PageLayout[],
  running: ReadonlySet<Line>,
  headingOf: (line: Line) => number,
  url: string,
): readonly Link[] {
  const links: Link[] = []
  const spotOf = (page: PageLayout, line: Line | undefined): Spot => ({
    page,
    line,
    running: line !== undefined && running.has(line),
    heading: line === undefined ? -1 : headingOf(line),
  })
  for (const page of pages) {
    const clicked = new Set<string>()
    for (const area of page.links) {
      const link = linkTo(area.href, 'anchor', area.text, spotOf(page, nearest(area, page.lines)), url)
      if (link.target === 'dead' || links.length >= limits.links) continue
      clicked.add(link.href)
      links.push(link)
    }
    for (const line of page.lines) {
      for (const address of plainAddresses(line.text)) {
        if (links.length >= limits.links) return links
        const link = linkTo(address, 'plain-text', address, spotOf(page, line), url)
        if (link.target === 'dead' || clicked.has(link.href) || mayGoOn(line, address, page.width)) continue
        clicked.add(link.href)
        links.push(link)
      }
    }
  }
  return links
}
