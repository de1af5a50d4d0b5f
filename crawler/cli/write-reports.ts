import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import pc from 'picocolors'
import type { Report } from '../../rules/report/schema.ts'
import { answersXlsx } from '../../formats/answers/write-xlsx.ts'
import { reportRows } from '../../rules/answers/report-rows.ts'
import { answersCsv } from '../../rules/answers/sheet.ts'
import { rowWords } from '../../ui/row-words.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { renderHtml } from '../report/html.ts'
import { renderJson } from '../report/json.ts'
import { renderTerminal } from '../report/terminal.ts'
import { diskWords } from './disk-words.ts'
import { NotCompletedError } from './errors.ts'
import type { Language } from './options.ts'

const WIDTH_WITHOUT_TERMINAL = 100

/** All files or none: each is written under another name, and takes its own when all are whole. */
async function writeFiles(
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

/**
 * Writes report.json, report.html, answers.xlsx and answers.csv into a folder that exists and prints the summary,
 * or with `json` only report.json to stdout.
 *
 * @throws NotCompletedError when the files cannot be written; none is then.
 */
export async function writeReports(
  report: Report,
  options: { folder?: string; lang: Language; json: boolean; pictures?: Pictures },
): Promise<void> {
  const files = options.folder === undefined ? [] : await writeFiles(report, options.folder, options.pictures)
  if (options.json) {
    process.stdout.write(renderJson(report))
    return
  }
  // A pipe has no colours, also where the environment asks for them, as CI services do.
  const terminal = isatty(process.stdout.fd)
  const width = terminal ? process.stdout.columns : WIDTH_WITHOUT_TERMINAL
  const colour = terminal && pc.isColorSupported
  process.stdout.write(`${renderTerminal(report, { lang: options.lang, colour, width, files })}\n`)
}
