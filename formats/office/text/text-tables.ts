import { readHtml } from '../../../rules/facts/read-html.ts'
import { bounds } from '../bounds.ts'
import type { FlowCell, FlowTable } from '../flow.ts'
import { plainLine } from './markup.ts'

/** A table found in lines of text, and how many lines it takes. */
export interface TextTable {
  readonly table: FlowTable
  readonly lines: number
}

const ruler = /^[\s|:+=-]{3,}$/
const MOST_ROW_LINES = 40
const MOST_TABLE_LINES = 6_000
const LONGEST_CELL = 4_000
/** Characters of HTML tables in one file: each attempt at one costs its length. */
const MOST_HTML = 1_000_000
/** Rows of all tables in one file. */
const MOST_ROWS = 40_000

function cellOf(written: string): FlowCell {
  const { text, links, images } = plainLine(written.slice(0, LONGEST_CELL))
  const isEmpty = text.trim() === '' && images.length === 0
  const paragraph = { kind: 'paragraph', text, list: false, bold: false, links, images } as const
  return { across: 1, down: 1, content: isEmpty ? [] : [paragraph] }
}

function cellsOf(row: string): readonly string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/, bounds.columns + 1).map((cell) => cell.replaceAll('\\|', '|').trim())
}

/** `| a | b |` rows; a row may go on over lines that do not begin with a bar. */
function barTable(lines: readonly string[], from: number): TextTable | undefined {
  if (!lines[from]?.trimStart().startsWith('|')) return undefined
  const rows: (readonly string[])[] = []
  let headerRows: number | undefined
  let at = from
  while (at < lines.length && at - from < MOST_TABLE_LINES) {
    let row = lines[at]?.trim() ?? ''
    if (!row.startsWith('|')) break
    let next = at + 1
    while (!row.endsWith('|') && next - at < MOST_ROW_LINES) {
      const more = lines[next]?.trim() ?? ''
      if (more === '' || more.startsWith('|')) break
      row = `${row} ${more}`
      next += 1
    }
    at = next
    if (ruler.test(row) && row.includes('-')) headerRows ??= rows.length
    else rows.push(cellsOf(row))
  }
  if (rows.length === 0) return undefined
  const header = rows.slice(0, headerRows ?? 0)
  const isNamed = header.some((row) => row.some((cell) => cell !== ''))
  return {
    table: {
      kind: 'table',
      rows: rows.map((row) => row.map(cellOf)),
      ...(headerRows !== undefined && { headerRows: isNamed ? headerRows : 0 }),
    },
    lines: at - from,
  }
}

/** Lines with tabs between cells; one alone is no table. */
function tabTable(lines: readonly string[], from: number): TextTable | undefined {
  const rows: (readonly string[])[] = []
  for (let at = from; at < lines.length && rows.length < MOST_TABLE_LINES; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (!line.includes('\t')) break
    rows.push(line.split('\t', bounds.columns + 1).map((cell) => cell.trim()))
  }
  if (rows.length < 2) return undefined
  const numbered = rows.filter(([first = '']) => /^\(?[\d๐-๙]{1,3}[.)]/.test(first)).length
  return {
    table: {
      kind: 'table',
      rows: rows.map((row) => row.map(cellOf)),
      // Numbered from its first line on: a list in columns.
      ...(numbered === rows.length && { headerRows: 0 }),
    },
    lines: rows.length,
  }
}

/** Finds the tables in the lines of one file. */
export class TableFinder {
  readonly #lines: readonly string[]
  #htmlLeft = MOST_HTML
  #rowsLeft: number = MOST_ROWS

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** The table that begins on a line, if one does. */
  at(line: number): TextTable | undefined {
    if (this.#rowsLeft <= 0) return undefined
    const found = barTable(this.#lines, line) ?? tabTable(this.#lines, line) ?? this.#htmlTable(line)
    this.#rowsLeft -= found?.lines ?? 0
    return found
  }

  /** A table written as HTML, from the line it begins on to the line it ends on. */
  #htmlTable(from: number): TextTable | undefined {
    if (this.#htmlLeft <= 0 || !/^\s{0,20}<table[\s>]/i.test(this.#lines[from] ?? '')) return undefined
    let html = ''
    let at = from
    while (at < this.#lines.length && html.length < this.#htmlLeft && at - from < MOST_TABLE_LINES) {
      html += `${this.#lines[at] ?? ''}\n`
      at += 1
      if (/<\/table>/i.test(html.slice(-2_000))) break
    }
    this.#htmlLeft -= html.length
    if (this.#htmlLeft < 0) return undefined
    const [found] = readHtml(html, { url: 'http://localhost/' }).tables
    if (found === undefined || found.layout) {
      // Tags that make no table are what a hostile file is full of.
      this.#htmlLeft -= html.length * 4
      return undefined
    }
    const hasHeader = found.header.some((cell) => cell !== '')
    const rows = [...(hasHeader ? [found.header] : []), ...found.rows]
    const table: FlowTable = {
      kind: 'table',
      rows: rows.map((row) => row.map(cellOf)),
      headerRows: hasHeader ? 1 : 0,
    }
    return { table, lines: at - from }
  }
}
