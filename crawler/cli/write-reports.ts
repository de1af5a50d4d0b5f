import { isatty } from 'node:tty'
import pc from 'picocolors'
import type { Report } from '../../rules/report/schema.ts'
import type { Pictures } from '../render/take-pictures.ts'
import { renderJson } from '../report/json.ts'
import { renderTerminal } from '../report/terminal.ts'
import type { Language } from './options.ts'

const WIDTH_WITHOUT_TERMINAL = 100

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
  const { folder, pictures } = options
  // What draws pages and fills sheets is of no use to whoever only wants JSON.
  const files =
    folder === undefined ? [] : await (await import('./write-files.ts')).writeFiles(report, folder, pictures)
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
