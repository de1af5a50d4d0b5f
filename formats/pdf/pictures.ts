import { instructionsIn } from './instructions.ts'
import type { Matrix } from './matrix.ts'
import { combined } from './matrix.ts'

const MOST = 500
const DEEPEST = 200
/** In points: smaller ones are bullets and rules. */
const NARROWEST = 20
const LOWEST = 8

/** A rectangle of the file, [left, bottom, right, top]. */
export type Rect = readonly [number, number, number, number]

/** Handwriting may be drawn as curves. */
const CURVES: ReadonlySet<string> = new Set(['c', 'v', 'y'])
/** Most pages of text do none of this, and need no closer look. */
const DRAWS = /\b(?:Do|BI|[cvy])\b/
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]

function matrixOf(operands: readonly string[]): Matrix | undefined {
  const [a, b, c, d, e, f, ...others] = operands.map(Number)
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined ||
    others.length > 0
    ? undefined
    : [a, b, c, d, e, f]
}

/** A picture fills the unit square, so that the matrix in force tells its place and size. */
function rectOf([a, b, c, d, e, f]: Matrix): Rect {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export interface Pictures {
  readonly rects: readonly Rect[]
  /** Nothing else is drawn that may show a signature: another drawing placed here, or curves. */
  readonly all: boolean
}

/** Where a page shows pictures, in the coordinates of the file. `instructions` are those of the page. */
export function picturesIn(instructions: string): Pictures {
  if (!DRAWS.test(instructions)) return { rects: [], all: true }
  const rects: Rect[] = []
  const kept: Matrix[] = []
  let matrix = UPRIGHT
  let all = true
  for (const { name, operands } of instructionsIn(instructions)) {
    if (name === 'q' && kept.length < DEEPEST) kept.push(matrix)
    else if (name === 'Q') matrix = kept.pop() ?? UPRIGHT
    else if (name === 'cm') matrix = combined(matrix, matrixOf(operands) ?? UPRIGHT)
    else if (name === 'Do') {
      const rect = rectOf(matrix)
      const sized = rect[2] - rect[0] >= NARROWEST && rect[3] - rect[1] >= LOWEST
      if (sized && rects.length < MOST) rects.push(rect)
      else all = false
    } else if (name.startsWith('BI') || CURVES.has(name)) all = false
  }
  return { rects, all }
}
