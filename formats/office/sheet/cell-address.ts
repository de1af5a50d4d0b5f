/** Row and column of a cell, counted from 1. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly from: CellAddress
  readonly to: CellAddress
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i

/** "B5" → row 5, column 2; undefined for anything else. */
export function cellAddress(written: string | undefined): CellAddress | undefined {
  const parts = ADDRESS.exec(written ?? '')
  if (parts === null) return undefined
  const column = Array.from((parts[1] ?? '').toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(parts[2]), column }
}

/** "A1:C2" or "A1", in the right order whichever corners are given; undefined for anything else. */
export function cellRange(written: string | undefined): CellRange | undefined {
  const [first, last] = (written ?? '').split(':')
  const one = cellAddress(first)
  const other = last === undefined ? one : cellAddress(last)
  if (one === undefined || other === undefined) return undefined
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}
