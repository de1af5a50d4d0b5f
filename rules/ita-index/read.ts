import type { Link, PageFacts, Place } from '../facts/model.ts'
import { isWithin } from '../facts/place.ts'
import { itemCodes } from '../text/item-codes.ts'
import { answeredHere } from './answered-here.ts'
import { listInOrder, type OrderedEntry } from './in-order.ts'
import { labelReader, yearOf, type Label } from './labels.ts'
import { offeredLinks } from './links.ts'
import { comparePlaces } from '../facts/place.ts'
import { numbersOfAnotherList } from './other-numbers.ts'
import type { MayMean } from './plain-numbers.ts'
import { standingLabels } from './standing.ts'
import { announcements, assessmentWords, copiesCriteria, otherFamilyOf } from './signs.ts'
import { SURE, type WantedItem } from './titles.ts'

/** What an agency's own answer list offers for one item. */
export interface IndexEntry {
  readonly itemId: string
  readonly code?: number
  /** The label as displayed. */
  readonly title: string
  readonly urls: readonly string[]
  /** Links offered for it that go nowhere. */
  readonly dead: number
  readonly place: Place
  /** `order`: the entry stands where the item stands on the checklist. */
  readonly by: 'title' | 'code' | 'order'
  readonly conflict?: 'code-says-other-item'
  /** Nothing that could be opened is offered. */
  readonly empty: boolean
  /** The list shows the evidence itself, below the name of the item; `urls` is then the list's own address. */
  readonly here?: PageFacts
}

export interface IndexReading {
  readonly isIndex: boolean
  /** The fiscal year the list is for, as the page states it. */
  readonly year?: number
  /** Only what stands in the block of the wanted year; in the order of the page. */
  readonly entries: readonly IndexEntry[]
  /** Other years that the page has blocks for, ascending. */
  readonly otherYears: readonly number[]
  readonly otherFamily?: string
  readonly copiesCriteria: boolean
}

export interface IndexOptions {
  readonly fiscalYear: number
  readonly items: readonly WantedItem[]
  /** Without it only official titles tell what words mean. */
  readonly mayMean?: MayMean
}

/** A label in the page with what it stands on, whichever year it belongs to. */
interface Spot {
  readonly label: Label
  readonly place: Place
  readonly year: number | undefined
  readonly link?: Link
}

const SOME_ITEMS = 5

/** A page that is no list of answers. */
export const NO_LIST: IndexReading = { isIndex: false, entries: [], otherYears: [], copiesCriteria: false }

function manyCodes(facts: PageFacts): boolean {
  const numbers = new Set<number>()
  for (const parts of [facts.headings, facts.blocks, facts.links]) {
    for (const { region, text } of parts) {
      if (region !== 'main' || text.length > 400) continue
      for (const code of itemCodes(text)) numbers.add(code.number)
      if (numbers.size >= SOME_ITEMS) return true
    }
  }
  return facts.tables.some(
    (table) => table.rows.flat().filter((cell) => itemCodes(cell).length > 0).length >= SOME_ITEMS,
  )
}

const codedItems = (spots: readonly Spot[]): Set<string> =>
  new Set(spots.filter(({ label }) => label.code !== undefined).map(({ label }) => label.itemId))

/**
 * On a list with another year's numbers a code alone says nothing, nor does it for an item that a title with
 * another code already names. On a list that writes codes, labels without one belong to a menu beside it.
 */
function trusted(spots: readonly Spot[], mayMean: MayMean): Spot[] {
  const named = new Set(spots.filter(({ label }) => label.conflict).map(({ label }) => label.itemId))
  const labels = new Map(spots.map(({ label }) => [label.text, label]))
  const ofAnotherList = numbersOfAnotherList([...labels.values()], mayMean)
  const known = spots.filter(
    ({ label }) => label.by === 'title' || (!ofAnotherList && !named.has(label.itemId)),
  )
  const coded = known.filter(({ label }) => label.code !== undefined)
  if (codedItems(known).size < SOME_ITEMS) return known
  // "04 <link>": the code stands on the line, the title on the link.
  const onCodedLine = ({ label, place }: Spot): boolean =>
    coded.some(
      (each) =>
        each.label.itemId === label.itemId &&
        each.label.text.includes(label.text) &&
        isWithin(place, each.place),
    )
  return known.filter((spot) => spot.label.code !== undefined || onCodedLine(spot))
}

function entriesOf(spots: readonly Spot[], pageUrl: string): IndexEntry[] {
  const groups = new Map<string, Spot[]>()
  for (const spot of spots) {
    const group = groups.get(spot.label.itemId)
    if (group === undefined) groups.set(spot.label.itemId, [spot])
    else group.push(spot)
  }
  return [...groups].flatMap(([itemId, group]) => {
    const surest = group.reduce((a, b) => (b.label.score > a.label.score ? b : a))
    const urls = new Set(
      group.flatMap(({ link }) => (link?.target === 'live' && link.href !== pageUrl ? [link.href] : [])),
    )
    const { label, place } = surest
    return [
      {
        itemId,
        ...(label.code !== undefined && { code: label.code }),
        title: label.text,
        urls: [...urls],
        dead: group.filter(({ link }) => link?.target === 'dead').length,
        place,
        by: label.by,
        ...(label.conflict && { conflict: 'code-says-other-item' as const }),
        empty: urls.size === 0,
      },
    ]
  })
}

/** An item that is named without any link may be answered where it is named. */
function shownHere(facts: PageFacts, entry: IndexEntry, spots: readonly Spot[]): IndexEntry {
  if (!entry.empty || entry.dead > 0) return entry
  const others = spots
    .filter(({ label }) => label.itemId !== entry.itemId)
    .map(({ label, place }) => ({ place, text: label.text }))
  const here = answeredHere(facts, { place: entry.place, text: entry.title }, others)
  return here === undefined ? entry : { ...entry, urls: [facts.url], empty: false, here }
}

function statedYear(facts: PageFacts): number | undefined {
  const first = facts.headings.filter((heading) => heading.level === 1 && heading.region === 'main')
  const texts = [...first.map((heading) => heading.text), facts.title, decoded(facts.url)]
  const said = texts.map(yearOf).find((year) => year !== undefined)
  if (said !== undefined) return said
  const announced = new Set(announcements(facts).map(yearOf))
  announced.delete(undefined)
  return announced.size === 1 ? [...announced][0] : undefined
}

/** Addresses with broken escapes are read as they stand. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** An ordinary menu names many items too: without codes only a page that calls itself the list is one. */
function isList(spots: readonly Spot[], words: 'title' | 'heading' | undefined): boolean {
  const coded = codedItems(spots)
  const titled = new Set(spots.filter(({ label }) => label.score >= SURE).map(({ label }) => label.itemId))
  if (words === undefined) return [...coded].filter((id) => titled.has(id)).length >= SOME_ITEMS
  return coded.size >= SOME_ITEMS || (words === 'title' && titled.size >= SOME_ITEMS)
}

function entryInOrder({ itemId, title, links, place }: OrderedEntry, pageUrl: string): IndexEntry {
  const live = links.filter(({ target, href }) => target === 'live' && href !== pageUrl)
  const urls = [...new Set(live.map(({ href }) => href))]
  const dead = links.filter(({ target }) => target === 'dead').length
  return { itemId, title, urls, dead, place, by: 'order', empty: urls.length === 0 }
}

/**
 * Reads a page as the agency's own list of answers to one year's checklist. Only the main part of the page counts.
 * Titles decide before codes; blocks under another year's heading, accordion or tab are left out.
 */
export function readItaIndex(facts: PageFacts, options: IndexOptions): IndexReading {
  const { mayMean = () => [] } = options
  const words = assessmentWords(facts)
  if (words === undefined && !manyCodes(facts)) return NO_LIST
  const otherFamily = otherFamilyOf(facts)
  const labels = labelReader(options.items, otherFamily === undefined, words && { facts, mayMean })
  const standing = standingLabels(facts, labels)
  const all: Spot[] = [...offeredLinks(facts, labels, standing), ...standing.all]
  const isIndex = isList(all, words)
  const stated = statedYear(facts)
  const sections = new Set(all.flatMap(({ year }) => (year === undefined ? [] : [year])))
  const year = sections.has(options.fiscalYear) ? options.fiscalYear : (stated ?? Math.max(...sections))
  const inYear = (spot: Spot) => (spot.year ?? stated ?? options.fiscalYear) === options.fiscalYear
  const copied = copiesCriteria(facts)
  const spots = isIndex ? trusted(all.filter(inYear), mayMean) : []
  const entries = entriesOf(spots, facts.url).map((entry) =>
    copied ? entry : shownHere(facts, entry, spots),
  )
  // Codes say more than an order, and the order of one year's checklist is not that of another's.
  const ordered =
    words !== undefined && stated === options.fiscalYear && codedItems(all).size < SOME_ITEMS
      ? listInOrder(facts, options.items, labels)
      : undefined
  const otherYears = [...sections, ...(stated === undefined ? [] : [stated])].filter(
    (one) => one !== options.fiscalYear,
  )
  return {
    isIndex: isIndex || ordered !== undefined,
    ...(Number.isFinite(year) && { year }),
    entries: (ordered?.map((entry) => entryInOrder(entry, facts.url)) ?? entries).sort((a, b) =>
      comparePlaces(a.place, b.place),
    ),
    otherYears: [...new Set(otherYears)].sort((a, b) => a - b),
    // Schools and their offices call by the name of their own assessment what follows this checklist item by item.
    ...(otherFamily !== undefined && ordered === undefined && { otherFamily }),
    copiesCriteria: copied,
  }
}
