import { limits } from './limits.ts'
import type { CellPlace, Table } from './model.ts'
import { isShown, regionAt, shownText } from './page.ts'
import type { Page } from './page.ts'
import { expand, findTables } from './table-grid.ts'
import type { Grid, TableParts } from './table-grid.ts'
import { attribute, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

export interface TablesOnPage {
  readonly tables: readonly Table[]
  /** Where a td or th stands in the body of a table that holds data, by node index. */
  readonly cells: ReadonlyMap<number, CellPlace>
}

/** Cells this long are columns of a page, not entries of a table. */
const LONG_CELL = 1_200

function arrangesPage(page: Page, parts: TableParts): boolean {
  if (parts.nested || parts.rows.length < 2) return true
  const role = attribute(parts.node, 'role')
  if (role === 'presentation' || role === 'none') return true
  if (parts.rows.every(({ cells }) => cells.length <= 1)) return true
  if (page.measure.of(parts.node).text === 0) return true
  if (parts.rows.some(({ cells }) => cells.some((cell) => cell.name === 'th'))) return false
  const cells = parts.rows.flatMap((row) => row.cells)
  // A menu beside the content: what holds both is the page itself.
  if (cells.some((cell) => regionAt(page, cell) !== regionAt(page, parts.node))) return true
  const long = cells.filter((cell) => page.measure.of(cell).text > LONG_CELL).length
  return long > 0 && long * 4 >= cells.length
}

/** Splits the grid into caption row, header rows and body. */
function headAndBody(grid: Grid, parts: TableParts): { title: string; header: string[]; bodyStart: number } {
  const isHead = (row: number) => {
    const cells = parts.rows[row]?.cells ?? []
    return parts.rows[row]?.inHead || (cells.length > 0 && cells.every((cell) => cell.name === 'th'))
  }
  let row = 0
  let title = ''
  const first = parts.rows[0]
  if (first?.cells.length === 1 && grid.width > 1 && parts.rows.length > 2) {
    title = grid.rows[0]?.[0]?.text ?? ''
    row = 1
  }
  const headRows: number[] = []
  while (row < grid.rows.length && isHead(row)) headRows.push(row++)
  const rowHeaders = parts.rows.slice(row).every(({ cells }) => cells[0]?.name === 'th')
  if (headRows.length === 0 && !rowHeaders && row < grid.rows.length) headRows.push(row++)
  const header = Array.from({ length: headRows.length > 0 ? grid.width : 0 }, (_, column) => {
    const words = headRows.map((index) => grid.rows[index]?.[column]?.text ?? '')
    return [...new Set(words)].filter(Boolean).join(' ')
  })
  return { title, header, bodyStart: row }
}

/** The tables of a page, told apart by use. */
export interface TableUse {
  readonly all: readonly { readonly parts: TableParts; readonly layout: boolean }[]
  /** True inside a table that holds data. */
  readonly inData: (node: TreeNode) => boolean
}

/** Finds the tables of the page and tells which only arrange it. */
export function tableUse(page: Page): TableUse {
  const all = findTables(page.tree).map((parts) => ({ parts, layout: arrangesPage(page, parts) }))
  const data = new Uint8Array(page.tree.nodes.length)
  for (const { parts, layout } of all) if (!layout) data.fill(1, parts.node.index, parts.node.end)
  return { all, inData: (node) => data[node.index] === 1 }
}

/**
 * Tables of the page in document order. `headingAt` tells the governing heading of a node.
 * A table that only arranges the page has neither header nor rows: its cells are ordinary text.
 */
export function readTables(page: Page, use: TableUse, headingAt: (node: number) => number): TablesOnPage {
  const cells = new Map<number, CellPlace>()
  const tables: Table[] = []
  let budget: number = limits.tableCells
  for (const { parts, layout } of use.all) {
    if (!isShown(page, parts.node)) continue
    if (tables.length >= limits.tables) {
      page.leaveOut()
      break
    }
    const { node } = parts
    const table = {
      caption: parts.caption
        ? shownText(page, parts.caption.index, parts.caption.end, limits.headingLength)
        : '',
      header: [] as string[],
      rows: [] as string[][],
      region: regionAt(page, node),
      place: placeOf(page.tree, node),
      heading: headingAt(node.index),
      layout,
    }
    if (!layout) {
      const grid = expand(page, parts, budget)
      budget -= grid.rows.reduce((sum, row) => sum + row.length, 0)
      if (grid.cut) page.leaveOut()
      const { title, header, bodyStart } = headAndBody(grid, parts)
      table.caption ||= title
      table.header = header
      grid.rows.slice(bodyStart).forEach((row, rowNumber) => {
        table.rows.push(row.map((cell) => cell?.text ?? ''))
        row.forEach((cell, column) => {
          if (cell === undefined) return
          const above = cells.get(cell.node)
          if (above === undefined) cells.set(cell.node, { table: tables.length, row: rowNumber, column })
          else if (rowNumber > above.row) cells.set(cell.node, { ...above, lastRow: rowNumber })
        })
      })
    }
    tables.push(table)
  }
  return { tables, cells }
}
