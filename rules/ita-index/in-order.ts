import { isShareButton } from '../addresses/share-button.ts'
import type { Link, PageFacts, Place } from '../facts/model.ts'
import type { LabelReader } from './labels.ts'
import { numberedTables, type NumberedRow } from './numbered.ts'
import { SURE, type WantedItem } from './titles.ts'

/** One entry of a list that follows the checklist: its words, and the links it offers. */
export interface OrderedEntry {
  readonly itemId: string
  readonly title: string
  readonly links: readonly Link[]
  readonly place: Place
}

/** A checklist is longer than this; shorter lists agree by chance. */
const FEWEST_ITEMS = 20
/** So many entries that name their own item bear with one that names another. */
const BEAR = 5

interface Entry {
  readonly words: readonly string[]
  readonly links: Link[]
  readonly place: Place
}

const offers = ({ region, target, href, source }: Link): boolean =>
  region === 'main' && source === 'anchor' && (target === 'live' || target === 'dead') && !isShareButton(href)

const withoutLinked = (cells: readonly string[], links: readonly Link[]): readonly string[] => {
  const linked = new Set(links.map(({ text }) => text))
  return cells.filter((cell) => cell !== '' && !linked.has(cell))
}

const parentOf = (place: Place): Place => place.replace(/\/\d+$/, '')
const depthOf = (place: Place): number => place.split('/').length

/** Rows of a table, also those that offer nothing. */
function rowsOf(facts: PageFacts, index: number, rows: readonly (readonly string[])[]): readonly Entry[] {
  return rows.map((cells, row) => {
    const links = facts.links.filter(
      (link) => offers(link) && link.cell?.table === index && link.cell.row === row,
    )
    return {
      words: withoutLinked(cells, links),
      links,
      place: links[0]?.place ?? facts.tables[index]?.place ?? '',
    }
  })
}

/** What several items are called together: "ผลงาน / ข่าว / ติดต่อ"; undefined when it are not as many. */
function partsOf(words: readonly string[], count: number): readonly string[] | undefined {
  return words
    .map((text) => text.split(/\s*[/,\n]\s*/u))
    .find((parts) => parts.length === count && parts.every((part) => part !== ''))
}

/** One entry a number: a row that stands for several items is an entry of each. */
function numberedEntries(rows: readonly NumberedRow[]): readonly Entry[] {
  return rows.flatMap(({ numbers, cells, links, place }) => {
    const words = withoutLinked(cells, links)
    const parts = numbers.length === 1 ? undefined : partsOf(words, numbers.length)
    return numbers.map((_, index) => ({
      words: parts?.slice(index, index + 1) ?? words,
      links: [...links],
      place,
    }))
  })
}

/** Links outside of tables by the card, line or list entry that holds them, and these by how deep they stand. */
function holdersOf(facts: PageFacts): readonly (readonly Entry[])[] {
  const byDepth = new Map<number, Map<Place, Entry>>()
  for (const link of facts.links) {
    if (!offers(link) || link.cell !== undefined) continue
    const place = parentOf(link.place)
    const depth = depthOf(place)
    const holders = byDepth.get(depth) ?? new Map<Place, Entry>()
    byDepth.set(depth, holders)
    const known = holders.get(place)
    if (known === undefined)
      holders.set(place, { words: [link.text || link.alt, link.context], links: [link], place })
    else known.links.push(link)
  }
  return [...byDepth.values()].map((holders) => [...holders.values()])
}

/**
 * A list with exactly as many entries as the checklist has items, or that counts them, in an order that nothing on it
 * contradicts: agencies put the items in their own words, and an assessor counts.
 *
 * @returns one entry an item; undefined when the page has no such list.
 */
export function listInOrder(
  facts: PageFacts,
  items: readonly WantedItem[],
  labels: LabelReader,
): readonly OrderedEntry[] | undefined {
  if (items.length < FEWEST_ITEMS) return undefined
  const tables = facts.tables.flatMap(({ region, layout, rows }, index) =>
    region === 'main' && !layout && rows.length === items.length ? [rowsOf(facts, index, rows)] : [],
  )
  const numbered = numberedTables(facts, items.length, facts.links.filter(offers)).map(numberedEntries)
  return [...numbered, ...tables, ...holdersOf(facts)]
    .filter((entries) => entries.length === items.length)
    .map((entries) => inOrder(entries, items, labels))
    .find((entries) => entries !== undefined)
}

function inOrder(
  entries: readonly Entry[],
  items: readonly WantedItem[],
  labels: LabelReader,
): readonly OrderedEntry[] | undefined {
  let own = 0
  let others = 0
  for (const [index, { words }] of entries.entries()) {
    const named = words.flatMap((text) => labels.itemOf(text) ?? [])
    if (named.some(({ itemId }) => itemId === items[index]?.id)) own++
    else if (named.some(({ score }) => score >= SURE)) others++
  }
  const offered = entries.filter(({ links }) => links.length > 0).length
  if (others * BEAR > own || offered * 2 < entries.length) return undefined
  return entries.map(({ words, links, place }, index) => ({
    itemId: items[index]?.id ?? '',
    title: words.find((text) => text !== '') ?? '',
    links,
    place,
  }))
}
