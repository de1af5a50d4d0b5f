import { likelyFrom } from './likelihood.ts'
import { shapeOf } from './shape.ts'

/** Pages of one shape that are read at most: few when nothing speaks for them, many when each says what it is. */
export interface ShapeBounds {
  readonly unlikely: number
  readonly likely: number
}

export const defaultBounds: ShapeBounds = { unlikely: 60, likely: 300 }

export interface ShapeCounter {
  /** Counts one more page of this address's shape; false when the bound for its likelihood is reached. */
  readonly admit: (address: string, likelihood: number) => boolean
}

/** Bounds the pages of one shape, so that a program that makes pages without end is left after a sample. */
export function createShapeCounter(bounds: ShapeBounds = defaultBounds): ShapeCounter {
  const counts = new Map<string, number>()
  return {
    admit: (address, likelihood) => {
      const shape = shapeOf(address)
      const count = counts.get(shape) ?? 0
      if (count >= (likelihood >= likelyFrom ? bounds.likely : bounds.unlikely)) return false
      counts.set(shape, count + 1)
      return true
    },
  }
}
