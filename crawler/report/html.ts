import { createHash } from 'node:crypto'
import type { Report } from '../../rules/report/schema.ts'
import type { Pictures } from '../../ui/pictures.tsx'
import { reportFile, reportParts, type PartHashes } from '../../ui/report-file.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')

const hashes: PartHashes = {
  styles: hashOf(reportParts.styles),
  behaviour: hashOf(reportParts.behaviour),
}

/**
 * The report as the text of report.html.
 * @param pictures of judged pages, by their address.
 */
export const renderHtml = (report: Report, pictures?: Pictures): string =>
  reportFile(report, hashes, pictures)
