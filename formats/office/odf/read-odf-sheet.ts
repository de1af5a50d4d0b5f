import { bounds } from '../bounds.ts'
import type { Cell } from '../grid.ts'
import { openDocumentProperties } from '../properties.ts'
import { attempt } from '../reading.ts'
import type { OfficeReading, OfficeSource } from '../reading.ts'
import { factsOfSheets } from '../sheet/sheet-facts.ts'
import type { NamedSheet, SheetCellLink } from '../sheet/sheet-facts.ts'
import { thaiDate } from '../thai-date.ts'
import { attribute, walkXml } from '../xml.ts'
import type { XmlAttributes } from '../xml.ts'
import { countOf, openDocument } from './odf-package.ts'

const NUMERIC = new Set(['float', 'currency', 'percentage', 'date', 'time'])
const isoDay = /^(\d{4})-(\d{2})-(\d{2})/

interface OpenCell {
  text: string
  readonly type: string
  readonly date: string
  readonly repeat: number
  readonly across: number
  readonly down: number
  paragraphs: number
  link?: string
}

interface OpenSheet {
  readonly name: string
  readonly grid: (Cell | undefined)[][]
  readonly links: SheetCellLink[]
  /** Merged cells that reach into later rows. */
  readonly merges: {
    readonly cell: Cell
    readonly index: number
    readonly down: number
    readonly across: number
  }[]
}

class SheetsReader {
  readonly sheets: NamedSheet[] = []
  truncated = false
  #left: number = bounds.cells
  #sheet: OpenSheet | undefined
  #row = 0
  #repeat = 1
  #column = 0
  #cells: (Cell | undefined)[] = []
  #cell: OpenCell | undefined
  #skipping = 0

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || name === 'annotation' || name === 'shapes') {
      this.#skipping += 1
      return
    }
    if (name === 'table' && this.#sheet === undefined) {
      this.#sheet = { name: attribute(attributes, 'name') ?? '', grid: [], links: [], merges: [] }
      this.#row = 0
    } else if (name === 'table-row') {
      this.#repeat = countOf(attribute(attributes, 'number-rows-repeated'), 2_000_000)
      this.#column = 0
      this.#cells = []
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes)
    else if (name === 'p' && this.#cell !== undefined) {
      this.#cell.paragraphs += 1
      if (this.#cell.paragraphs > 1) this.text(' ')
    } else if (name === 's' || name === 'tab' || name === 'line-break') this.text(' ')
    else if (name === 'a' && this.#cell !== undefined) this.#cell.link ??= attribute(attributes, 'href') ?? ''
  }

  text(text: string): void {
    const cell = this.#cell
    if (this.#skipping > 0 || cell === undefined || cell.paragraphs === 0) return
    if (cell.text.length <= bounds.cellLength) cell.text += text
    else this.truncated = true
  }

  close(name: string): void {
    if (this.#skipping > 0) this.#skipping -= 1
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
    else if (name === 'table') this.#closeSheet()
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cell = {
      text: '',
      type: attribute(attributes, 'value-type') ?? '',
      date: attribute(attributes, 'date-value') ?? '',
      repeat: countOf(attribute(attributes, 'number-columns-repeated'), 20_000),
      across: countOf(attribute(attributes, 'number-columns-spanned'), bounds.columns),
      down: countOf(attribute(attributes, 'number-rows-spanned'), bounds.rows),
      paragraphs: 0,
    }
  }

  #closeCell(): void {
    const open = this.#cell
    const sheet = this.#sheet
    this.#cell = undefined
    if (open === undefined || sheet === undefined) return
    const [, year, month, day] = isoDay.exec(open.date) ?? []
    const shown =
      year === undefined
        ? open.text.trim()
        : thaiDate(
            { year: Number(year), month: Number(month), day: Number(day) },
            { year: true, month: true, day: true },
          )
    const first = this.#column
    this.#column += open.repeat
    if (shown === '') return
    if (first >= bounds.columns || this.#left <= 0) {
      this.truncated = true
      return
    }
    for (let column = first; column < Math.min(first + open.repeat, bounds.columns); column += 1) {
      const cell: Cell = {
        text: shown.slice(0, bounds.cellLength),
        row: this.#row + 1,
        column: column + 1,
        numeric: NUMERIC.has(open.type),
      }
      this.#left -= 1
      this.#cells[column] = cell
      if (open.across > 1 || open.down > 1)
        sheet.merges.push({ cell, index: sheet.grid.length, down: open.down, across: open.across })
      if (open.link) sheet.links.push({ address: open.link, tooltip: '', row: cell.row, column: cell.column })
    }
  }

  #closeRow(): void {
    const sheet = this.#sheet
    const isFilled = this.#cells.length > 0
    this.#row += this.#repeat
    if (sheet === undefined || (!isFilled && this.#repeat > 1)) return
    // A filled row that is said to repeat is formatting, not data.
    if (sheet.grid.length < bounds.rows) sheet.grid.push(this.#cells)
    else if (isFilled) this.truncated = true
    this.#cells = []
  }

  #closeSheet(): void {
    const sheet = this.#sheet
    this.#sheet = undefined
    if (sheet === undefined) return
    for (const { cell, index, down, across } of sheet.merges)
      for (const row of sheet.grid.slice(index, index + down))
        for (
          let column = cell.column - 1;
          column < Math.min(cell.column - 1 + across, bounds.columns);
          column += 1
        ) {
          if (this.#left <= 0) break
          this.#left -= 1
          row[column] ??= cell
        }
    if (this.sheets.length < bounds.sheets)
      this.sheets.push({ name: sheet.name, grid: sheet.grid, links: sheet.links })
    else this.truncated = true
  }
}

/** What an ODS file says, as `readSheet` does for XLSX. Never throws. */
export function readOdfSheet(bytes: Uint8Array, { url }: OfficeSource): OfficeReading {
  return attempt(() => {
    const { pack, content } = openDocument(bytes)
    const reader = new SheetsReader()
    const whole = walkXml(content, {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    })
    return factsOfSheets(reader.sheets, {
      url,
      properties: openDocumentProperties(pack),
      truncated: reader.truncated || !whole || pack.cut,
    })
  })
}
