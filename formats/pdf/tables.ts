import { personNames } from '../../rules/text/names.ts'
import { fullTitles } from '../../rules/text/person-titles.ts'
import type { Segment } from './layout.ts'
import type { SideBySide } from './side-by-side.ts'
import { runsOn } from './thai-spaces.ts'

/** In ems: a line this close below belongs to the row above when its first cell is empty. */
const WRAPPED = 1.9
/** Rows are further apart than the lines of a wrapped cell by this factor, when cells have padding. */
const PADDED = 1.25
/** A cell with more lines is rather a column of rows without padding. */
const MOST_LINES = 15

const onlyNumber = /^[\d๐-๙]{1,4}[.)]?$/

export interface Cell {
  readonly text: string
  /** Number of the line it begins on. */
  readonly line: number
}

/** Lines of one column that stand close below each other. */
interface Stack {
  readonly column: number
  readonly top: number
  readonly bottom: number
  readonly line: number
  readonly parts: readonly Segment[]
}

/** A given name with its title fills a line of a narrow cell, and the family name the next. */
const splitsName = (before: string, after: string): boolean =>
  !/ /.test(before) &&
  !/ /.test(after) &&
  !fullTitles.includes(before) &&
  personNames(`${before} ${after}`)[0]?.index === 0

/** A wrapped cell goes on without a space in Thai. */
const joined = (before: string, after: string): string =>
  before === '' || (runsOn(before, after) && !splitsName(before, after))
    ? before + after
    : `${before} ${after}`

interface Placed {
  readonly part: Segment
  readonly y: number
  readonly line: number
}

function columnsOf({ rows, lines, boundaries }: SideBySide): readonly (readonly Placed[])[] {
  return Array.from({ length: boundaries.length + 1 }, (_, column) =>
    rows.flatMap((row, index): Placed[] => {
      const [part, line] = [row[column], lines[index]]
      return part === undefined || line === undefined ? [] : [{ part, y: line.y, line: line.number }]
    }),
  )
}

/** Distance of the lines of a wrapped cell when rows are visibly further apart; undefined when all distances are alike. */
function leadingOf(columns: readonly (readonly Placed[])[], size: number): number | undefined {
  const gaps = columns.flatMap((cells) => cells.slice(1).map(({ y }, index) => y - (cells[index]?.y ?? y)))
  const least = gaps.reduce((best, gap) => (gap > 0.8 * size ? Math.min(best, gap) : best), Infinity)
  return least <= WRAPPED * size && gaps.some((gap) => gap > least * PADDED) ? least * PADDED : undefined
}

function stacksOf(columns: readonly (readonly Placed[])[], leading: number): Stack[] {
  return columns.flatMap((cells, column) => {
    const stacks: Stack[] = []
    for (const { part, y, line } of cells) {
      const open = stacks.at(-1)
      if (open !== undefined && y - open.bottom <= leading)
        stacks[stacks.length - 1] = { ...open, bottom: y, parts: [...open.parts, part] }
      else stacks.push({ column, top: y, bottom: y, line, parts: [part] })
    }
    return stacks
  })
}

/** Rows of a table with padded cells: what stands at the same height, however the cells are aligned. */
function paddedRows(group: SideBySide): readonly (readonly Cell[])[] | undefined {
  const columns = columnsOf(group)
  const size = group.lines[0]?.size ?? 12
  const leading = leadingOf(columns, size)
  if (leading === undefined) return undefined
  const stacks = stacksOf(columns, leading)
  const tight = stacks.some(
    ({ parts }) =>
      parts.length > MOST_LINES || (parts.length > 1 && parts.every(({ text }) => onlyNumber.test(text))),
  )
  if (tight) return undefined
  const rows: { bottom: number; stacks: Stack[] }[] = []
  for (const stack of stacks.sort((a, b) => a.top - b.top)) {
    const open = rows.at(-1)
    if (open !== undefined && stack.top <= open.bottom + 0.3 * size) {
      open.stacks.push(stack)
      open.bottom = Math.max(open.bottom, stack.bottom)
    } else rows.push({ bottom: stack.bottom, stacks: [stack] })
  }
  return rows.map((row) => {
    const first = row.stacks[0]?.line ?? 0
    return columns.map((_, column): Cell => {
      const own = row.stacks.filter((stack) => stack.column === column)
      const parts = own.flatMap((stack) => stack.parts)
      return { text: parts.reduce((text, part) => joined(text, part.text), ''), line: own[0]?.line ?? first }
    })
  })
}

/** Rows of a table without padding: a line whose first cell is empty goes on with the row above. */
function tightRows({ rows, lines }: SideBySide): readonly (readonly Cell[])[] {
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

/** Rows of a table; lines of wrapped cells are joined. Every row has one cell a column. */
export const tableRows = (group: SideBySide): readonly (readonly Cell[])[] =>
  paddedRows(group) ?? tightRows(group)
