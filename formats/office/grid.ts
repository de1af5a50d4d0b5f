/** A cell as it is read, before headers are found. Row and column count from 1 in the file's own numbering. */
export interface Cell {
  readonly text: string
  readonly row: number
  readonly column: number
  /** A number or a date: no label of a column. */
  readonly numeric: boolean
}

/** Rows of cells; a cell that spans several places stands in each of them. */
export type Grid = readonly (readonly (Cell | undefined)[])[]

const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text !== ''

/** Cells with text in a row, each once. */
export const filledCells = (row: readonly (Cell | undefined)[]): readonly Cell[] => [
  ...new Set(row.filter(isFilled)),
]

/** Drops empty rows, and empty columns at both edges; all rows become equally wide. */
export function trimGrid(grid: Grid): Grid {
  const rows = grid.filter((row) => row.some(isFilled))
  let first = Infinity
  let end = 0
  for (const row of rows) {
    first = Math.min(first, row.findIndex(isFilled))
    end = Math.max(end, row.findLastIndex(isFilled) + 1)
  }
  return rows.map((row) => Array.from({ length: end - first }, (_, column) => row[first + column]))
}

export interface GridTable {
  /** Rows above the header that hold titles and remarks. */
  readonly titles: readonly (readonly Cell[])[]
  /** The rows the header was joined from. */
  readonly headerRows: Grid
  readonly header: readonly string[]
  readonly body: Grid
}

const MOST_TITLE_ROWS = 25
const MOST_HEADER_ROWS = 4
const LONGEST_LABEL = 200
const numberLike = /^[\d๐-๙][\d๐-๙.,/\- ]*%?$|^\(?[\d๐-๙]{1,3}[.)]|^\d{4}-\d\d-\d\d/

const isLabel = ({ text, numeric }: Cell): boolean =>
  !numeric && text.length <= LONGEST_LABEL && !numberLike.test(text)

/** A row that looks like the labels of columns: several short texts, none of them a number. */
function looksLikeHeader(row: readonly (Cell | undefined)[], width: number): boolean {
  const cells = filledCells(row)
  const covered = row.filter(isFilled).length
  if (cells.length < Math.min(3, width) || covered * 2 < width) return false
  const labels = cells.filter(isLabel).length
  if (cells.some(({ text }) => text.endsWith(':'))) return false
  return labels * 10 >= cells.length * 8 && new Set(cells.map(({ text }) => text)).size * 2 > cells.length
}

/** Whether the row below still names columns: cells reach down into it, and it says something new only below wide cells. */
function continuesHeader(here: readonly (Cell | undefined)[], below: readonly (Cell | undefined)[]): boolean {
  const isWide = (column: number): boolean =>
    isFilled(here[column]) && (here[column + 1] === here[column] || here[column - 1] === here[column])
  const reachesDown = here.some((cell, column) => isFilled(cell) && below[column] === cell)
  const fits = below.every((cell, column) => !isFilled(cell) || cell === here[column] || isWide(column))
  return (
    fits && (reachesDown || (here.some((_, column) => isWide(column)) && filledCells(below).every(isLabel)))
  )
}

/** Where the header that begins at `start` ends. */
function headerEnd(grid: Grid, start: number): number {
  let end = start + 1
  while (end - start < MOST_HEADER_ROWS && end < grid.length - 1) {
    if (!continuesHeader(grid[end - 1] ?? [], grid[end] ?? [])) break
    end += 1
  }
  return end
}

/**
 * Finds the header of a grid from `trimGrid`: the first row that looks like labels, joined with the rows its merged
 * cells reach into. What stands above are titles.
 *
 * @param options.headerRows number of header rows when the file itself says so.
 * @param options.otherwise what counts as header when no row looks like one: the first row that is no title, or none.
 */
export function tableFrom(
  grid: Grid,
  options: { readonly headerRows?: number; readonly otherwise: 'first' | 'none' },
): GridTable {
  const width = grid[0]?.length ?? 0
  let start = 0
  if (width > 1)
    while (start < grid.length - 1 && filledCells(grid[start] ?? []).length === 1 && start < MOST_TITLE_ROWS)
      start += 1
  if (filledCells(grid[start] ?? []).length === 1 && width > 1) start = 0
  let end = start
  if (options.headerRows !== undefined) {
    start = options.headerRows > 0 ? start : 0
    end = options.headerRows > 0 ? Math.max(start + 1, Math.min(options.headerRows, grid.length)) : 0
  } else {
    const found = grid
      .slice(0, MOST_TITLE_ROWS)
      .findIndex((row, index) => index >= start && looksLikeHeader(row, width))
    if (found >= 0) {
      start = found
      end = headerEnd(grid, found)
    } else if (options.otherwise === 'first' && width > 1) end = start + 1
  }
  const headerRows = grid.slice(start, end)
  const header = Array.from({ length: end > start ? width : 0 }, (_, column) =>
    [...new Set(headerRows.map((row) => row[column]?.text ?? ''))].filter(Boolean).join(' '),
  )
  return { titles: grid.slice(0, start).map(filledCells), headerRows, header, body: grid.slice(end) }
}
