import type { Heading, PageFacts, Table } from '../facts/model.ts'
import type { Label, LabelReader } from './labels.ts'

/** No page nests its headings deeper on purpose. */
const DEEPEST = 12

/** The headings that govern a spot, outermost first. */
export function headingChain(facts: PageFacts, heading: number): Heading[] {
  const chain: Heading[] = []
  let current = facts.headings[heading]
  while (current !== undefined && chain.length < DEEPEST) {
    chain.unshift(current)
    current = facts.headings[current.parent]
  }
  return chain
}

/** Labels from the outside in, up to the first that names an item: what stands inside an item says nothing about the list. */
function outsideItems(texts: readonly string[], labels: LabelReader): readonly string[] {
  const item = texts.findIndex((text) => labels.itemOf(text) !== undefined)
  return item < 0 ? texts : texts.slice(0, item)
}

/** The year of the section a spot stands in: the innermost heading, caption, accordion or tab outside the items that names one. */
export function sectionYear(
  facts: PageFacts,
  spot: { heading: number; trail?: readonly string[]; table?: Table },
  labels: LabelReader,
): number | undefined {
  const headings = headingChain(facts, spot.heading).map((heading) => heading.text)
  const around = [
    ...outsideItems(headings, labels),
    spot.table?.caption ?? '',
    ...outsideItems(spot.trail ?? [], labels),
  ]
  return around.map((text) => labels.sectionYearOf(text)).findLast((year) => year !== undefined)
}

/** What names the item of a table row: a cell, or the code in one cell and the title in the next. */
export function rowLabel(row: readonly string[], labels: LabelReader, without = -1): Label | undefined {
  const cells = [...new Set(row.filter((cell, column) => column !== without && cell !== ''))].slice(0, 8)
  const pairs = cells.slice(0, 3).map((cell, at) => `${cell} ${cells[at + 1] ?? ''}`.trim())
  return best([...pairs, ...cells].map((text) => labels.itemOf(text)))
}

/** The surest label; the earlier one when two are equally sure. */
export function best(labels: readonly (Label | undefined)[]): Label | undefined {
  let found: Label | undefined
  for (const label of labels) if (label !== undefined && label.score > (found?.score ?? 0)) found = label
  return found
}

/** How many levels from the root two places have in common. */
export function sharedDepth(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  let depth = 0
  while (depth < left.length && depth < right.length && left[depth] === right[depth]) depth++
  return depth
}
