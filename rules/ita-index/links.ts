import { isShareButton } from '../addresses/share-button.ts'
import type { Link, PageFacts } from '../facts/model.ts'
import { listsItemCodes } from '../text/item-codes.ts'
import type { Label, LabelReader } from './labels.ts'
import { best, headingChain, rowLabel, sectionYear } from './places.ts'
import type { StandingLabels } from './standing.ts'

/** A link that the list offers for an item. */
export interface OfferedLink {
  readonly label: Label
  readonly place: string
  readonly year: number | undefined
  readonly link: Link
}

const MOST_LINKS = 3_000

/** What names the item of a link: its row, its own words, the text beside it, and what encloses it, closest first. */
function labelOf(
  facts: PageFacts,
  link: Link,
  labels: LabelReader,
  standing: StandingLabels,
): Label | undefined {
  const { cell } = link
  const row = cell === undefined ? undefined : facts.tables[cell.table]?.rows[cell.row]
  const own = [link.text, link.alt, link.titleAttribute, link.context].map((text) => labels.itemOf(text))
  const trail = [...link.trail].reverse().map((text) => labels.itemOf(text))
  const headings = headingChain(facts, link.heading)
    .reverse()
    .filter((heading) => standing.reaches(heading.place, link))
    .map((heading) => labels.itemOf(heading.text))
  const enclosing = [...trail, ...headings].find((label) => label !== undefined)
  const nearest = best([row && rowLabel(row, labels, cell?.column), ...own])
  // A line that names several items belongs to none above it.
  if (nearest === undefined && listsItemCodes(link.context)) return undefined
  // A code beside the link says more than the name of the section, which may resemble an item's.
  const near = nearest?.code === undefined ? best([nearest, enclosing]) : nearest
  // A row that names no item of its own does not belong to the row above.
  return near ?? (cell === undefined ? standing.before(link) : undefined)
}

/** What names the items of the rows below that its cell is merged with: they have the same answer. */
function labelsBelow(facts: PageFacts, { cell }: Link, labels: LabelReader): readonly Label[] {
  if (cell?.lastRow === undefined) return []
  const rows = facts.tables[cell.table]?.rows.slice(cell.row + 1, cell.lastRow + 1) ?? []
  return rows.flatMap((row) => rowLabel(row, labels, cell.column) ?? [])
}

/** The links in the main part of the page that belong to an item, dead ones too. Share buttons are never offers. */
export function offeredLinks(facts: PageFacts, labels: LabelReader, standing: StandingLabels): OfferedLink[] {
  const toggles = new Set(facts.links.flatMap((link) => link.trail))
  const offered = facts.links.filter(
    (link) =>
      link.region === 'main' &&
      (link.target === 'live' || link.target === 'dead') &&
      // The label of an accordion opens it: nobody expects a page behind it.
      !(link.target === 'dead' && toggles.has(link.text)) &&
      !isShareButton(link.href),
  )
  return offered.slice(0, MOST_LINKS).flatMap((link) => {
    const label = labelOf(facts, link, labels, standing)
    const labelled = [...(label === undefined ? [] : [label]), ...labelsBelow(facts, link, labels)]
    if (labelled.length === 0) return []
    const table = link.cell === undefined ? undefined : facts.tables[link.cell.table]
    const year = sectionYear(
      facts,
      { heading: link.heading, trail: link.trail, ...(table && { table }) },
      labels,
    )
    return labelled.map((each) => ({ label: each, place: link.place, year, link }))
  })
}
