import { personNames } from '../../rules/text/names.ts'
import { columnBoundaries } from './columns.ts'
import type { Line, Segment, Word } from './layout.ts'
import { segmentOf } from './lines.ts'

/** What stands in columns: a table, or runs of text and signatures that are read one column after the other. */
export interface SideBySide {
  readonly kind: 'table' | 'columns'
  /** Numbers of the first and the last line on the page. */
  readonly from: number
  readonly to: number
  readonly boundaries: readonly number[]
  /** One entry a line, one cell a column; undefined where the column is empty. */
  readonly rows: readonly (readonly (Segment | undefined)[])[]
  readonly lines: readonly Line[]
}

/** In ems of the line above: further down is another part of the page. */
const SAME_PART = 4
/** Lines with one segment that may stand between two rows: wrapped cells. */
const MOST_BETWEEN = 6
/** Signatures take few lines. */
const MOST_SIGNATURE_LINES = 10
/** Columns of text: this many long lines, most of which reach the edge of their column. */
const FEWEST_TEXT_LINES = 3
const LONG = 25
const REACHES_EDGE = 0.85

/** Cuts a line at the boundaries; a word belongs to the column its middle stands in. */
export function cellsOf({ segments }: Line, boundaries: readonly number[]): (Segment | undefined)[] {
  const cells: Word[][] = Array.from({ length: boundaries.length + 1 }, () => [])
  for (const { words } of segments) {
    for (const word of words) {
      const middle = (word.x + word.end) / 2
      const column = boundaries.findIndex((boundary) => middle < boundary)
      cells[column < 0 ? boundaries.length : column]?.push(word)
    }
  }
  return cells.map(segmentOf)
}

const filled = (cells: readonly (Segment | undefined)[]): number =>
  cells.filter((cell) => cell !== undefined).length

function isText(rows: readonly (readonly (Segment | undefined)[])[]): boolean {
  if (rows.length < FEWEST_TEXT_LINES) return false
  const columns = rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined)
    const width = Math.max(...cells.map(({ end }) => end)) - Math.min(...cells.map(({ x }) => x))
    const full = cells.filter(({ x, end }) => end - x >= width * REACHES_EDGE)
    const letters = cells.reduce((sum, { text }) => sum + text.length, 0)
    if (letters < cells.length * LONG) return false
    return cells.length >= FEWEST_TEXT_LINES && full.length >= cells.length * 0.7
  }).every(Boolean)
}

function isSignatures(rows: readonly (readonly (Segment | undefined)[])[]): boolean {
  if (rows.length > MOST_SIGNATURE_LINES) return false
  return rows.some((row) => {
    const names = row.filter((cell) => cell !== undefined && personNames(cell.text).length > 0)
    return names.length >= 2 || names.some((cell) => /^\(/.test(cell?.text ?? ''))
  })
}

/** Lines that may belong together, from the first with two segments to the last. */
function stretchFrom(start: number, lines: readonly Line[]): readonly Line[] {
  let last = start
  for (let index = start + 1; index < lines.length && index - last <= MOST_BETWEEN; index++) {
    const [line, above] = [lines[index], lines[index - 1]]
    if (line === undefined || above === undefined || line.y - above.y > SAME_PART * above.size) break
    if (line.segments.length > 1) last = index
  }
  // The last row may be wrapped too.
  let end = last + 1
  for (; end < lines.length && end - last <= MOST_BETWEEN; end++) {
    const [line, above] = [lines[end], lines[end - 1]]
    if (line === undefined || above === undefined || line.y - above.y > 1.6 * above.size) break
  }
  return lines.slice(start, end)
}

const crosses = (line: Line, boundaries: readonly number[]): boolean =>
  line.segments.length === 1 && boundaries.some((x) => line.x < x && line.end > x)

/** Cuts the stretch where it stops being columns: a single run across a boundary, or a line of the first column below. */
function fitting(stretch: readonly Line[], boundaries: readonly number[]): readonly Line[] {
  const first = boundaries[0] ?? 0
  let last = stretch.findLastIndex(({ segments }) => segments.length > 1)
  for (let index = last + 1; index < stretch.length; index++) {
    const line = stretch[index]
    if (line === undefined || crosses(line, boundaries) || line.x < first) break
    last = index
  }
  return stretch.slice(0, last + 1)
}

function groupAt(start: number, lines: readonly Line[]): SideBySide | undefined {
  for (let stretch = stretchFrom(start, lines); stretch.length > 1;) {
    const rowsWithGaps = stretch.filter(({ segments }) => segments.length > 1)
    if (rowsWithGaps.length < 2) return undefined
    const boundaries = columnBoundaries(rowsWithGaps)
    const across = stretch.findIndex((line) => boundaries.length === 0 || crosses(line, boundaries))
    const usable = boundaries.length > 0 && (across < 0 || isInside(across, stretch))
    if (usable) {
      const kept = fitting(stretch, boundaries)
      const rows = kept.map((line) => cellsOf(line, boundaries))
      if (rows.filter((row) => filled(row) > 1).length < 2) return undefined
      const kind = isSignatures(rows) || isText(rows) ? 'columns' : 'table'
      const [from, to] = [kept[0]?.number ?? 0, kept.at(-1)?.number ?? 0]
      return { kind, from, to, boundaries, rows, lines: kept }
    }
    // Another layout begins further down: try again with the part above it.
    stretch = stretch.slice(0, across > 0 ? across : Math.ceil(stretch.length / 2))
  }
  return undefined
}

/** A heading of a part inside a table crosses its columns, but rows go on below it. */
const isInside = (across: number, stretch: readonly Line[]): boolean =>
  across > 1 && stretch.slice(across + 1).filter(({ segments }) => segments.length > 1).length >= 2

/** Groups of lines of one page that stand in columns, top to bottom. */
export function sideBySide(lines: readonly Line[]): readonly SideBySide[] {
  const groups: SideBySide[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || line.segments.length < 2) continue
    const group = groupAt(index, lines)
    if (group === undefined) continue
    groups.push(group)
    index += group.lines.length - 1
  }
  return groups
}
