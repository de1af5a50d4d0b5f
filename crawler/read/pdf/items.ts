import type { Item } from './layout.ts'

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

const at = (numbers: readonly number[], index: number): number => {
  const value = numbers[index] ?? 0
  return Number.isFinite(value) ? value : 0
}

/** `outer` after `inner`, both as [a b c d e f]. */
function combined(outer: readonly number[], inner: readonly number[]): number[] {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => at(outer, index)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return [
    a * at(inner, 0) + c * at(inner, 1),
    b * at(inner, 0) + d * at(inner, 1),
    a * at(inner, 2) + c * at(inner, 3),
    b * at(inner, 2) + d * at(inner, 3),
    a * at(inner, 4) + c * at(inner, 5) + e,
    b * at(inner, 4) + d * at(inner, 5) + f,
  ]
}

/** Direction of writing in quarter turns, clockwise from left-to-right. */
const quarters = (matrix: readonly number[]): number =>
  (Math.round(Math.atan2(at(matrix, 1), at(matrix, 0)) / (Math.PI / 2)) + 4) % 4

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
  const placed = runs.slice(0, MAX_ITEMS).map((run) => ({ run, matrix: combined(viewport, run.transform) }))
  const letters = [0, 0, 0, 0]
  for (const { run, matrix } of placed) {
    const quarter = quarters(matrix)
    letters[quarter] = (letters[quarter] ?? 0) + run.str.trim().length
  }
  const main = letters.indexOf(Math.max(...letters))
  const items = placed
    .filter(({ run, matrix }) => run.str !== '' && quarters(matrix) === main)
    .map(({ run, matrix }): Item => {
      const size = Math.hypot(at(matrix, 2), at(matrix, 3)) || 1
      return {
        text: run.str.slice(0, MAX_RUN),
        ...turned(at(matrix, 4), at(matrix, 5), main),
        width: Number.isFinite(run.width) ? Math.abs(run.width) : 0,
        size,
        bold: isBold(run.fontName),
      }
    })
  return { items, truncated: runs.length > MAX_ITEMS, turned: main }
}

/** Distance of the lower edge of a rectangle of the file from the top of the upright page. */
export function placedRect(rect: readonly number[], viewport: readonly number[], quarter: number): number {
  const corners = [
    [at(rect, 0), at(rect, 1)],
    [at(rect, 2), at(rect, 3)],
  ] as const
  const ys = corners.map(([x, y]) => {
    const placed = combined(viewport, [1, 0, 0, 1, x, y])
    return turned(at(placed, 4), at(placed, 5), quarter).y
  })
  return Math.max(...ys)
}
