import type { Catalogue } from '../catalogue/schema.ts'
import type { Link, PageFacts } from '../facts/model.ts'
import { hijackSigns } from '../hijack/signs.ts'
import { readItaIndex } from '../ita-index/read.ts'
import { headingsOver, topicsOfLink } from '../locate/link-topics.ts'
import { topicsOfPage } from '../locate/page-topics.ts'
import type { Topics } from '../locate/topics.ts'

/** The home page of the site that is visited. */
export interface HomePage {
  readonly url: string
  readonly title: string
}

/** True for a page that says nothing of what an audit looks for. */
export type IsSilent = (facts: PageFacts, home: HomePage) => boolean

/**
 * Prepares to tell the pages that bear on nothing: they name no item, are no list of answers, show no sign of a
 * hijack, and their links say nothing that a page before them has not said. Most pages of a large site are such.
 * Keeps in mind what the links of the pages it was shown have said.
 */
export function createSilence(catalogue: Catalogue, topics: Topics): IsSilent {
  const wanted = {
    fiscalYear: catalogue.fiscalYear,
    items: catalogue.items.map((item) => ({ id: item.id, titles: [item.title.th, item.title.en] })),
  }
  const said = new Set<string>()

  const saysAnew = (link: Link, page: PageFacts): boolean => {
    if (link.target !== 'live' || topicsOfLink(link, page, topics).length === 0) return false
    const above = link.region === 'main' ? headingsOver(link, page) : []
    const words = [link.href, link.region, link.text, link.alt, ...link.trail, ...above].join('|')
    if (said.has(words)) return false
    said.add(words)
    return true
  }

  return (facts, home) => {
    // Every link is heard, so that those of the next page can be compared with them.
    const anew = facts.links.filter((link) => saysAnew(link, facts)).length
    if (anew > 0 || topicsOfPage(facts, topics, home.title).length > 0) return false
    const { isIndex, otherFamily } = readItaIndex(facts, wanted)
    if (isIndex || otherFamily !== undefined) return false
    // Hosts that turn out to be the site's own can only take signs away.
    return hijackSigns(facts, { siteHosts: [home.url] }).length === 0
  }
}
