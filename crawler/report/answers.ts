import writeExcelFile from 'write-excel-file/node'
import type { Bilingual, Catalogue } from '../../rules/catalogue/schema.ts'
import type { Report, ReportItem } from '../../rules/report/schema.ts'
import { adviceOf } from '../../ui/fix-first.ts'
import { mainReason } from '../../ui/main-reason.ts'
import { siteText } from '../../ui/site-text.ts'
import { verdictNames } from '../../ui/text.ts'
import { isWebAddress } from '../answers/cells.ts'
import { writeCsv } from '../answers/csv.ts'
import { escapeFormula } from '../answers/formula.ts'

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
// A cell of Excel holds 32,767 characters; readers stop at 50 addresses.
const longestUrlCell = 30_000
const mostClaimedUrls = 50

// A character that XML or a spreadsheet cannot hold is dropped; line breaks are kept.
const cellText = (text: string): string =>
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
function cellUrls(urls: readonly string[]): readonly string[] {
  let left = longestUrlCell
  return [...new Set(urls.map(cellUrl))].filter(isWebAddress).filter((url) => (left -= url.length + 1) > 0)
}

const usable = new Set<ReportItem['status']>(['pass', 'incomplete', 'review'])

/**
 * What to submit for an item: what the agency wrote in its own sheet, else the best that was found.
 * The explanation says where a visitor finds it, since assessors look as the public does.
 */
function answerOf(item: ReportItem): Pick<AnswerRow, 'has' | 'urls' | 'note'> {
  if (item.claim?.source === 'sheet') {
    const { has, urls, note } = item.claim
    return { has: has ? 'มี' : 'ไม่มี', urls: cellUrls(urls).slice(0, mostClaimedUrls), note: cellText(note) }
  }
  const [best] = item.evidence
  if (best === undefined || !usable.has(item.status)) return { has: 'ไม่มี', urls: [], note: '' }
  const note =
    best.foundOn === undefined ? '' : `เข้าถึงได้จากลิงก์ “${siteText(best.title)}” ในหน้า ${best.foundOn}`
  return { has: 'มี', urls: cellUrls(item.answer), note: cellText(note) }
}

/** The answers of a report in the order of the checklist, with what to mend beside each. */
export function answersRows(report: Report): readonly AnswerRow[] {
  return report.items.map((item) => ({
    item: item.id,
    title: cellText(item.title.th),
    ...answerOf(item),
    result:
      item.status === 'pass'
        ? verdictNames.pass.th
        : cellText(`${verdictNames[item.status].th}: ${siteText(mainReason(report, item).message.th)}`),
    fix:
      item.status === 'pass'
        ? ''
        : cellText(
            adviceOf(item)
              .map((advice: Bilingual) => advice.th)
              .join('\n'),
          ),
  }))
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
const asWritten = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** The rows as the bytes of answers.xlsx: one sheet, headings frozen, cells are text and never formulas. */
export async function answersXlsx(rows: readonly AnswerRow[]): Promise<Uint8Array> {
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
  return writeExcelFile([headings, ...body], {
    sheet: 'OIT',
    columns: answerColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
}
