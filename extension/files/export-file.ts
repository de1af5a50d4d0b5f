import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Report } from '../../rules/report/schema.ts'
import type { Workspace } from '../workspace/model.ts'
import { checklistReport } from './checklist-report.ts'

/** Files that are given out: two forms of the answer sheet, the report to read, the whole checklist. */
export const fileKinds = ['xlsx', 'csv', 'html', 'json'] as const
export type FileKind = (typeof fileKinds)[number]

export interface ExportedFile {
  readonly name: string
  readonly content: Blob
  /** Addresses that the format has no room for. */
  readonly leftOut: number
}

const NAMES: Record<FileKind, string> = {
  xlsx: 'answers.xlsx',
  csv: 'answers.csv',
  html: 'report.html',
  json: 'checklist.json',
}

const TYPES: Record<FileKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

async function htmlOf(report: Report): Promise<string> {
  const { reportFile, reportParts } = await import('../../ui/report-file.ts')
  return reportFile(report, {
    styles: await hashOf(reportParts.styles),
    behaviour: await hashOf(reportParts.behaviour),
  })
}

async function sheetOf(
  report: Report,
  kind: 'xlsx' | 'csv',
): Promise<{ content: BlobPart; leftOut: number }> {
  const [{ reportRows }, { rowWords }, { answersCsv }] = await Promise.all([
    import('../../rules/answers/report-rows.ts'),
    import('../../ui/row-words.ts'),
    import('../../rules/answers/sheet.ts'),
  ])
  const rows = reportRows(report, rowWords(report))
  const given = report.items.reduce((sum, { claim }) => sum + (claim?.urls.length ?? 0), 0)
  const leftOut = given - rows.reduce((sum, { urls }) => sum + urls.length, 0)
  if (kind === 'csv') return { content: answersCsv(rows), leftOut }
  const { answersXlsx } = await import('../../formats/answers/write-xlsx.ts')
  return { content: await answersXlsx(rows), leftOut }
}

/**
 * A checklist as a file to save.
 * @param version of this extension.
 * @param now ISO moment.
 */
export async function exportFile(
  kind: FileKind,
  kept: Workspace,
  catalogue: Catalogue,
  version: string,
  now: string,
): Promise<ExportedFile> {
  const site = kept.site.replaceAll(/[^\p{L}\p{M}\p{N}.-]+/gu, '-')
  const name = `${site}-${kept.fiscalYear}-${NAMES[kind]}`
  const saved = (content: BlobPart, leftOut = 0): ExportedFile => ({
    name,
    content: new Blob([content], { type: TYPES[kind] }),
    leftOut,
  })
  if (kind === 'json') return saved(`${JSON.stringify(kept, null, 2)}\n`)
  const report = checklistReport(kept, catalogue, version, now)
  if (kind === 'html') return saved(await htmlOf(report))
  const { content, leftOut } = await sheetOf(report, kind)
  return saved(content, leftOut)
}
