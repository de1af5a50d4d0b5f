import { utils, write, type WorkSheet } from '@e965/xlsx'

/** A workbook of Excel 97 to 2003. */
export function oldWorkbook(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
}

/** A sheet of text and numbers. */
export const oldSheet = (rows: readonly (readonly (string | number)[])[]): WorkSheet =>
  utils.aoa_to_sheet(rows.map((row) => [...row]))
