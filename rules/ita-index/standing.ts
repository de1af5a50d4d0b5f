import type { Link, PageFacts, Place } from '../facts/model.ts'
import type { Label, LabelReader } from './labels.ts'
import { comparePlaces } from '../facts/place.ts'
import { rowLabel, sectionYear, sharedDepth } from './places.ts'
import { SURE } from './titles.ts'

/** A label that stands on its own: a heading, a table row or a list entry. It tells of an item even without a link. */
export interface StandingLabel {
  readonly label: Label
  readonly place: Place
  readonly year: number | undefined
  /** The heading above it. */
  readonly heading: number
}

export interface StandingLabels {
  /** In document order. */
  readonly all: readonly StandingLabel[]
  /** The last label before a link, when the link still belongs to it. */
  readonly before: (link: Link) => Label | undefined
  /** Whether a link stands inside the list in which the label at `place` stands. */
  readonly reaches: (place: Place, link: Link) => boolean
}

const MOST_LABELS = 3_000

function collect(facts: PageFacts, labels: LabelReader): StandingLabel[] {
  const headings = facts.headings.map((heading) => ({ ...heading, heading: heading.parent }))
  const parts = [...headings, ...facts.blocks].filter((part) => part.region === 'main').slice(0, MOST_LABELS)
  const found = parts.flatMap(({ text, place, heading }) => {
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
  return [...found, ...rows].sort((a, b) => comparePlaces(a.place, b.place))
}

/**
 * How deep the list around each label is: what it shares with the nearest label of another item.
 * Share buttons and banners after the last label stand outside of it.
 */
function reachOf(all: readonly StandingLabel[]): Map<Place, number> {
  const reach = new Map<Place, number>()
  const note = (from: StandingLabel | undefined, to: StandingLabel | undefined) => {
    if (from === undefined || to === undefined || from.place === to.place) return
    reach.set(from.place, Math.max(reach.get(from.place) ?? 0, sharedDepth(from.place, to.place)))
  }
  let lastOther: StandingLabel | undefined
  all.forEach((label, at) => {
    const previous = all[at - 1]
    if (previous !== undefined && previous.label.itemId !== label.label.itemId) lastOther = previous
    note(label, lastOther)
  })
  lastOther = undefined
  for (let at = all.length - 1; at >= 0; at--) {
    const next = all[at + 1]
    if (next !== undefined && next.label.itemId !== all[at]?.label.itemId) lastOther = next
    note(all[at], lastOther)
  }
  return reach
}

/** Reads the labels that stand on their own in the main part of the page. */
export function standingLabels(facts: PageFacts, labels: LabelReader): StandingLabels {
  const all = collect(facts, labels)
  const reach = reachOf(all)
  const reaches = (place: Place, link: Link) => sharedDepth(place, link.place) >= (reach.get(place) ?? 0)
  return {
    all,
    reaches,
    before(link) {
      let low = 0
      let high = all.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (comparePlaces(all[middle]?.place ?? '', link.place) <= 0) low = middle + 1
        else high = middle
      }
      const found = all[low - 1]
      return found?.heading === link.heading && reaches(found.place, link) ? found.label : undefined
    },
  }
}
