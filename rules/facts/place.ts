import type { Place } from './model.ts'

/** Whether a spot is an element or stands inside it. */
export const isWithin = (place: Place, outer: Place): boolean =>
  place === outer || place.startsWith(`${outer}/`)
