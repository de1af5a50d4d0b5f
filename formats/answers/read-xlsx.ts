import { zipSync } from 'fflate'
import readExcelFile from 'read-excel-file/universal'
import { UnreadableSheet } from '../../rules/answers/answer.ts'
import { unzipWithinBounds } from './zip-bounds.ts'

const mostCells = 400_000
const longestCell = 32_767
const mostRows = 5_000
const patienceMs = 20_000

const unreadable = {
  th: 'อ่านไฟล์ Excel ไม่ได้ ลองเปิดแล้วบันทึกใหม่เป็น .xlsx หรือ CSV',
  en: 'The Excel file could not be read; save it again as .xlsx or CSV',
}
const tooWide = {
  th: 'ตารางใหญ่เกินไป ลบแถวและคอลัมน์ว่างที่จัดรูปแบบไว้ แล้วบันทึกใหม่',
  en: 'The sheet is too large; delete formatted empty rows and columns and save it again',
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Refuses cell addresses far outside: a reader fills everything before them with empty cells. */
function checkExtent(xml: string): void {
  let [rows, columns] = [0, 0]
  for (const [, address = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']{0,40})/g)) {
    const parts = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(address)
    if (parts === null) throw new UnreadableSheet(unreadable)
    columns = Math.max(columns, columnNumber(parts[1] ?? ''))
    rows = Math.max(rows, Number(parts[2]))
  }
  if (rows * columns > mostCells) throw new UnreadableSheet(tooWide)
}

/** Settles as `work` does, or fails when that takes too long: a damaged file must not hang the run. */
function withPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new UnreadableSheet(unreadable)), patienceMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const cellText = (value: unknown): string => {
  if (typeof value === 'string') return value.slice(0, longestCell)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return ''
}

/**
 * Reads all sheets of an XLSX file as text cells; dates, which no column of ours holds, become ''.
 * @throws UnreadableSheet when the file is damaged or too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  const files = unzipWithinBounds(bytes)
  for (const [name, data] of files) {
    if (/^xl\/worksheets\/[^/]*\.xml$/i.test(name)) checkExtent(new TextDecoder().decode(data))
  }
  try {
    // Packed anew, so that the reader gets what was looked at and nothing else.
    const checked = zipSync(Object.fromEntries(files), { level: 0 })
    const sheets = await withPatience(readExcelFile(new Blob([checked]), { trim: false }))
    return sheets.map(({ data }) => data.slice(0, mostRows).map((row) => row.map(cellText)))
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet(unreadable)
  }
}
