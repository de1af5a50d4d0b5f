import type { RowWords } from '../rules/answers/report-rows.ts'
import type { Report } from '../rules/report/schema.ts'
import { adviceOf } from './fix-first.ts'
import { mainReason } from './main-reason.ts'
import { siteText } from './site-text.ts'
import { verdictNamesOf } from './verdict-names.ts'

/** The words beside the answers of a report, in Thai as on the submission form. */
export const rowWords = (report: Report): RowWords => ({
  result: (item) =>
    item.status === 'pass'
      ? verdictNamesOf(report).pass.th
      : `${verdictNamesOf(report)[item.status].th}: ${siteText(mainReason(report, item).message.th)}`,
  fix: (item) =>
    adviceOf(item)
      .map(({ th }) => th)
      .join('\n'),
  path: (title, foundOn) => `เข้าถึงได้จากลิงก์ “${siteText(title)}” ในหน้า ${foundOn}`,
})
