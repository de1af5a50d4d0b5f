import { bounds } from '../bounds.ts'
import type { Cell } from '../grid.ts'
import { attribute, relationId, walkXml } from '../xml.ts'
import { cellAddress, cellRange } from './cell-address.ts'
import type { CellRange } from './cell-address.ts'
import { displayNumber } from './number-format.ts'
import type { Workbook } from './workbook.ts'

export interface SheetLink {
  /** Id of a relation, or the address itself. */
  readonly relation?: string
  readonly address?: string
  readonly range: CellRange
  readonly tooltip: string
}

export interface SheetCells {
  /** Filled cells by row; rows in the order of the sheet. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly (Cell | undefined)[] }[]
  readonly links: readonly SheetLink[]
  readonly truncated: boolean
}

const linkFormula = /^\s{0,9}HYPERLINK\(\s{0,9}"([^"]{1,2000})"/i

/** The text of a cell as Excel shows it. */
function shownText(
  type: string,
  raw: string,
  format: string,
  book: Workbook,
): { text: string; numeric: boolean } {
  if (type === 's') return { text: book.sharedStrings[Number(raw)] ?? '', numeric: false }
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : raw === '' ? '' : 'FALSE', numeric: false }
  if (type === 'inlineStr' || type === 'str' || type === 'e') return { text: raw, numeric: false }
  if (type === 'd') return { text: raw.replace('T', ' ').slice(0, 16).replace(' 00:00', ''), numeric: true }
  const value = raw.trim() === '' ? NaN : Number(raw)
  if (!Number.isFinite(value)) return { text: raw.trim(), numeric: false }
  return { text: displayNumber(value, format, book.from1904), numeric: true }
}

/** Reads the cells of one worksheet, formulas by the value they last had, merged cells in every place they cover. */
export function readSheetCells(xml: string, book: Workbook, budget: number): SheetCells {
  const rows = new Map<number, (Cell | undefined)[]>()
  const merges: CellRange[] = []
  const links: SheetLink[] = []
  let truncated = false
  let left = budget
  let [row, column] = [0, 0]
  let cell: { type: string; format: string; value: string; text: string; formula: string } | undefined
  let inside = ''
  let phonetic = false

  const addCell = (): void => {
    if (cell === undefined) return
    const written = cell.type === 'inlineStr' ? cell.text : cell.value
    const { text, numeric } = shownText(cell.type, written, cell.format, book)
    const shown = text.trim()
    const link = linkFormula.exec(cell.formula)?.[1]
    cell = undefined
    if (shown === '') return
    const known = rows.get(row)
    if (column > bounds.columns || left <= 0 || (known === undefined && rows.size >= bounds.rows)) {
      truncated = true
      return
    }
    left -= 1
    if (shown.length > bounds.cellLength) truncated = true
    const place = known ?? []
    place[column - 1] = { text: shown.slice(0, bounds.cellLength), row, column, numeric }
    rows.set(row, place)
    if (link !== undefined)
      links.push({ address: link, range: { from: { row, column }, to: { row, column } }, tooltip: '' })
  }

  const whole = walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attribute(attributes, 'r'))
        row = Number.isSafeInteger(number) && number > 0 ? number : row + 1
        column = 0
      } else if (name === 'c') {
        const address = cellAddress(attribute(attributes, 'r'))
        column = address?.column ?? column + 1
        row = address?.row ?? row
        const format = book.formats[Number(attribute(attributes, 's') ?? 0)] ?? ''
        cell = { type: attribute(attributes, 't') ?? 'n', format, value: '', text: '', formula: '' }
      } else if (name === 'rPh') phonetic = true
      else if (name === 'v' || name === 't' || name === 'f') inside = name
      else if (name === 'mergeCell' && merges.length < bounds.merges) {
        const range = cellRange(attribute(attributes, 'ref'))
        if (range !== undefined) merges.push(range)
      } else if (name === 'hyperlink' && links.length < bounds.merges) {
        const range = cellRange(attribute(attributes, 'ref'))
        const relation = relationId(attributes)
        if (range !== undefined && relation !== undefined)
          links.push({ relation, range, tooltip: attribute(attributes, 'tooltip') ?? '' })
      }
    },
    text(text) {
      if (cell === undefined) return
      if (inside === 'v' && cell.value.length <= bounds.cellLength) cell.value += text
      else if (inside === 't' && !phonetic && cell.text.length <= bounds.cellLength) cell.text += text
      else if (inside === 'f' && cell.formula.length <= bounds.cellLength) cell.formula += text
    },
    close(name) {
      if (name === 'c') addCell()
      else if (name === 'rPh') phonetic = false
      else if (name === inside) inside = ''
    },
  })
  const ordered = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([number, cells]) => ({ row: number, cells }))
  if (!repeatMerged(ordered, merges, Math.max(0, left))) truncated = true
  return { rows: ordered, links, truncated: truncated || !whole }
}

function firstFrom(rows: readonly { readonly row: number }[], number: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts merged cells in every place they cover. @returns false when there were too many places. */
function repeatMerged(
  rows: readonly { readonly row: number; readonly cells: (Cell | undefined)[] }[],
  merges: readonly CellRange[],
  most: number,
): boolean {
  let left = most
  for (const { from, to } of merges) {
    const first = firstFrom(rows, from.row)
    const origin = rows[first]?.row === from.row ? rows[first]?.cells[from.column - 1] : undefined
    if (origin === undefined) continue
    for (let index = first; index < rows.length; index += 1) {
      const place = rows[index]
      if (place === undefined || place.row > to.row) break
      for (let column = from.column; column <= Math.min(to.column, bounds.columns); column += 1) {
        if (left <= 0) return false
        left -= 1
        place.cells[column - 1] = origin
      }
    }
  }
  return true
}
