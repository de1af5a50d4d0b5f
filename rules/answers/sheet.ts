import type { Catalogue } from '../catalogue/schema.ts'
import { isWebAddress } from './cells.ts'
import { writeCsv } from './csv.ts'
import { escapeFormula } from './formula.ts'

/** The columns of the sheet in the order of the submission form, and their widths in characters. */
export const answerColumns = [
  { id: 'item', heading: 'ข้อ', width: 7 },
  { id: 'title', heading: 'ประเด็น', width: 42 },
  { id: 'has', heading: 'มี/ไม่มี', width: 10 },
  { id: 'urls', heading: 'URL', width: 60 },
  { id: 'note', heading: 'คำอธิบายเพิ่มเติม', width: 42 },
  { id: 'result', heading: 'ผลตรวจ', width: 34 },
  { id: 'fix', heading: 'สิ่งที่ต้องแก้', width: 50 },
] as const

/** One row of the sheet. `has` is '' where the webmaster must decide. */
export interface AnswerRow {
  readonly item: string
  readonly title: string
  readonly has: 'มี' | 'ไม่มี' | ''
  readonly urls: readonly string[]
  readonly note: string
  readonly result: string
  readonly fix: string
}

const longestCell = 8_000
// A cell of Excel holds 32,767 characters.
const longestUrlCell = 30_000
/** Readers of a sheet stop there. */
export const mostClaimedUrls = 50

// A character that XML or a spreadsheet cannot hold is dropped; line breaks are kept.
/** Text fit for a cell: bounded, without characters that a file or a program cannot hold. */
export const cellText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\t]|[\ufffe\uffff]/gu, '')
    .trim()
    .slice(0, longestCell)

/** An address written so that a list of them can be taken apart again. */
const cellUrl = (url: string): string =>
  url
    .replaceAll(/[^\P{C}\s]/gu, '')
    .trim()
    .replaceAll(/\s/g, encodeURIComponent)
    .replaceAll(
      /[,;|](?=https?:|www\.|$)/gi,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    )

/** The addresses that fit into one cell, each once; what is no web address is left out. */
export function cellUrls(urls: readonly string[]): readonly string[] {
  let left = longestUrlCell
  return [...new Set(urls.map(cellUrl))].filter(isWebAddress).filter((url) => (left -= url.length + 1) > 0)
}

/** An empty sheet for a year: every item of the catalogue, nothing answered. */
export const templateRows = (catalogue: Catalogue): readonly AnswerRow[] =>
  catalogue.items.map(({ id, title }) => ({
    item: id,
    title: cellText(title.th),
    has: '',
    urls: [],
    note: '',
    result: '',
    fix: '',
  }))

const cellsOf = (row: AnswerRow): readonly string[] =>
  answerColumns.map(({ id }) => escapeFormula(id === 'urls' ? row.urls.join('\n') : row[id]))

/** The rows as answers.csv: UTF-8 with byte-order mark, CRLF, cells that look like formulas escaped. */
export const answersCsv = (rows: readonly AnswerRow[]): string =>
  writeCsv([answerColumns.map(({ heading }) => heading), ...rows.map(cellsOf)])

// In the file format _x0041_ stands for a letter: such text is kept as it is by writing its first mark that way.
// The writer of workbooks looks texts up in an object, where a text like "valueOf" finds what is no text: its first letter
// is written that way too.
/** Text as it must stand in a workbook to be shown as it is. */
export function asWritten(text: string): string {
  const written = text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  if (!Object.hasOwn(Object.prototype, written)) return written
  return `_x${written.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${written.slice(1)}`
}

/** The rows as a workbook's one sheet, for the writer of the place this runs in: cells are text and never formulas. */
export function answersSheet(rows: readonly AnswerRow[]) {
  const headings = answerColumns.map(({ heading }) => ({
    value: heading,
    type: String,
    fontWeight: 'bold' as const,
    textColor: '#ffffff',
    backgroundColor: '#17375e',
  }))
  const body = rows.map((row) =>
    cellsOf(row).map((value) =>
      value === ''
        ? null
        : { value: asWritten(value), type: String, wrap: true, alignVertical: 'top' as const },
    ),
  )
  return {
    cells: [headings, ...body],
    options: {
      sheet: 'OIT',
      columns: answerColumns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    },
  }
}
