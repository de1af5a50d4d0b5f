import { attachmentsOf, MOST_WRAPPED } from '../checks/attachments.ts'
import { ownTextLength } from '../checks/own-text.ts'
import { emptiedHeading, emptiedTable } from '../facts/emptied.ts'
import type { Link, PageFacts, Place, Table } from '../facts/model.ts'
import { isWithin, isWithinAny, placesAround } from '../facts/place.ts'
import { topicsOfLabel } from './link-topics.ts'
import type { Topics } from './topics.ts'

/** An entry that scores less says nothing of its concept for sure. */
const SURELY = 0.4
/** An entry that speaks nearly as clearly of the item as of another one may answer both. */
const NEARLY = 0.75

type About = 'this' | 'other' | 'unknown'

function aboutOf(link: Link, facts: PageFacts, concepts: ReadonlySet<string>, topics: Topics): About {
  let own = 0
  let other = 0
  for (const { concept, score } of topicsOfLabel(link, facts, topics))
    if (concepts.has(concept)) own = Math.max(own, score)
    else other = Math.max(other, score)
  if (own >= SURELY && own >= other * NEARLY) return 'this'
  return other >= SURELY && other > own ? 'other' : 'unknown'
}

/** A page that says more than this of its own is no mere list of others. Key characters. */
const OWN_WORDS = 300

/** The pages that a list of hardly any words of its own leads to. */
function postsOf(facts: PageFacts): ReadonlySet<string> {
  if (ownTextLength(facts) >= OWN_WORDS) return new Set()
  const posts = facts.links.filter(
    ({ region, target, source, href }) =>
      region === 'main' && target === 'live' && source === 'anchor' && href !== facts.url,
  )
  return new Set(posts.map(({ href }) => href))
}

/** Where the cells stand of rows without a link that name an item: their words are all there is, such as that nothing was received. */
function rowsNaming(facts: PageFacts, concepts: ReadonlySet<string>, topics: Topics): readonly Place[] {
  const linked = new Set(facts.links.flatMap(({ cell }) => (cell ? [`${cell.table} ${cell.row}`] : [])))
  const names = (text: string): boolean =>
    topics.inText(text).some(({ concept, score }) => concepts.has(concept) && score >= SURELY)
  return facts.tables.flatMap(({ region, layout, rows, place: table }, at) => {
    if (region !== 'main' || layout) return []
    const naming = new Set(
      rows.flatMap((cells, row) => (linked.has(`${at} ${row}`) ? [] : cells.filter(names))),
    )
    return facts.blocks
      .filter(({ text, place }) => naming.has(text) && isWithin(place, table))
      .map(({ place }) => place)
  })
}

/** What goes of a list when it is asked about one item. */
interface Sorted {
  readonly going: readonly Link[]
  /** What stays without holding a link. */
  readonly kept: readonly Place[]
}

const NOTHING_GOES: Sorted = { going: [], kept: [] }

/** The entries of a list of documents or posts that go when it is asked about one item: none when nothing names that item. */
function entriesOfOthers(facts: PageFacts, concepts: ReadonlySet<string>, topics: Topics): Sorted {
  const files = new Set(attachmentsOf(facts).map(({ url }) => url))
  const listed = new Set([...files, ...postsOf(facts)])
  if (listed.size < 2) return NOTHING_GOES
  const entries = facts.links.filter(({ region, href }) => region === 'main' && listed.has(href))
  const about = new Map<string, About>()
  for (const link of entries) {
    const said = aboutOf(link, facts, concepts, topics)
    // The icon beside a name leads to the same file and says nothing.
    if ((about.get(link.href) ?? 'unknown') === 'unknown') about.set(link.href, said)
  }
  const count = (wanted: About): number => [...about.values()].filter((each) => each === wanted).length
  if (count('other') === 0) return NOTHING_GOES
  const kept = rowsNaming(facts, concepts, topics)
  if (count('this') === 0 && kept.length === 0) return NOTHING_GOES
  // Where most of a list is of other items, or it is too long to be read, what names none does not answer this one either.
  const isOfOthers = count('other') > count('unknown') || files.size > MOST_WRAPPED
  const goes: readonly About[] = isOfOthers ? ['other', 'unknown'] : ['other']
  return { going: entries.filter(({ href }) => goes.includes(about.get(href) ?? 'unknown')), kept }
}

const parentOf = (place: Place): Place => place.slice(0, Math.max(0, place.lastIndexOf('/')))

/** The largest part of the page around each link that holds nothing that stays. */
function partsOf(links: readonly Link[], staying: ReadonlySet<Place>): readonly Place[] {
  return links.flatMap(({ place }) => {
    if (staying.has(place)) return []
    let part = place
    while (part !== '' && !staying.has(parentOf(part))) part = parentOf(part)
    return [part]
  })
}

/**
 * A list page without some of its entries. Indexes into headings and tables stay as they are.
 *
 * @param kept what stays without holding a link.
 */
function without(facts: PageFacts, entries: readonly Link[], kept: readonly Place[]): PageFacts {
  const gone = new Set(entries)
  const staying = facts.links.filter(
    (link) => link.region === 'main' && link.target === 'live' && !gone.has(link),
  )
  const parts = new Set(partsOf(entries, placesAround([...staying, ...kept.map((place) => ({ place }))])))
  const stays = ({ place }: { readonly place: Place }): boolean => !isWithinAny(place, parts)
  // The icons of a list stand in its links and show nothing.
  const around = placesAround(facts.images)
  const holding = new Set(facts.links.map(({ place }) => place).filter((place) => around.has(place)))
  const isIcon = ({ place }: { readonly place: Place }): boolean => isWithinAny(place, holding)
  const rowsGone = new Map<number, Set<number>>()
  for (const { cell } of entries)
    if (cell) rowsGone.set(cell.table, (rowsGone.get(cell.table) ?? new Set()).add(cell.row))
  for (const { cell } of staying) if (cell) rowsGone.get(cell.table)?.delete(cell.row)
  const rowStays = (table: number, row: number): boolean => rowsGone.get(table)?.has(row) !== true
  const shorter = (table: Table, index: number): Table =>
    stays(table)
      ? { ...table, rows: table.rows.filter((_, row) => rowStays(index, row)) }
      : emptiedTable(table)
  const moved = (link: Link): Link => {
    if (link.cell === undefined) return link
    const { table, row, lastRow } = link.cell
    const goneFrom = [...(rowsGone.get(table) ?? [])]
    const moves = (to: number): number => to - goneFrom.filter((each) => each < to).length
    const cell = { ...link.cell, row: moves(row), ...(lastRow !== undefined && { lastRow: moves(lastRow) }) }
    return { ...link, cell }
  }
  return {
    ...facts,
    headings: facts.headings.map((heading) => (stays(heading) ? heading : emptiedHeading(heading))),
    blocks: facts.blocks.filter(stays),
    links: facts.links.filter((link) => !gone.has(link)).map(moved),
    images: facts.images.filter((image) => stays(image) && !isIcon(image)),
    frames: facts.frames.filter(stays),
    tables: facts.tables.map(shorter),
  }
}

const known = new WeakMap<PageFacts, Map<string, PageFacts | undefined>>()

/**
 * What of a page that lists documents of many items is about one: the page with the entries that name it, as a visitor
 * reads it who looks for that item.
 *
 * @param concepts what answers the item.
 * @returns undefined when the page is no such list, or none of its entries names the item.
 */
export function entriesAbout(
  facts: PageFacts,
  concepts: ReadonlySet<string>,
  topics: Topics,
): PageFacts | undefined {
  if (facts.kind !== 'page') return undefined
  const parts = known.get(facts) ?? new Map<string, PageFacts | undefined>()
  known.set(facts, parts)
  const key = [...concepts].join(' ')
  if (parts.has(key)) return parts.get(key)
  const { going, kept } = entriesOfOthers(facts, concepts, topics)
  const part = going.length === 0 ? undefined : without(facts, going, kept)
  parts.set(key, part)
  return part
}
