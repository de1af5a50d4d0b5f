import type { Item } from '../catalogue/schema.ts'
import { pagesLedTo } from '../checks/pages-led-to.ts'
import { wrappedFiles } from '../checks/wrapped-files.ts'
import type { PageFacts } from '../facts/model.ts'
import { isLong, isPicture } from '../facts/reading-depth.ts'
import { offeredPart } from '../judge/judge-evidence.ts'
import type { ItemVerdict } from '../judge/model.ts'
import { opens } from '../links/link-state.ts'
import type { Candidate } from '../locate/candidates.ts'
import { normaliseAddress } from './address.ts'
import type { Visit } from './model.ts'
import type { ProbedLink } from './offers.ts'

/** The best few offers of an item are read; what comes after them would not be submitted either. */
const OFFERS_READ = 4
/** Documents of one audit. */
const MOST_DOCUMENTS = 200
/** Scans of one audit: text recognition takes seconds a page. */
const MOST_SCANS = 40

const readablePage = (
  url: string,
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): PageFacts | undefined => visit.pages.get(url)?.facts ?? probed.get(url)?.facts

/** False for an address that was asked for and cannot be read. */
export const isOpen = (url: string, visit: Visit, probed: ReadonlyMap<string, ProbedLink>): boolean => {
  const link = visit.pages.get(url)?.link ?? probed.get(url)?.health
  return link === undefined || opens(link)
}

/** What is known of a site when the documents worth reading are chosen. */
export interface SiteSoFar {
  readonly fiscalYear: number
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly visit: Visit
  readonly probed: ReadonlyMap<string, ProbedLink>
}

/**
 * The documents worth reading: for every item that its web pages do not settle, the documents among its best offers
 * and the files that its best pages wrap. A page with many files is a list, and its files are offers of their own.
 */
export function documentsToRead(judged: readonly ItemVerdict[], site: SiteSoFar): readonly string[] {
  const wanted = judged.flatMap(({ verdict, item }) =>
    verdict === 'pass' ? [] : bestOffers(item, site).flatMap((offer) => filesOf(item, offer, site)),
  )
  return [...new Set(wanted)].slice(0, MOST_DOCUMENTS)
}

function bestOffers(item: Item, { candidates, visit, probed }: SiteSoFar): readonly Candidate[] {
  const offers = (candidates.get(item.id) ?? []).filter(({ url }) => isOpen(url, visit, probed))
  return offers.slice(0, OFFERS_READ)
}

/** The offer itself when it is a document, else the files that it, or a page it leads to, wraps for the item. */
function filesOf(
  item: Item,
  { url, part: offered }: Candidate,
  { fiscalYear, visit, probed }: SiteSoFar,
): readonly string[] {
  const page = offered ?? readablePage(url, visit, probed)
  if (page === undefined || page.kind !== 'page') return [url]
  const factsOf = (address: string) => readablePage(normaliseAddress(address) ?? address, visit, probed)
  const part = offeredPart(item, page, fiscalYear)
  const pages = [part, ...pagesLedTo(part, { siteHosts: visit.hosts, factsOf })]
  const files = pages.flatMap((each) => wrappedFiles(each, factsOf))
  return files.map((file) => normaliseAddress(file.url) ?? file.url)
}

/** The PDFs whose further pages are worth reading: those among the best offers of items their first pages leave open. */
export function longDocumentsToRead(judged: readonly ItemVerdict[], site: SiteSoFar): readonly string[] {
  return documentsToRead(judged, site).filter((url) => {
    const facts = site.probed.get(url)?.facts
    return facts !== undefined && isLong(facts)
  })
}

/**
 * The scans and pictures worth the long reading, once all other documents are read: those among the best offers of
 * items that are still open. The best offer of every item comes before the second best of any.
 */
export function scansToRead(judged: readonly ItemVerdict[], site: SiteSoFar): readonly string[] {
  const open = judged.filter(({ verdict }) => verdict !== 'pass')
  const files = open.map(({ item }) => bestOffers(item, site).map((offer) => filesOf(item, offer, site)))
  const byRank = Array.from({ length: OFFERS_READ }, (_, rank) => files.flatMap((ranks) => ranks[rank] ?? []))
  const scans = [...new Set(byRank.flat())].filter((url) => {
    const facts = site.probed.get(url)?.facts
    return facts !== undefined && isPicture(facts)
  })
  return scans.slice(0, MOST_SCANS)
}
