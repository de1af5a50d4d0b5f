import { bounds } from './bounds.ts'
import type { Flow, FlowCell, FlowElement, FlowTable, Paragraph } from './flow.ts'

interface OpenCell {
  readonly content: FlowElement[]
  readonly column: number
  across: number
  down: number
}

interface OpenTable {
  readonly rows: (FlowCell | undefined)[][]
  /** Cells begun in the rows, by column, that the next row may continue. */
  readonly reaching: Map<number, OpenCell>
  headerRows: number
  cell?: OpenCell
  column: number
}

/** Builds the flow of a document from the events of its XML: paragraphs and tables nest, ends may be missing. */
export class FlowWriter {
  readonly #elements: FlowElement[] = []
  readonly #tables: OpenTable[] = []
  #left: number = bounds.flowElements
  #truncated = false

  /** True when there is room for one more element. */
  #take(): boolean {
    this.#left -= 1
    if (this.#left < 0) this.#truncated = true
    return this.#left >= 0
  }

  leaveOut(): void {
    this.#truncated = true
  }

  get inTable(): boolean {
    return this.#tables.length > 0
  }

  paragraph(paragraph: Paragraph): void {
    if (!this.#take()) return
    const content = this.#tables.findLast(({ cell }) => cell !== undefined)?.cell?.content ?? this.#elements
    content.push(paragraph)
  }

  openTable(): void {
    this.#tables.push({ rows: [], reaching: new Map(), headerRows: 0, column: 0 })
  }

  openRow(): void {
    const table = this.#tables.at(-1)
    if (table === undefined || !this.#take()) return
    table.rows.push([])
    table.column = 0
  }

  /** The row just opened is a header. Only rows at the top count. */
  headerRow(): void {
    const table = this.#tables.at(-1)
    if (table !== undefined && table.headerRows === table.rows.length - 1) table.headerRows += 1
  }

  openCell(): void {
    const table = this.#tables.at(-1)
    if (table === undefined || !this.#take()) return
    table.cell = { content: [], column: table.column, across: 1, down: 1 }
  }

  /** How many columns and rows the open cell covers. */
  span(size: { readonly across?: number; readonly down?: number }): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell === undefined) return
    if (size.across !== undefined) cell.across = within(size.across, bounds.columns)
    if (size.down !== undefined) cell.down = within(size.down, bounds.rows)
  }

  /**
   * Ends the open cell.
   * @param continues the cell above in the same column reaches down into it.
   */
  closeCell(continues = false): void {
    const table = this.#tables.at(-1)
    const cell = table?.cell
    if (table === undefined || cell === undefined) return
    const above = continues ? table.reaching.get(cell.column) : undefined
    const row = table.rows.at(-1)
    if (above !== undefined) {
      above.down += 1
      above.content.push(...cell.content)
    } else {
      if (row !== undefined && cell.column < bounds.columns) row[cell.column] = cell
      else this.#truncated = true
      table.reaching.set(cell.column, cell)
    }
    table.column += cell.across
    delete table.cell
  }

  /** Leaves a column to a cell that reaches into it. */
  skipColumn(): void {
    const table = this.#tables.at(-1)
    if (table !== undefined) table.column += 1
  }

  closeTable(): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.closeCell()
    this.#tables.pop()
    const { rows, headerRows } = table
    const finished: FlowTable = {
      kind: 'table',
      rows: rows.map((row) => Array.from(row)),
      ...(headerRows > 0 && { headerRows }),
    }
    const outer = this.#tables.findLast(({ cell }) => cell !== undefined)?.cell?.content ?? this.#elements
    if (this.#tables.length >= bounds.tableDepth) this.#truncated = true
    else outer.push(finished)
  }

  /** What was written; tables still open are closed. */
  finish(): Flow {
    while (this.#tables.length > 0) this.closeTable()
    return { elements: this.#elements, truncated: this.#truncated }
  }
}

const within = (value: number, most: number): number =>
  Number.isSafeInteger(value) && value > 1 ? Math.min(value, most) : 1
