import { bounds } from '../bounds.ts'
import { OfficePackage } from '../package.ts'
import { openXmlProperties } from '../properties.ts'
import { attempt } from '../reading.ts'
import type { OfficeReading, OfficeSource } from '../reading.ts'
import { relationsOf } from '../relations.ts'
import { factsOfSheets } from './sheet-facts.ts'
import type { NamedSheet, SheetCellLink } from './sheet-facts.ts'
import { readSheetCells } from './sheet-cells.ts'
import type { SheetLink } from './sheet-cells.ts'
import { readWorkbook } from './workbook.ts'

const MOST_CELLS_OF_A_LINK = 20

function linksOf(pack: OfficePackage, part: string, links: readonly SheetLink[]): readonly SheetCellLink[] {
  const relations = links.length > 0 ? relationsOf(pack, part) : new Map<string, never>()
  return links.flatMap(({ relation, address, range, tooltip }) => {
    const target = relation === undefined ? address : relations.get(relation)?.target
    if (target === undefined) return []
    const rows = Math.min(range.to.row - range.from.row + 1, MOST_CELLS_OF_A_LINK)
    return Array.from({ length: rows }, (_, index) => ({
      address: target,
      tooltip,
      row: range.from.row + index,
      column: range.from.column,
    }))
  })
}

/**
 * What an XLSX file says: every visible sheet is a table, its first block the titles above the header. Numbers stand as
 * displayed, dates in Thai words. Never throws.
 */
export function readSheet(bytes: Uint8Array, { url }: OfficeSource): OfficeReading {
  return attempt(() => {
    const pack = new OfficePackage(bytes)
    const book = readWorkbook(pack)
    let left: number = bounds.cells
    let truncated = book.truncated || book.sheets.length > bounds.sheets
    const sheets: NamedSheet[] = book.sheets.slice(0, bounds.sheets).map(({ name, part }) => {
      if (left <= 0) {
        truncated = true
        return { name, grid: [], links: [] }
      }
      const cells = readSheetCells(pack.text(part) ?? '', book, left)
      for (const row of cells.rows) left -= row.cells.length
      truncated ||= cells.truncated
      return { name, grid: cells.rows.map((row) => row.cells), links: linksOf(pack, part, cells.links) }
    })
    const properties = openXmlProperties(pack)
    return factsOfSheets(sheets, { url, properties, truncated: truncated || pack.cut })
  })
}
