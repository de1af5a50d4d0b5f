import { bounds } from '../bounds.ts'
import type { OfficeProblem } from '../reading.ts'

/** The workbook as XLSX, or why it cannot be had. */
export type Renewal =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: OfficeProblem | 'timeout' }

/**
 * Saves a workbook of Excel 97 to 2003 (XLS) anew as XLSX, so that one reader serves both: values, number formats, merged
 * cells and links as they were, formulas by the value they last had. Never rejects, but a hostile file may take time and
 * memory without bound: call it off the main thread. The library is loaded with the first such file.
 */
export async function renewWorkbook(bytes: Uint8Array): Promise<Renewal> {
  if (bytes.byteLength > bounds.file) return { problem: 'too-large' }
  const { read, write } = await import('@e965/xlsx')
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      // One more than is read of a sheet, so that its reader sees that there was more.
      sheetRows: bounds.rows + 1,
    })
    const renewed: unknown = write(book, { type: 'array', bookType: 'xlsx' })
    return renewed instanceof ArrayBuffer ? { bytes: new Uint8Array(renewed) } : { problem: 'corrupt' }
  } catch (error) {
    return { problem: /password/i.test(String(error)) ? 'encrypted' : 'corrupt' }
  }
}
