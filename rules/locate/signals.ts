import { isShareButton } from '../addresses/share-button.ts'
import type { PageFacts } from '../facts/model.ts'
import type { Bilingual } from '../catalogue/schema.ts'
import type { Because } from '../judge/model.ts'
import { remembering } from '../text/remember.ts'
import type { SiteMaterial } from './candidates.ts'
import { labelOf, topicsOfLink } from './link-topics.ts'
import { pageSays } from './page-topics.ts'
import type { Topics } from './topics.ts'

/** A link that stands on very many pages is a menu entry: reading a sample of its places is enough. */
const USES_READ = 12

/** The same is said of thousands of addresses of a large site, and its words would fill the memory. */
const linkSays = remembering((wording): Bilingual => ({
  th: `ลิงก์ชื่อ “${wording}”`,
  en: `A link says “${wording}”`,
}))
const addressContains = remembering((wording): Bilingual => ({
  th: `ที่อยู่มีคำว่า “${wording}”`,
  en: `The address contains “${wording}”`,
}))
const HEADING_NAMES: Bilingual = {
  th: 'หัวเรื่องของหน้าตรงกับข้อนี้',
  en: 'The heading of the page names this item',
}

/** What speaks for an address as the answer to a concept. */
export interface Signals {
  link: number
  page: number
  address: number
  content: number
  claimed: boolean
  label: string
  foundOn?: string
  part?: PageFacts
  reasons: Because[]
}

/** By concept, then by address. */
export type Board = Map<string, Map<string, Signals>>

/** The signals of an address for a concept, begun when there are none. */
export function signalsOf(board: Board, concept: string, url: string): Signals {
  const urls = board.get(concept) ?? new Map<string, Signals>()
  board.set(concept, urls)
  const known = urls.get(url)
  if (known !== undefined) return known
  const fresh: Signals = { link: 0, page: 0, address: 0, content: 0, claimed: false, label: '', reasons: [] }
  urls.set(url, fresh)
  return fresh
}

/** A label or page that speaks more clearly of another concept speaks less of this one. */
const besideOthers = (score: number, best = score): number => score * Math.sqrt(score / Math.max(best, 0.01))

/** Notes what the links to every address say. */
export function readLinks(board: Board, material: SiteMaterial, topics: Topics): void {
  for (const { url, on } of material.uses) {
    if (isShareButton(url)) continue
    let read = 0
    for (const { link, page } of on) {
      if (read === USES_READ) break
      read += 1
      const said = topicsOfLink(link, page, topics)
      for (const topic of said) {
        const signals = signalsOf(board, topic.concept, url)
        const score = besideOthers(topic.score, said[0]?.score)
        if (score <= signals.link) continue
        signals.link = score
        signals.label = labelOf(link, page)
        signals.foundOn = page.url
        signals.reasons = [
          {
            message: linkSays(topic.wording),
            quote: topic.said.slice(0, 160),
            url: page.url,
            place: link.place,
          },
        ]
      }
    }
  }
}

/** Notes what the addresses themselves hint at. */
export function readAddresses(board: Board, material: SiteMaterial, topics: Topics): void {
  const urls = new Set<string>()
  for (const { url } of material.uses) urls.add(url)
  for (const { url } of material.pages) urls.add(url)
  for (const url of urls) {
    for (const topic of topics.inAddress(url)) {
      const signals = signalsOf(board, topic.concept, url)
      signals.address = topic.score
      signals.reasons = [...signals.reasons, { message: addressContains(topic.wording), url }]
    }
  }
}

/** Notes what the pages say they are about. */
export function readPages(board: Board, material: SiteMaterial, topics: Topics): void {
  const siteTitle = material.pages.find((page) => page.url === material.homeUrl)?.facts.title ?? ''
  for (const { url, facts, says } of material.pages) {
    const said = says ?? pageSays(facts, topics, siteTitle)
    for (const topic of said) {
      const signals = signalsOf(board, topic.concept, url)
      signals.page = besideOthers(topic.score, said[0]?.score)
      signals.content = topic.content
      signals.reasons = [...signals.reasons, { message: HEADING_NAMES, quote: topic.said.slice(0, 160), url }]
    }
  }
}
