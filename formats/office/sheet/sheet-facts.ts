import type { PageFacts } from '../../../rules/facts/model.ts'
import { normaliseThai } from '../../../rules/text/normalise.ts'
import { bounds } from '../bounds.ts'
import { FactsBuilder } from '../facts-builder.ts'
import { filledCells, tableFrom, trimGrid } from '../grid.ts'
import type { Cell, Grid } from '../grid.ts'
import type { Properties } from '../properties.ts'

export interface SheetCellLink {
  readonly address: string
  readonly tooltip: string
  readonly row: number
  readonly column: number
}

export interface NamedSheet {
  readonly name: string
  readonly grid: Grid
  readonly links: readonly SheetCellLink[]
}

/** Names that programs give by themselves. */
const defaultName = /^(?:sheet|worksheet|table|แผ่น|แผ่นงาน|ชีต|ชีท|ตาราง)\s?\d*$/i
const LONGEST_TITLE = 250

const normalised = (grid: Grid): Grid => {
  const known = new Map<Cell, Cell>()
  const clean = (cell: Cell | undefined): Cell | undefined => {
    if (cell === undefined) return undefined
    const before = known.get(cell)
    if (before !== undefined) return before
    const text = normaliseThai(cell.text)
    const after = text === cell.text ? cell : { ...cell, text }
    known.set(cell, after)
    return after
  }
  return grid.map((row) => Array.from(row, clean))
}

function addSheet(facts: FactsBuilder, sheet: NamedSheet, number: number): void {
  const grid = trimGrid(normalised(sheet.grid))
  if (grid.length === 0) return
  const name = normaliseThai(sheet.name)
  const sheetPlace = `s${number}`
  const placeOf = ({ row, column }: Cell): string => `${sheetPlace}/r${row}/c${column}`
  const isNamed = name !== '' && !defaultName.test(name)
  if (isNamed) facts.heading(name, 1, { place: sheetPlace })
  const { titles, headerRows, header, body } = tableFrom(grid, { otherwise: 'none' })
  for (const [index, cells] of titles.entries()) {
    const [first] = cells
    if (first === undefined) continue
    const text = cells.map((cell) => cell.text).join(' ')
    const where = { place: placeOf(first) }
    if (cells.length === 1 && index < 3 && text.length <= LONGEST_TITLE)
      facts.heading(text, isNamed ? 2 : 1, where)
    else facts.block(text, 'p', where)
  }
  const table = facts.tableCount
  const links = new Map(sheet.links.map((link) => [`${link.row}/${link.column}`, link]))
  const first = titles.length
  const said = new Set<Cell>()
  for (const [index, row] of [...headerRows, ...body].entries()) {
    const isHeader = index < headerRows.length
    // A merged cell speaks once, where it begins.
    const own = filledCells(row).filter((cell) => !said.has(cell))
    for (const cell of own) said.add(cell)
    const spot = (cell: Cell) => ({ table, row: first + index, column: row.indexOf(cell) })
    const where = (cell: Cell) => ({
      place: placeOf(cell),
      spot: spot(cell),
      ...(!isHeader && { cell: { table, row: index - headerRows.length, column: row.indexOf(cell) } }),
    })
    if (facts.blockCount < bounds.blocksForCells)
      for (const cell of own) facts.block(cell.text, isHeader ? 'th' : 'td', where(cell))
    else if (own[0] !== undefined)
      facts.block(own.map((cell) => cell.text).join(' '), 'td', {
        place: placeOf(own[0]),
        spot: spot(own[0]),
      })
    for (const cell of own) {
      const link = links.get(`${cell.row}/${cell.column}`)
      if (link !== undefined)
        facts.link({ address: link.address, text: cell.text, tooltip: link.tooltip }, where(cell), cell.text)
    }
  }
  facts.table({
    caption: titles
      .filter((cells) => cells.length === 1)
      .map((cells) => cells[0]?.text ?? '')
      .join(' ')
      .slice(0, LONGEST_TITLE),
    header,
    rows: body.map((row) => row.map((cell) => cell?.text ?? '')),
    place: sheetPlace,
    layout: false,
    sheet: name,
  })
}

/** Facts of a workbook or a CSV file from the cells of its sheets. */
export function factsOfSheets(
  sheets: readonly NamedSheet[],
  source: { readonly url: string; readonly properties: Properties; readonly truncated: boolean },
): PageFacts {
  const facts = new FactsBuilder(source.url)
  if (source.truncated) facts.leaveOut()
  for (const [index, sheet] of sheets.entries()) addSheet(facts, sheet, index + 1)
  return facts.build('sheet', source.properties, facts.firstCaption)
}
