/** Comma-separated values, read and written: quotes, line breaks within quotes, doubled quotes. */

export type Delimiter = ',' | ';' | '\t'

export interface CsvLimits {
  readonly rows: number
  readonly columns: number
  readonly cell: number
}

/**
 * Reads rows of cells. Never fails: a quote that is not closed ends with the text; what is beyond a limit is dropped.
 * One pass over the text.
 */
export function parseCsv(text: string, delimiter: Delimiter, limits: CsvLimits): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let [cell, quoted, begun] = ['', false, false]
  const endCell = (): void => {
    if (row.length < limits.columns) row.push(cell)
    cell = ''
    begun = false
  }
  const endRow = (): void => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let index = 0; index < text.length && rows.length < limits.rows; index += 1) {
    const character = text.charAt(index)
    if (quoted) {
      if (character !== '"') {
        if (cell.length < limits.cell) cell += character
      } else if (text.charAt(index + 1) === '"') {
        if (cell.length < limits.cell) cell += '"'
        index += 1
      } else quoted = false
    } else if (character === '"' && !begun) {
      quoted = true
      begun = true
    } else if (character === delimiter) endCell()
    else if (character === '\n') endRow()
    else if (character === '\r' && text.charAt(index + 1) === '\n') continue
    else if (character === '\r') endRow()
    else {
      begun = true
      if (cell.length < limits.cell) cell += character
    }
  }
  if (rows.length < limits.rows && (cell !== '' || begun || row.length > 0)) endRow()
  return rows
}

const quote = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Rows as comma-separated text that Excel opens with Thai letters intact: byte-order mark, CRLF. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`
