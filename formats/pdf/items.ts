import type { Item } from './layout.ts'
import type { Matrix } from './matrix.ts'
import { combined, matrixFrom } from './matrix.ts'

/** A run of text as the PDF library reports it. */
export interface TextRun {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

const MAX_ITEMS = 20_000
const MAX_RUN = 5_000

/** Direction of writing in quarter turns, clockwise from left-to-right. */
const quarters = (matrix: Matrix): number =>
  (Math.round(Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2)) + 4) % 4

function turned(x: number, y: number, quarter: number): { x: number; y: number } {
  switch (quarter) {
    case 1:
      return { x: y, y: -x }
    case 2:
      return { x: -x, y: -y }
    case 3:
      return { x: -y, y: x }
    default:
      return { x, y }
  }
}

export interface PageItems {
  readonly items: readonly Item[]
  readonly truncated: boolean
  /** Quarter turns by which the page was turned to read it, 0 for an upright page. */
  readonly turned: number
}

/**
 * Runs of text with upright coordinates: `viewport` is the matrix from the file's coordinates to those of a page
 * whose y grows downwards. A page written sideways is turned; what is written across the rest of it is left out.
 */
export function uprightItems(
  runs: readonly TextRun[],
  viewport: readonly number[],
  isBold: (fontName: string) => boolean,
): PageItems {
  const onPage = matrixFrom(viewport)
  const placed = runs
    .slice(0, MAX_ITEMS)
    .map((run) => ({ run, matrix: combined(onPage, matrixFrom(run.transform)) }))
  const letters = [0, 0, 0, 0]
  for (const { run, matrix } of placed) {
    const quarter = quarters(matrix)
    letters[quarter] = (letters[quarter] ?? 0) + run.str.trim().length
  }
  const main = letters.indexOf(Math.max(...letters))
  const items = placed
    .filter(({ run, matrix }) => run.str !== '' && quarters(matrix) === main)
    .map(({ run, matrix }): Item => {
      const size = Math.hypot(matrix[2], matrix[3]) || 1
      return {
        text: run.str.slice(0, MAX_RUN),
        ...turned(matrix[4], matrix[5], main),
        width: Number.isFinite(run.width) ? Math.abs(run.width) : 0,
        size,
        bold: isBold(run.fontName),
      }
    })
  return { items, truncated: runs.length > MAX_ITEMS, turned: main }
}

/** A rectangle in upright coordinates: y grows downwards. */
export interface Area {
  readonly x: number
  readonly end: number
  readonly top: number
  readonly bottom: number
}

/** Where a rectangle of the file, [left, bottom, right, top], lies on the upright page. */
export function placedRect(rect: readonly number[], viewport: readonly number[], quarter: number): Area {
  const onPage = matrixFrom(viewport)
  const [left, bottom, right, top] = matrixFrom(rect)
  const corners = [
    [left, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => {
    const placed = combined(onPage, [1, 0, 0, 1, x, y])
    return turned(placed[4], placed[5], quarter)
  })
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return { x: Math.min(...xs), end: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
