import writeExcelFile from 'write-excel-file/universal'
import { answersSheet, type AnswerRow } from '../../rules/answers/sheet.ts'

/** The rows as the bytes of answers.xlsx: one sheet, headings frozen, cells are text and never formulas. */
export async function answersXlsx(rows: readonly AnswerRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { cells, options } = answersSheet(rows)
  const file = await writeExcelFile(cells, options).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}
