import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { closePdfReaders, readPdf } from '../crawler/read/pdf/read-pdf.ts'
import { withMadeFiles } from './documents/made-files.ts'
import { median, table } from './figures.ts'
import { isInstalled, run } from './tools.ts'

/** Pages a second of our reader and of pdftotext (poppler-utils), over the same files, taking turns. */
const RUNS = 5
const PAGES = 40

interface Times {
  readonly ours: number[]
  readonly theirs: number[]
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1_000
}

const hasPoppler = await isInstalled('pdftotext', '-v')
if (!hasPoppler)
  console.log('pdftotext is not installed (apt install poppler-utils): only our reader is measured.\n')

await withMadeFiles(async (paths) => {
  const files = paths.filter((path) => path.endsWith('.pdf'))
  const rows: string[][] = []
  for (const path of files) {
    const bytes = new Uint8Array(await readFile(path))
    const url = `https://www.example.go.th/${basename(path)}`
    const { pagesRead } = await readPdf(bytes, { url, maxPages: PAGES })
    const times: Times = { ours: [], theirs: [] }
    for (let index = 0; index < RUNS; index++) {
      times.ours.push(await seconds(() => readPdf(bytes, { url, maxPages: PAGES })))
      if (hasPoppler)
        times.theirs.push(
          await seconds(() => run('pdftotext', ['-l', String(PAGES), path, '-'], { maxBuffer: 1e9 })),
        )
    }
    const [ours, theirs] = [median(times.ours), median(times.theirs)]
    const rate = (time: number): string => (pagesRead / time).toFixed(0)
    rows.push([
      basename(path),
      String(pagesRead),
      rate(ours),
      hasPoppler ? rate(theirs) : 'not installed',
      hasPoppler ? (ours / theirs).toFixed(1) : '–',
    ])
  }
  const head = ['file', 'pages read', 'our pages/s', 'pdftotext pages/s', 'our time ÷ theirs']
  console.log(table(head, rows))
})
await closePdfReaders()
