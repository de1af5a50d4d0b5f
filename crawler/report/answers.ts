import writeExcelFile from 'write-excel-file/node'
import {
  answersSheet,
  cellText,
  cellUrls,
  mostClaimedUrls,
  type AnswerRow,
} from '../../rules/answers/sheet.ts'
import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { Report, ReportItem } from '../../rules/report/schema.ts'
import { adviceOf } from '../../ui/fix-first.ts'
import { mainReason } from '../../ui/main-reason.ts'
import { siteText } from '../../ui/site-text.ts'
import { verdictNames } from '../../ui/text.ts'

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

/** The rows as the bytes of answers.xlsx: one sheet, headings frozen, cells are text and never formulas. */
export async function answersXlsx(rows: readonly AnswerRow[]): Promise<Uint8Array> {
  const { cells, options } = answersSheet(rows)
  return writeExcelFile(cells, options).toBuffer()
}
