import type { Report, ReportItem } from '../report/schema.ts'
import { cellText, cellUrls, mostClaimedUrls, type AnswerRow } from './sheet.ts'

/** What a sheet says of an item in words. They are the interface's, so they are handed in. */
export interface RowWords {
  readonly result: (item: ReportItem) => string
  readonly fix: (item: ReportItem) => string
  /** How a visitor comes to a page. */
  readonly path: (title: string, foundOn: string) => string
}

const usable = new Set<ReportItem['status']>(['pass', 'incomplete', 'review'])

/**
 * What to submit for an item: what the agency wrote in its own sheet, else the best that was found.
 * The explanation says where a visitor finds it, since assessors look as the public does.
 */
function answerOf(item: ReportItem, words: RowWords): Pick<AnswerRow, 'has' | 'urls' | 'note'> {
  if (item.claim?.source === 'sheet') {
    const { has, urls, note } = item.claim
    return { has: has ? 'มี' : 'ไม่มี', urls: cellUrls(urls).slice(0, mostClaimedUrls), note: cellText(note) }
  }
  const [best] = item.evidence
  if (best === undefined || !usable.has(item.status)) return { has: 'ไม่มี', urls: [], note: '' }
  const note = best.foundOn === undefined ? '' : words.path(best.title, best.foundOn)
  return { has: 'มี', urls: cellUrls(item.answer), note: cellText(note) }
}

/** The answers of a report in the order of the checklist, with what to mend beside each. */
export function reportRows(report: Report, words: RowWords): readonly AnswerRow[] {
  return report.items.map((item) => ({
    item: item.id,
    title: cellText(item.title.th),
    ...answerOf(item, words),
    result: cellText(words.result(item)),
    fix: item.status === 'pass' ? '' : cellText(words.fix(item)),
  }))
}
