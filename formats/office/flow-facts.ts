import type { DocumentKind, PageFacts } from '../../rules/facts/model.ts'
import { normaliseThai } from '../../rules/text/normalise.ts'
import { bounds } from './bounds.ts'
import { FactsBuilder } from './facts-builder.ts'
import type { Where } from './facts-builder.ts'
import type { Flow, FlowCell, FlowElement, FlowTable, Paragraph } from './flow.ts'
import { tableFrom, trimGrid } from './grid.ts'
import type { Cell } from './grid.ts'
import type { Properties } from './properties.ts'

/** A line that is bold as a whole and this short acts as a heading. */
const LONGEST_BOLD_TITLE = 160
const letter = /[a-zA-Zก-ฮ]/
/** A name in bold is a signature, not a heading. */
const signature = /^\(|ลงชื่อ/

const isBoldTitle = ({ text, bold, list }: Paragraph): boolean => {
  const line = text.trim()
  const isShort = line.length >= 3 && line.length <= LONGEST_BOLD_TITLE && !line.includes('\n')
  return bold && !list && isShort && letter.test(line) && !signature.test(line)
}

const paragraphsOf = ({ content }: FlowCell): readonly Paragraph[] =>
  content.filter((element) => element.kind === 'paragraph')

/** A table that only arranges the page: a box around text, or one with tables inside. */
const arrangesPage = ({ rows }: FlowTable): boolean =>
  rows.every((row) => row.filter((cell) => cell !== undefined).length <= 1) ||
  rows.some((row) => row.some((cell) => cell?.content.some(({ kind }) => kind === 'table')))

class FlowReader {
  readonly #facts: FactsBuilder
  #paragraphs = 0
  #tables = 0
  #cells = 0

  constructor(facts: FactsBuilder) {
    this.#facts = facts
  }

  read(elements: readonly FlowElement[]): void {
    for (const element of elements) {
      if (element.kind === 'table') this.#table(element)
      else {
        this.#paragraphs += 1
        const page = element.page === undefined ? {} : { page: element.page }
        this.#paragraph(element, { place: `p${this.#paragraphs}`, ...page })
      }
    }
  }

  #paragraph(paragraph: Paragraph, where: Where): void {
    const level = paragraph.level ?? (isBoldTitle(paragraph) ? 6 : undefined)
    if (level === undefined) this.#lines(paragraph, paragraph.list ? 'li' : 'p', where)
    else this.#facts.heading(paragraph.text, level, where)
    this.#attached(paragraph, where)
  }

  #lines({ text }: Paragraph, tag: string, where: Where): void {
    for (const line of text.split('\n')) this.#facts.block(line, tag, where)
  }

  #attached({ text, links, images }: Paragraph, where: Where): void {
    for (const link of links) this.#facts.link(link, where, text)
    for (const image of images) this.#facts.image(image, where)
  }

  #table(table: FlowTable): void {
    this.#tables += 1
    const place = `t${this.#tables}`
    if (arrangesPage(table)) {
      this.#facts.table({ caption: '', header: [], rows: [], place, layout: true })
      for (const row of table.rows) for (const cell of row) if (cell !== undefined) this.read(cell.content)
      return
    }
    const { grid, contents } = this.#gridOf(table)
    const trimmed = trimGrid(grid)
    const { titles, headerRows, header, body } = tableFrom(trimmed, {
      otherwise: 'first',
      ...(table.headerRows !== undefined && { headerRows: table.headerRows }),
    })
    const number = this.#facts.tableCount
    const rowsAbove = titles.length + headerRows.length
    const headerCells = new Set(headerRows.flat())
    const spots = new Map<Cell, { row: number; column: number }>()
    for (const [row, cells] of trimmed.entries())
      for (const [column, cell] of cells.entries())
        if (cell !== undefined && !spots.has(cell)) spots.set(cell, { row, column })
    for (const [cell, paragraphs] of contents) {
      const at = spots.get(cell)
      const below = at === undefined ? -1 : at.row - rowsAbove
      for (const paragraph of paragraphs) {
        const where: Where = {
          place: `${place}/r${cell.row}/c${cell.column}`,
          ...(paragraph.page !== undefined && { page: paragraph.page }),
          spot: { table: this.#tables, row: cell.row, column: cell.column },
          ...(at !== undefined && below >= 0 && { cell: { table: number, row: below, column: at.column } }),
        }
        this.#lines(paragraph, headerCells.has(cell) ? 'th' : 'td', where)
        this.#attached(paragraph, where)
      }
    }
    if (trimmed.length === 0) return
    this.#facts.table({
      caption: titles.map((cells) => cells[0]?.text ?? '').join(' '),
      header,
      rows: body.map((row) => row.map((cell) => cell?.text ?? '')),
      place,
      layout: false,
    })
  }

  /** Cells in every place they cover, and the paragraphs of each. */
  #gridOf({ rows }: FlowTable): {
    readonly grid: (Cell | undefined)[][]
    readonly contents: ReadonlyMap<Cell, readonly Paragraph[]>
  } {
    const kept = rows.slice(0, bounds.rows)
    if (rows.length > kept.length) this.#facts.leaveOut()
    const grid: (Cell | undefined)[][] = kept.map(() => [])
    const contents = new Map<Cell, readonly Paragraph[]>()
    for (const [row, cells] of kept.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === undefined) continue
        if (column >= bounds.columns || this.#cells >= bounds.cells) {
          this.#facts.leaveOut()
          break
        }
        const paragraphs = paragraphsOf(cell)
        const text = normaliseThai(
          paragraphs
            .map((paragraph) => paragraph.text)
            .join(' ')
            .slice(0, bounds.cellLength),
        )
        const placed = { text, row: row + 1, column: column + 1, numeric: false }
        contents.set(placed, paragraphs)
        this.#cells += fill(grid, placed, cell)
      }
    }
    return { grid, contents }
  }
}

/** @returns the number of places filled. */
function fill(grid: (Cell | undefined)[][], placed: Cell, { across, down }: FlowCell): number {
  const [row, column] = [placed.row - 1, placed.column - 1]
  const lastRow = Math.min(row + down, grid.length)
  const lastColumn = Math.min(column + across, bounds.columns)
  for (let y = row; y < lastRow; y += 1) {
    const places = grid[y] ?? []
    for (let x = column; x < lastColumn; x += 1) places[x] = placed
  }
  return Math.max(0, lastRow - row) * Math.max(0, lastColumn - column)
}

/** Facts of a text document from its paragraphs and tables. */
export function factsOfFlow(
  kind: DocumentKind,
  flow: Flow,
  source: { readonly url: string; readonly properties: Properties; readonly truncated: boolean },
): PageFacts {
  const facts = new FactsBuilder(source.url)
  if (source.truncated || flow.truncated) facts.leaveOut()
  new FlowReader(facts).read(flow.elements)
  return facts.build(kind, source.properties)
}
