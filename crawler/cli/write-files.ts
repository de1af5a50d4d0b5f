import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../rules/report/schema.ts'
import { answersXlsx } from '../../formats/answers/write-xlsx.ts'
import { reportRows } from '../../rules/answers/report-rows.ts'
import { answersCsv } from '../../rules/answers/sheet.ts'
import { rowWords } from '../../ui/row-words.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import { diskWords } from './disk-words.ts'
import { NotCompletedError } from './errors.ts'

/**
 * Writes report.html, report.json, answers.xlsx and answers.csv into a folder that exists: all of them or none. Each is
 * written under another name, and takes its own when all are whole.
 *
 * @returns the paths of the files.
 * @throws NotCompletedError when they cannot be written.
 */
export async function writeFiles(
  report: Report,
  folder: string,
  pictures: Pictures | undefined,
): Promise<readonly string[]> {
  const rows = reportRows(report, rowWords(report))
  const contents: readonly (readonly [string, string | Uint8Array])[] = [
    ['report.html', renderHtml(report, pictures)],
    ['report.json', renderJson(report)],
    ['answers.xlsx', await answersXlsx(rows)],
    ['answers.csv', answersCsv(rows)],
  ]
  const files = contents.map(([name, content]) => {
    const path = join(folder, name)
    return { path, content, draft: `${path}.${process.pid}.tmp` }
  })
  try {
    for (const { draft, content } of files) await writeFile(draft, content)
    for (const { draft, path } of files) await rename(draft, path)
  } catch (error) {
    await Promise.all(files.map(({ draft }) => rm(draft, { force: true }).catch(() => undefined)))
    const why = diskWords(error)
    throw new NotCompletedError(
      {
        th: `เขียนรายงานลงใน ${folder} ไม่ได้: ${why.th}`,
        en: `the reports cannot be written into ${folder}: ${why.en}`,
      },
      error,
    )
  }
  return files.map(({ path }) => path)
}
