import type { Link, PageFacts, Place } from '../facts/model.ts'
import { itemCodes } from '../text/item-codes.ts'
import { labelReader, yearOf, type Label, type LabelReader } from './labels.ts'
import { comparePlaces, linkLabel, rowLabel, sectionYear } from './places.ts'
import { assessmentWords, copiesCriteria, otherFamilyOf } from './signs.ts'
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
  readonly by: 'title' | 'code'
  readonly conflict?: 'code-says-other-item'
  /** Nothing that could be opened is offered. */
  readonly empty: boolean
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
}

/** A label in the page with what it stands on, whichever year it belongs to. */
interface Spot {
  readonly label: Label
  readonly place: Place
  readonly year: number | undefined
  readonly link?: Link
}

const MOST_SPOTS = 3_000
const SOME_ITEMS = 5
/** Without the assessment's name in title or address, a list of titles alone must be this long. */
const MANY_ITEMS = 8

const nothing: IndexReading = { isIndex: false, entries: [], otherYears: [], copiesCriteria: false }

function manyCodes(facts: PageFacts): boolean {
  const numbers = new Set<number>()
  for (const { region, text } of [...facts.headings, ...facts.blocks, ...facts.links]) {
    if (region !== 'main' || text.length > 400) continue
    for (const code of itemCodes(text)) numbers.add(code.number)
    if (numbers.size >= SOME_ITEMS) return true
  }
  return facts.tables.some(
    (table) => table.rows.flat().filter((cell) => itemCodes(cell).length > 0).length >= SOME_ITEMS,
  )
}

/** Labels that stand on their own: headings, table rows and list entries. They tell of items without any link. */
function standingLabels(facts: PageFacts, labels: LabelReader): (Spot & { heading: number })[] {
  const headings = facts.headings.map((heading) => ({ ...heading, heading: heading.parent }))
  const parts = [...headings, ...facts.blocks].filter((part) => part.region === 'main').slice(0, MOST_SPOTS)
  const spots = parts.flatMap(({ text, place, heading }) => {
    const label = labels.itemOf(text)
    if (label === undefined || (label.by === 'title' && label.score < SURE)) return []
    return [{ label, place, heading, year: sectionYear(facts, { heading }, labels) }]
  })
  const rows = facts.tables
    .filter((table) => table.region === 'main')
    .flatMap((table) => {
      const year = sectionYear(facts, { heading: table.heading, table }, labels)
      return table.rows.flatMap((row) => {
        const label = rowLabel(row, labels)
        return label === undefined ? [] : [{ label, place: table.place, heading: table.heading, year }]
      })
    })
  return [...spots, ...rows].sort((a, b) => comparePlaces(a.place, b.place))
}

/** The last label before a link under the same heading: shapes that put title and links into sibling blocks. */
function labelBefore(standing: readonly (Spot & { heading: number })[], link: Link): Label | undefined {
  let low = 0
  let high = standing.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePlaces(standing[middle]?.place ?? '', link.place) <= 0) low = middle + 1
    else high = middle
  }
  const before = standing[low - 1]
  return before?.heading === link.heading ? before.label : undefined
}

function linkSpots(
  facts: PageFacts,
  labels: LabelReader,
  standing: readonly (Spot & { heading: number })[],
): Spot[] {
  const toggles = new Set(facts.links.flatMap((link) => link.trail))
  const offered = facts.links.filter(
    (link) =>
      link.region === 'main' &&
      (link.target === 'live' || link.target === 'dead') &&
      // The label of an accordion opens it: nobody expects a page behind it.
      !(link.target === 'dead' && toggles.has(link.text)),
  )
  return offered.slice(0, MOST_SPOTS).flatMap((link) => {
    const label = linkLabel(facts, link, labels) ?? labelBefore(standing, link)
    if (label === undefined) return []
    const table = link.cell === undefined ? undefined : facts.tables[link.cell.table]
    const year = sectionYear(
      facts,
      { heading: link.heading, trail: link.trail, ...(table && { table }) },
      labels,
    )
    return [{ label, place: link.place, year, link }]
  })
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

function statedYear(facts: PageFacts): number | undefined {
  const first = facts.headings.filter((heading) => heading.level === 1 && heading.region === 'main')
  const texts = [...first.map((heading) => heading.text), facts.title, decoded(facts.url)]
  return texts.map(yearOf).find((year) => year !== undefined)
}

/** Addresses with broken escapes are read as they stand. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function isList(spots: readonly Spot[], words: 'title' | 'heading' | undefined): boolean {
  const coded = new Set(
    spots.filter(({ label }) => label.code !== undefined).map(({ label }) => label.itemId),
  )
  const titled = new Set(
    spots.filter(({ label }) => label.by === 'title' && label.score >= SURE).map(({ label }) => label.itemId),
  )
  const both = [...coded].filter((id) => titled.has(id))
  if (words === undefined) return both.length >= SOME_ITEMS
  return coded.size >= SOME_ITEMS || titled.size >= (words === 'title' ? SOME_ITEMS : MANY_ITEMS)
}

/**
 * Reads a page as the agency's own list of answers to one year's checklist. Only the main part of the page counts.
 * Titles decide before codes; blocks under another year's heading, accordion or tab are left out.
 */
export function readItaIndex(facts: PageFacts, options: IndexOptions): IndexReading {
  const words = assessmentWords(facts)
  if (words === undefined && !manyCodes(facts)) return nothing
  const otherFamily = otherFamilyOf(facts)
  const labels = labelReader(options.items, otherFamily === undefined)
  const standing = standingLabels(facts, labels)
  const linked = linkSpots(facts, labels, standing)
  const isIndex = isList([...linked, ...standing], words)
  const stated = statedYear(facts)
  const all = [...linked, ...standing]
  const sections = new Set(all.flatMap(({ year }) => (year === undefined ? [] : [year])))
  const year = sections.has(options.fiscalYear) ? options.fiscalYear : (stated ?? Math.max(...sections))
  const inYear = (spot: Spot) => (spot.year ?? stated ?? options.fiscalYear) === options.fiscalYear
  const entries = isIndex ? entriesOf(all.filter(inYear), facts.url) : []
  const otherYears = [...sections, ...(stated === undefined ? [] : [stated])].filter(
    (one) => one !== options.fiscalYear,
  )
  return {
    isIndex,
    ...(Number.isFinite(year) && { year }),
    entries: entries.sort((a, b) => comparePlaces(a.place, b.place)),
    otherYears: [...new Set(otherYears)].sort((a, b) => a - b),
    ...(otherFamily !== undefined && { otherFamily }),
    copiesCriteria: copiesCriteria(facts),
  }
}
