import { compareReaders, type Sample } from '../test/one-judge/compare.ts'
import { startCommandLine } from '../test/one-judge/command-line.ts'
import { startExtension } from '../test/one-judge/extension.ts'
import { readSite, siteNames } from '../test/sites/site.ts'
import { table } from './figures.ts'

/**
 * Every page and labelled document of every sample site, or of those that are named, through HTTP reader and extension;
 * with `--drawn`, which takes a second or more a page, through Chromium of the command line too.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const drawn = process.argv.includes('--drawn')
const EVERYTHING: Sample = { pages: (all) => all, isDrawn: () => drawn, documents: (all) => all }

const readers = { commandLine: startCommandLine(), extension: await startExtension() }
const rows: string[][] = []
try {
  for (const name of await siteNames()) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const { set } = await readSite(name)
    const { pages, documents, answering, differences } = await compareReaders(name, readers, EVERYTHING)
    const by = (reader: string) => String(differences.filter((each) => each.reader === reader).length)
    const row = [
      name,
      String(pages),
      String(documents),
      String(answering),
      drawn ? by('drawn') : '',
      by('extension'),
    ]
    rows.push(row)
    console.error(row.join(' '))
    // What a validation site says is not shown: nobody may tune a rule on it.
    if (set === 'development')
      for (const { path, reader, http, other } of differences) {
        const [before, after] = [http.split('\n'), other.split('\n')]
        const at = before.findIndex((line, index) => line !== after[index])
        console.error(
          `  ${reader} ${path}\n    HTTP  ${before[at] ?? ''}\n    other ${after[Math.max(at, 0)] ?? ''}`,
        )
      }
  }
  const sum = (column: number) => String(rows.reduce((total, row) => total + Number(row[column]), 0))
  const head = [
    'site',
    'pages',
    'documents',
    'answer something',
    'differ when drawn',
    'differ in the extension',
  ]
  console.log(table(head, [...rows, ['all', ...[1, 2, 3, 4, 5].map(sum)]]))
} finally {
  await readers.extension.close()
  await readers.commandLine.close()
}
