import { mkdir, writeFile } from 'node:fs/promises'
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
import type { Language } from './options.ts'

const WIDTH_WITHOUT_TERMINAL = 100

/**
 * Writes report.json, report.html, answers.xlsx and answers.csv into a folder and prints the summary,
 * or with `json` only report.json to stdout.
 */
export async function writeReports(
  report: Report,
  options: { folder?: string; lang: Language; json: boolean; pictures?: Pictures },
): Promise<void> {
  const files: string[] = []
  if (options.folder !== undefined) {
    await mkdir(options.folder, { recursive: true })
    const rows = reportRows(report, rowWords(report))
    const contents: readonly (readonly [string, string | Uint8Array])[] = [
      ['report.html', renderHtml(report, options.pictures)],
      ['report.json', renderJson(report)],
      ['answers.xlsx', await answersXlsx(rows)],
      ['answers.csv', answersCsv(rows)],
    ]
    for (const [name, content] of contents) {
      const path = join(options.folder, name)
      await writeFile(path, content)
      files.push(path)
    }
  }
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
