import { UnreadableSheet } from '../../rules/answers/answer.ts'
import type { Answers } from '../../rules/answers/answer.ts'
import { columnsOf } from '../../rules/answers/columns.ts'
import { parseCsv } from '../../rules/answers/csv.ts'
import type { Delimiter } from '../../rules/answers/csv.ts'
import { answersFromCells } from '../../rules/answers/rows.ts'
import type { Renewal } from '../office/sheet/renew-workbook.ts'
import { readXlsx } from './read-xlsx.ts'

/** Saves a workbook of Excel 97 to 2003 anew as XLSX. */
type Renew = (workbook: Uint8Array) => Promise<Renewal>

const mostBytes = 5_000_000
const csvLimits = { rows: 5_000, columns: 100, cell: 32_767 }

const tooBig = { th: 'ไฟล์ใหญ่เกิน 5 MB', en: 'The file is larger than 5 MB' }
const lockedOrDamaged = {
  th: 'อ่านไฟล์ .xls ไม่ได้ (มีรหัสผ่านหรือเสียหาย) ลองเปิดแล้วบันทึกใหม่เป็น .xlsx หรือ CSV',
  en: 'The .xls file could not be read (a password, or damaged); save it again as .xlsx or CSV',
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** Decodes a text file by its mark, else UTF-8, else the Thai code page of Windows. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

const delimiters: readonly Delimiter[] = [',', ';', '\t']

const hasHeading = (sheet: readonly (readonly string[])[]): boolean =>
  sheet.slice(0, 20).some((row) => columnsOf(row) !== undefined)

function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decode(bytes)
  const readings = delimiters.map((delimiter) => parseCsv(text, delimiter, csvLimits))
  return readings.find(hasHeading) ?? readings[0] ?? []
}

async function cellsOf(
  bytes: Uint8Array,
  fileName: string,
  renew: Renew,
): Promise<readonly (readonly string[])[]> {
  if (bytes.length > mostBytes) throw new UnreadableSheet(tooBig)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const renewed = await renew(bytes)
    if (renewed.bytes === undefined) throw new UnreadableSheet(lockedOrDamaged)
    return cellsOf(renewed.bytes, fileName, renew)
  }
  if (!startsWith(bytes, 0x50, 0x4b) && !/\.xlsx$/i.test(fileName)) return readCsv(bytes)
  const sheets = await readXlsx(bytes)
  return sheets.find(hasHeading) ?? sheets[0] ?? []
}

/**
 * Reads an agency's own answer sheet: CSV (UTF-8, UTF-16 or Windows-874; comma, semicolon or tab), XLSX or XLS, at most
 * 5 MB. What the file really is counts, not its name. Never rejects: a file that cannot be read gives no rows and one
 * problem at row 0; a bad row gives a problem and the rest is still read.
 *
 * @param renew brings the library for old workbooks, in whichever thread it is to work.
 */
export async function answersInSheet(bytes: Uint8Array, fileName: string, renew: Renew): Promise<Answers> {
  try {
    return answersFromCells(await cellsOf(bytes, fileName, renew))
  } catch (error) {
    if (error instanceof UnreadableSheet) return { rows: [], problems: [{ row: 0, reason: error.reason }] }
    throw error
  }
}
