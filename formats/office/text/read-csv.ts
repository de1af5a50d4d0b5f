import { parseCsv } from '../../../rules/answers/csv.ts'
import type { Delimiter } from '../../../rules/answers/csv.ts'
import { bounds } from '../bounds.ts'
import { decodeText } from '../decode-text.ts'
import type { Cell } from '../grid.ts'
import { attempt, Unreadable } from '../reading.ts'
import type { OfficeReading, OfficeSource } from '../reading.ts'
import { factsOfSheets } from '../sheet/sheet-facts.ts'

const delimiters: readonly Delimiter[] = [',', ';', '\t']
const SAMPLE = 20_000
const SAMPLE_ROWS = 40
const isNumber = /^-?[\d,.]{1,30}%?$/
const declared = /^sep=([,;\t])\r?\n/

/** The separator that cuts most lines into the same number of cells. */
function delimiterOf(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const rows = parseCsv(text.slice(0, SAMPLE), delimiter, { rows: SAMPLE_ROWS, columns: 200, cell: 200 })
    const counts = new Map<number, number>()
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    const score = Math.max(0, ...counts.values())
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** What a CSV file says: one table, with comma, semicolon or tab between cells, in any usual encoding. Never throws. */
export function readCsv(bytes: Uint8Array, { url }: OfficeSource): OfficeReading {
  return attempt(() => {
    if (bytes.byteLength > bounds.file) throw new Unreadable('too-large')
    const text = decodeText(bytes.subarray(0, bounds.text * 3))
    const said = declared.exec(text)
    const body = said === null ? text : text.slice(said[0].length)
    const delimiter = delimiters.find((each) => each === said?.[1]) ?? delimiterOf(body)
    const rows = parseCsv(body, delimiter, {
      rows: bounds.rows + 1,
      columns: bounds.columns + 1,
      cell: bounds.cellLength,
    })
    let truncated = rows.length > bounds.rows || bytes.byteLength > bounds.text * 3
    const grid = rows.slice(0, bounds.rows).map((row, index) => {
      if (row.length > bounds.columns) truncated = true
      return row.slice(0, bounds.columns).map((written, column): Cell => {
        const cell = written.trim()
        return { text: cell, row: index + 1, column: column + 1, numeric: isNumber.test(cell) }
      })
    })
    return factsOfSheets([{ name: '', grid, links: [] }], { url, properties: { title: '' }, truncated })
  })
}
