import type { Link, PageFacts, Place } from '../facts/model.ts'
import { comparePlaces, placesFromInside } from '../facts/place.ts'

type Spot = Pick<Link, 'place' | 'href'>

/** The first of sorted things that stands behind a spot; their number when none does. */
function firstAfter(things: readonly { readonly place: Place }[], place: Place): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (comparePlaces(things[middle]?.place ?? '', place) > 0) high = middle
    else low = middle + 1
  }
  return low
}

/** For each of the links, which of those behind it is the first that leads elsewhere. */
function elsewhereAfter(links: readonly Spot[]): readonly number[] {
  const next: number[] = []
  for (let at = links.length - 1; at >= 0; at--)
    next[at] = links[at]?.href === links[at + 1]?.href ? (next[at + 1] ?? links.length) : at + 1
  return next
}

/** The days that stand around links to one address and to no other. */
function aroundOne(days: ReadonlySet<Place>, links: readonly Spot[]): ReadonlySet<Place> {
  const held = new Map<Place, Set<string>>()
  for (const { place, href } of links)
    for (const outer of placesFromInside(place))
      if (days.has(outer)) held.set(outer, (held.get(outer) ?? new Set()).add(href))
  return new Set([...held].flatMap(([day, hrefs]) => (hrefs.size === 1 ? [day] : [])))
}

/**
 * Prepares to tell whether a day stands around an entry of a list alone, or behind it and before the next other one.
 * A page may hold thousands of both, so each is looked at once.
 *
 * @param days where days stand by themselves.
 */
export function daysBeside(facts: PageFacts, days: readonly Place[]): (link: Spot) => boolean {
  if (days.length === 0) return () => false
  const inOrder = <Each extends { readonly place: Place }>(things: readonly Each[]): readonly Each[] =>
    [...things].sort((a, b) => comparePlaces(a.place, b.place))
  const links = inOrder(facts.links.filter(({ region }) => region === 'main'))
  const next = elsewhereAfter(links)
  const sorted = inOrder(days.map((place) => ({ place })))
  const alone = aroundOne(new Set(days), links)
  return ({ place, href }) => {
    for (const outer of placesFromInside(place)) if (alone.has(outer)) return true
    const day = sorted[firstAfter(sorted, place)]
    if (day === undefined) return false
    const after = firstAfter(links, place)
    const other = links[links[after]?.href === href ? (next[after] ?? links.length) : after]
    return other === undefined || comparePlaces(day.place, other.place) < 0
  }
}
