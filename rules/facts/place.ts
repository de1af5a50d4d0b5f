import type { Place } from './model.ts'

/** Whether a spot is an element or stands inside it. */
export const isWithin = (place: Place, outer: Place): boolean =>
  place === outer || place.startsWith(`${outer}/`)

/** A spot and every element around it, from the inside. */
export function* placesFromInside(place: Place): Generator<Place> {
  yield place
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1))
    yield place.slice(0, end)
}

/** Whether a spot is one of these elements or stands inside one. */
export function isWithinAny(place: Place, outer: ReadonlySet<Place>): boolean {
  for (const each of placesFromInside(place)) if (outer.has(each)) return true
  return false
}

/** The spots of these things and every element around them: whatever holds one of them. */
export function placesAround(things: Iterable<{ readonly place: Place }>): ReadonlySet<Place> {
  const places = new Set<Place>()
  for (const { place } of things) {
    let end = place.length
    // What stands around a spot that was met before was met with it.
    while (end > 0 && !places.has(place.slice(0, end))) {
      places.add(place.slice(0, end))
      end = place.lastIndexOf('/', end - 1)
    }
    if (place === '') places.add('')
  }
  return places
}

/** Document order of two places. */
export function comparePlaces(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  const shared = Math.min(left.length, right.length)
  for (let at = 0; at < shared; at++) {
    const difference = Number(left[at]) - Number(right[at])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
