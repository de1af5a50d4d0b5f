import type { Catalogue, Item } from '../catalogue/schema.ts'
import type { Link, PageFacts } from '../facts/model.ts'
import type { Because } from '../judge/model.ts'
import { either } from './chances.ts'
import { claimFactor, yearFactor } from './doubts.ts'
import { entriesAbout } from './list-entries.ts'
import { withOtherForms } from './other-forms.ts'
import type { PageSays } from './page-topics.ts'
import { readAddresses, readLinks, readPages, signalsOf } from './signals.ts'
import type { Board, Signals } from './signals.ts'
import type { Topics } from './topics.ts'

/** A page or document that may answer an item. */
export interface Candidate {
  readonly url: string
  /** 0–1 */
  readonly score: number
  readonly reasons: readonly Because[]
  readonly foundOn?: string
  readonly label: string
  /** The agency names this address as its answer. */
  readonly claimed: boolean
  /** What of the page is offered, when the rest of it is about other items. */
  readonly part?: PageFacts
}

/** The agency's own answer for an item, from its ITA index page or its answer sheet. */
export interface Claim {
  readonly itemId: string
  readonly url: string
  readonly foundOn: string
  readonly label: string
  /** What of the page at `url` answers, when the rest of it is about other items. */
  readonly part?: PageFacts
}

/** What the visit brought home, as the locator needs it. */
export interface SiteMaterial {
  readonly homeUrl: string
  readonly pages: readonly {
    readonly url: string
    readonly facts: PageFacts
    /** When it was found out before. */
    readonly says?: PageSays
  }[]
  /** Those of a large site do not fit into memory all at once. */
  readonly uses: Iterable<{
    readonly url: string
    readonly on: Iterable<{ readonly link: Link; readonly page: PageFacts }>
  }>
  readonly claims: readonly Claim[]
  /** Index pages and site maps: they name every item and show none. */
  readonly indexUrls: ReadonlySet<string>
}

const PER_ITEM = 10
const LEAST = 0.3
const SHARE = { link: 0.8, page: 0.75, address: 0.45, content: 0.35, claim: 0.7 }

function scoreOf(signals: Signals): number {
  return either(
    signals.link * SHARE.link,
    signals.page * SHARE.page,
    signals.address * SHARE.address,
    (signals.link + signals.page > 0 ? signals.content : 0) * SHARE.content,
    signals.claimed ? SHARE.claim : 0,
  )
}

/** A page that answers several concepts of one item (a merged item) keeps its best signal of each kind. */
function merge(entries: readonly Signals[]): Signals {
  const best = entries.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a))
  return { ...best, claimed: entries.some((entry) => entry.claimed) }
}

/**
 * Finds, for every item of the checklist, the pages and documents that may answer it.
 * Labels on links, headings of pages, addresses and the agency's own index each add a chance; none decides alone.
 *
 * @returns by item id, the agency's own answers first, then best first, at most ten an item.
 */
export function locate(
  catalogue: Catalogue,
  topics: Topics,
  material: SiteMaterial,
): ReadonlyMap<string, readonly Candidate[]> {
  const board: Board = new Map()
  readLinks(board, material, topics)
  readAddresses(board, material, topics)
  readPages(board, material, topics)
  for (const claim of material.claims) {
    const item = catalogue.items.find((each) => each.id === claim.itemId)
    if (item === undefined) continue
    const signals = signalsOf(board, item.concept, claim.url)
    signals.claimed = true
    if (claim.part !== undefined) signals.part = claim.part
    signals.label ||= claim.label
    signals.foundOn ??= claim.foundOn
    signals.reasons.unshift({
      message: {
        th: 'หน่วยงานระบุลิงก์นี้เป็นคำตอบของข้อนี้เอง',
        en: 'The agency itself names this link as its answer',
      },
      quote: claim.label.slice(0, 160),
      url: claim.foundOn,
    })
  }
  const inOtherForms = withOtherForms(material)
  const candidates = catalogue.items.map((item) => {
    const found = candidatesOf(item, catalogue.fiscalYear, board, topics, material)
    return [item, inOtherForms(found)] as const
  })
  const offered = new Set(candidates.flatMap(([, found]) => found.map(({ url }) => url)))
  const pages = new Map(
    material.pages.filter(({ url }) => offered.has(url)).map(({ url, facts }) => [url, facts]),
  )
  return new Map(
    candidates.map(([item, found]) => {
      const answering = topics.answering(item.concept)
      return [item.id, found.map((each) => asPart(each, pages.get(each.url), answering, topics))]
    }),
  )
}

/** Of a page that lists documents of many items, what is about this one is offered. */
function asPart(
  candidate: Candidate,
  facts: PageFacts | undefined,
  concepts: ReadonlySet<string>,
  topics: Topics,
): Candidate {
  if (facts === undefined || candidate.part !== undefined) return candidate
  const part = entriesAbout(facts, concepts, topics)
  return part === undefined ? candidate : { ...candidate, part }
}

function candidatesOf(
  item: Item,
  fiscalYear: number,
  board: Board,
  topics: Topics,
  material: SiteMaterial,
): readonly Candidate[] {
  const ofAnotherItem = claimFactor(item, material.claims)
  const homeAnswers = topics.concept(item.concept)?.onHomePage ?? false
  const byUrl = new Map<string, Signals[]>()
  for (const concept of topics.answering(item.concept)) {
    for (const [url, signals] of board.get(concept) ?? []) {
      if (material.indexUrls.has(url) && signals.part === undefined) continue
      if (url === material.homeUrl && !homeAnswers && !signals.claimed) continue
      byUrl.set(url, [...(byUrl.get(url) ?? []), signals])
    }
  }
  return (
    [...byUrl]
      .map(([url, entries]): Candidate => {
        const signals = merge(entries)
        const doubts = yearFactor(signals.label, item, fiscalYear) * ofAnotherItem(url, signals.claimed)
        const score = Math.min(1, scoreOf(signals) * doubts)
        return {
          url,
          score: Math.round(score * 1000) / 1000,
          reasons: signals.reasons,
          label: signals.label,
          claimed: signals.claimed,
          ...(signals.foundOn !== undefined && { foundOn: signals.foundOn }),
          ...(signals.part !== undefined && { part: signals.part }),
        }
      })
      .filter((candidate) => candidate.claimed || candidate.score >= LEAST)
      // The agency's own answers are judged whatever else looks better.
      .sort(
        (a, b) => Number(b.claimed) - Number(a.claimed) || b.score - a.score || a.url.localeCompare(b.url),
      )
      .slice(0, PER_ITEM)
  )
}
