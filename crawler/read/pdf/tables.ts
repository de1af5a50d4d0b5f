import type { SideBySide } from './side-by-side.ts'
import { runsOn } from './thai-spaces.ts'

/** In ems: a line this close below belongs to the row above when its first cell is empty. */
const WRAPPED = 1.9

export interface Cell {
  readonly text: string
  /** Number of the line it begins on. */
  readonly line: number
}

/** Rows of a table; lines that continue a row are joined to it. Every row has one cell a column. */
export function tableRows({ rows, lines }: SideBySide): readonly (readonly Cell[])[] {
  const found: { cells: Cell[]; last: number }[] = []
  for (const [index, cells] of rows.entries()) {
    const line = lines[index]
    if (line === undefined) continue
    const above = found.at(-1)
    const closeTo = above !== undefined && line.y - (lines[above.last]?.y ?? 0) <= WRAPPED * line.size
    if (above !== undefined && closeTo && cells[0] === undefined) {
      above.cells = above.cells.map((cell, column) => {
        const more = cells[column]
        return more === undefined ? cell : { ...cell, text: joined(cell.text, more.text) }
      })
      above.last = index
    } else {
      found.push({ cells: cells.map((cell) => ({ text: cell?.text ?? '', line: line.number })), last: index })
    }
  }
  return found.map(({ cells }) => cells)
}

const joined = (before: string, after: string): string =>
  before === '' || runsOn(before, after) ? before + after : `${before} ${after}`
