import type { Catalogue } from '../catalogue/schema.ts'
import type { Link, PageFacts } from '../facts/model.ts'
import { hijackSigns } from '../hijack/signs.ts'
import { readItaIndex } from '../ita-index/read.ts'
import { headingsOver, rowTextOf, topicsOfLink } from '../locate/link-topics.ts'
import { pageSays, type PageSays } from '../locate/page-topics.ts'
import type { Topics } from '../locate/topics.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { listOptions } from './index-claims.ts'

/**
 * What a page bears on, found out while it is read. Most pages of a large site bear on nothing, and none of them need
 * be read again to know that.
 */
export interface FirstLook {
  /** The concepts it announces. */
  readonly says: PageSays
  /** A link on it says what no page before it has said of the same address. */
  readonly linksSpeak: boolean
  /** It may be the agency's own list of answers. */
  readonly mayBeList: boolean
  /** It shows what may be signs of a hijack. */
  readonly mayBeHijacked: boolean
}

/** The home page of the site that is visited. */
export interface HomePage {
  readonly url: string
  readonly title: string
}

/** What is true of most pages of a large site, kept once. */
const BEARS_ON_NOTHING: FirstLook = {
  says: [],
  linksSpeak: false,
  mayBeList: false,
  mayBeHijacked: false,
}

/** Ways of offering an address that are kept in mind; when there are more, it begins anew. */
const MOST_HEARD = 50_000

export type LookAt = (facts: PageFacts, home: HomePage) => FirstLook

/** The concepts that a page, its links or their addresses name. */
export function conceptsNamed(facts: PageFacts, topics: Topics, siteTitle: string): readonly string[] {
  const found = [...pageSays(facts, topics, siteTitle), ...topics.inAddress(facts.url)]
  for (const link of facts.links) {
    if (link.target === 'live')
      found.push(...topics.inAddress(link.href), ...topicsOfLink(link, facts, topics))
  }
  return found.map(({ concept }) => concept)
}

/**
 * Prepares to look at the pages of one visit, in the order of reading: it keeps in mind what their links have said.
 * @param named grown by every concept that a page, a link or an address names.
 */
export function createFirstLook(
  catalogue: Catalogue,
  topics: Topics,
  named: Set<string> = new Set<string>(),
): LookAt {
  const wanted = listOptions(catalogue, topics)
  /** By its fingerprint, what was said of some address: the words would fill the memory of a large site. */
  const said = new Set<number>()
  /** By its fingerprint, each way in which some address was offered: menus repeat on every page. */
  const heard = new Set<number>()

  const isHeard = (link: Link, page: PageFacts): boolean => {
    const { href, region, text, alt, titleAttribute, context, trail } = link
    const above = headingsOver(link, page)
    const words = [
      href,
      region,
      text,
      alt,
      titleAttribute,
      context,
      rowTextOf(link, page),
      ...trail,
      '',
      ...above,
    ]
    const mark = fingerprint(words.join('|'))
    if (heard.has(mark)) return true
    if (heard.size >= MOST_HEARD) heard.clear()
    heard.add(mark)
    return false
  }

  const saysAnew = (link: Link, page: PageFacts): boolean => {
    if (link.target !== 'live' || isHeard(link, page)) return false
    for (const { concept } of topics.inAddress(link.href)) named.add(concept)
    const about = topicsOfLink(link, page, topics)
    if (about.length === 0) return false
    for (const { concept } of about) named.add(concept)
    const above = link.region === 'main' ? headingsOver(link, page) : []
    const words = [link.href, link.region, link.text, link.alt, ...link.trail, ...above]
    const mark = fingerprint(words.join('|'))
    if (said.has(mark)) return false
    said.add(mark)
    return true
  }

  return (facts, home) => {
    const { isIndex, otherFamily } = readItaIndex(facts, wanted)
    const says = pageSays(facts, topics, home.title)
    for (const { concept } of [...says, ...topics.inAddress(facts.url)]) named.add(concept)
    const look: FirstLook = {
      says,
      // Every link is heard, so that those of the next page can be compared with them.
      linksSpeak: facts.links.filter((link) => saysAnew(link, facts)).length > 0,
      mayBeList: isIndex || otherFamily !== undefined,
      // Hosts that turn out to be the site's own can only take signs away.
      mayBeHijacked: hijackSigns(facts, { siteHosts: [home.url] }).length > 0,
    }
    const bears = says.length > 0 || look.linksSpeak || look.mayBeList || look.mayBeHijacked
    return bears ? look : BEARS_ON_NOTHING
  }
}
