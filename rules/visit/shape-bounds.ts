import { likelyFrom } from '../site/likelihood.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { shapeOf } from './shape.ts'

/** Pages of one shape that are read at most: few when nothing speaks for them, many when each says what it is. */
export interface ShapeBounds {
  readonly unlikely: number
  readonly likely: number
  /** Sets of query parameters that are tried at one path: filters of a list can be combined without end. */
  readonly combinations: number
}

export const defaultBounds: ShapeBounds = { unlikely: 60, likely: 300, combinations: 30 }

export interface ShapeCounter {
  /** Counts one more page of its shape; false when the bound is reached. `depth` in clicks from the home page. */
  readonly admit: (page: {
    readonly url: string
    readonly likelihood: number
    readonly depth: number
  }) => boolean
}

/**
 * Bounds the pages of one shape, so that a program that makes pages without end is left after a sample. What the home
 * page itself links to was put there by a person, and counts as likely: on many sites the whole menu has one shape.
 */
export function createShapeCounter(bounds: ShapeBounds = defaultBounds): ShapeCounter {
  // By fingerprint: on many sites every page has a shape of its own.
  const counts = { likely: new Map<number, number>(), unlikely: new Map<number, number>() }
  const combinations = new Map<number, number>()

  /** Notes a shape that was not met before; false when its path has had its share of unlikely ones. */
  const isOneTooMany = (shape: string): boolean => {
    const path = fingerprint(shape.slice(0, shape.indexOf('?')))
    const before = combinations.get(path) ?? 0
    combinations.set(path, before + 1)
    return before >= bounds.combinations
  }

  return {
    admit: ({ url, likelihood, depth }) => {
      const kind = likelihood >= likelyFrom || depth <= 1 ? 'likely' : 'unlikely'
      const shape = shapeOf(url)
      const mark = fingerprint(shape)
      const count = counts[kind].get(mark) ?? 0
      if (count >= bounds[kind]) return false
      if (kind === 'unlikely' && count === 0 && isOneTooMany(shape)) return false
      counts[kind].set(mark, count + 1)
      return true
    },
  }
}
