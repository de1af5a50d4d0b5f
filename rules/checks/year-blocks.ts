import { emptiedHeading, emptiedTable } from '../facts/emptied.ts'
import type { Block, Heading, Link, PageFacts, Table } from '../facts/model.ts'
import { placesAround } from '../facts/place.ts'
import { matchKey } from '../text/normalise.ts'
import { yearMentions } from '../text/years.ts'
import { attachmentsOf, MOST_WRAPPED } from './attachments.ts'

/** Years a label names, and what is left of it without them: "รายงานผล ปี 2567" and "รายงานผล ปี 2568" leave the same. */
interface YearLabel {
  readonly from: number
  readonly to: number
  readonly rest: string
}

const LONGEST_LABEL = 160
/** A part with less text than this, and nothing to open or look at, holds nothing yet. Key characters. */
const EMPTY_PART = 25

function yearLabel(text: string): YearLabel | undefined {
  if (text === '' || text.length > LONGEST_LABEL) return undefined
  const said = yearMentions(text).filter(({ kind }) => kind !== 'law')
  const [first] = said
  if (first === undefined || first.kind === 'date' || first.kind === 'path') return undefined
  if (said.some(({ from, to }) => from !== first.from || to !== first.to)) return undefined
  const words = said.reduceRight(
    (left, { index, text: words }) => left.slice(0, index) + left.slice(index + words.length),
    text,
  )
  return { from: first.from, to: first.to, rest: matchKey(words).replace(/[^ก-๛a-z]/g, '') }
}

const covers = ({ from, to }: YearLabel, year: number): boolean => from <= year && year <= to

/** Parts of one kind that differ in their year alone: index → label. Undefined entries belong to no such group. */
function separated<T>(
  things: readonly T[],
  textOf: (thing: T) => string | undefined,
  groupOf: (thing: T) => string,
): ReadonlyMap<number, YearLabel> {
  const groups = new Map<string, (readonly [number, YearLabel])[]>()
  for (const [index, thing] of things.entries()) {
    const label = yearLabel(textOf(thing) ?? '')
    if (label === undefined) continue
    const key = `${groupOf(thing)} ${label.rest}`
    groups.set(key, [...(groups.get(key) ?? []), [index, label]])
  }
  const apart = [...groups.values()].filter(
    (group) => new Set(group.map(([, { from, to }]) => `${from}-${to}`)).size > 1,
  )
  return new Map(apart.flat())
}

const headingParts = (facts: PageFacts): ReadonlyMap<number, YearLabel> =>
  separated(
    facts.headings,
    (heading) => (heading.region === 'main' ? heading.text : undefined),
    ({ parent, level }) => `${parent} ${level}`,
  )

/** The part of a year in which something under this heading stands. */
function partOf(
  heading: number,
  headings: readonly Heading[],
  parts: ReadonlyMap<number, YearLabel>,
): number | undefined {
  for (let at = heading, depth = 0; at >= 0 && depth < 12; at = headings[at]?.parent ?? -1, depth++)
    if (parts.has(at)) return at
  return undefined
}

interface Dropped {
  readonly headings: ReadonlySet<number>
  readonly links: ReadonlySet<Link>
  readonly rows: ReadonlyMap<number, ReadonlySet<number>>
}

function isEmptyPart(facts: PageFacts, within: (heading: number) => boolean): boolean {
  const shows =
    facts.links.some((link) => link.region === 'main' && link.target === 'live' && within(link.heading)) ||
    [...facts.images, ...facts.frames, ...facts.forms, ...facts.tables].some(
      (thing) => thing.region === 'main' && within(thing.heading),
    )
  if (shows) return false
  const text = facts.blocks.filter((block) => block.region === 'main' && within(block.heading))
  return text.reduce((sum, block) => sum + block.key.length, 0) < EMPTY_PART
}

function dropHeadings(facts: PageFacts, wanted: number): ReadonlySet<number> {
  const parts = headingParts(facts)
  const own = new Set([...parts].filter(([, label]) => covers(label, wanted)).map(([index]) => index))
  if (own.size === 0) return own
  const under = (chosen: ReadonlySet<number>) => (heading: number) => {
    const part = partOf(heading, facts.headings, parts)
    return part !== undefined && chosen.has(part)
  }
  // The part is announced, but holds nothing: what the other years show is all there is.
  if (isEmptyPart(facts, under(own))) return allUnder(facts.headings, under(own))
  const others = new Set([...parts.keys()].filter((index) => !own.has(index)))
  return allUnder(facts.headings, under(others))
}

const allUnder = (headings: readonly Heading[], under: (heading: number) => boolean): ReadonlySet<number> =>
  new Set([...headings.keys()].filter(under))

function otherYears(labels: ReadonlyMap<number, YearLabel>, wanted: number): readonly number[] {
  const entries = [...labels]
  if (!entries.some(([, label]) => covers(label, wanted))) return []
  return entries.filter(([, label]) => !covers(label, wanted)).map(([index]) => index)
}

function dropLinks(facts: PageFacts, headings: ReadonlySet<number>, wanted: number): ReadonlySet<Link> {
  const links = facts.links.filter((link) => link.region === 'main' && !headings.has(link.heading))
  const parts = separated(
    links,
    (link) => (link.target === 'live' ? link.text : undefined),
    ({ heading, cell }) => `${heading} ${cell?.table ?? ''}`,
  )
  const apart = otherYears(parts, wanted).flatMap((index) => links[index] ?? [])
  return new Set([...apart, ...filesOfOtherYears(facts, links, wanted)])
}

/** On a list of many files those that call themselves of another year are not offered for this one, whatever else they say. */
function filesOfOtherYears(facts: PageFacts, links: readonly Link[], wanted: number): readonly Link[] {
  const files = new Set(attachmentsOf(facts).map(({ url }) => url))
  if (files.size <= MOST_WRAPPED) return []
  const labels = new Map<number, YearLabel>()
  for (const [index, { href, text }] of links.entries()) {
    const label = files.has(href) ? yearLabel(text) : undefined
    if (label !== undefined) labels.set(index, label)
  }
  return otherYears(labels, wanted).flatMap((index) => links[index] ?? [])
}

/** Rows of a table that are told apart by a year in the same column. */
function dropRows({ rows, region, layout }: Table, wanted: number): ReadonlySet<number> {
  if (region !== 'main' || layout) return new Set()
  const cells = rows.map((row) => row.findIndex((cell) => yearLabel(cell) !== undefined))
  const column = cells.find((index) => index >= 0)
  if (column === undefined) return new Set()
  const parts = separated(
    rows,
    (row) => row[column],
    () => '',
  )
  return new Set(otherYears(parts, wanted))
}

function without(facts: PageFacts, { headings, links, rows }: Dropped): PageFacts {
  const kept = <T extends { readonly heading: number }>(things: readonly T[]): readonly T[] =>
    things.filter(({ heading }) => !headings.has(heading))
  const inRow = ({ cell }: Link): boolean =>
    cell !== undefined && rows.get(cell.table)?.has(cell.row) === true
  const gone = facts.links.filter((link) => links.has(link) || inRow(link))
  const stay = facts.links.filter((link) => !headings.has(link.heading) && !links.has(link) && !inRow(link))
  const aroundGone = placesAround(gone)
  const aroundStaying = placesAround(stay)
  const cellsGone = new Set(
    facts.tables.flatMap((table, index) => table.rows.filter((_, row) => rows.get(index)?.has(row)).flat()),
  )
  const cellsStay = new Set(
    facts.tables.flatMap((table, index) => table.rows.filter((_, row) => !rows.get(index)?.has(row)).flat()),
  )
  const headingPlaces = new Set([...headings].map((index) => facts.headings[index]?.place))
  const blockStays = (block: Block): boolean => {
    if (headings.has(block.heading) || headingPlaces.has(block.place)) return false
    if (block.tag === 'td' && cellsGone.has(block.text) && !cellsStay.has(block.text)) return false
    return !aroundGone.has(block.place) || aroundStaying.has(block.place)
  }
  return {
    ...facts,
    headings: facts.headings.map((heading, index) =>
      headings.has(index) ? emptiedHeading(heading) : heading,
    ),
    blocks: facts.blocks.filter(blockStays),
    links: stay,
    images: kept(facts.images),
    forms: kept(facts.forms),
    frames: kept(facts.frames),
    tables: facts.tables.map((table, index) =>
      headings.has(table.heading)
        ? emptiedTable(table)
        : { ...table, rows: table.rows.filter((_, row) => !rows.get(index)?.has(row)) },
    ),
  }
}

const known = new WeakMap<PageFacts, Map<string, PageFacts>>()

/**
 * A page on which several years stand apart – under headings, tabs or accordions, in rows, as links that differ in
 * their year alone, or as a long list of files – without what belongs to other years. The same object when nothing is apart, or none is the wanted year.
 *
 * @param rows false to keep all rows of tables: a plan of several years lists them.
 */
export function yearBlockOf(facts: PageFacts, wanted: number, rows = true): PageFacts {
  const byYear = known.get(facts) ?? new Map<string, PageFacts>()
  known.set(facts, byYear)
  const key = `${wanted}${rows ? '' : ' all rows'}`
  const before = byYear.get(key)
  if (before !== undefined) return before
  const headings = dropHeadings(facts, wanted)
  const links = dropLinks(facts, headings, wanted)
  const tableRows = new Map(
    rows ? facts.tables.map((table, index) => [index, dropRows(table, wanted)] as const) : [],
  )
  const apart =
    headings.size + links.size + [...tableRows.values()].reduce((sum, { size }) => sum + size, 0) > 0
  const block = apart ? without(facts, { headings, links, rows: tableRows }) : facts
  byYear.set(key, block)
  return block
}
