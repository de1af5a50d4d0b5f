import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import pLimit from 'p-limit'
import { startAnew } from '../crawler/cli/start-anew.ts'
import { closePdfReaders } from '../crawler/read/pdf/read-pdf.ts'
import { readBody } from '../crawler/read/read-body.ts'
import type { PageFacts } from '../rules/facts/model.ts'
import { withMadeFiles } from './documents/made-files.ts'
import { table } from './figures.ts'

/** Peak memory of this process while it reads 300 documents as an audit does, keeping what each says. */
const DOCUMENTS = 300
/** As many at once as an audit reads. */
const AT_ONCE = 3
const MEGABYTE = 1_000_000

// As an audit runs.
startAnew()
await withMadeFiles(async (paths) => {
  const kept = new Map<string, PageFacts>()
  const limit = pLimit(AT_ONCE)
  const before = process.memoryUsage.rss()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: DOCUMENTS }, (_, index) =>
      limit(async () => {
        const path = paths[index % paths.length] ?? ''
        const url = `https://www.example.go.th/${index}/${basename(path)}`
        const { facts } = await readBody(new Uint8Array(await readFile(path)), '', url)
        if (facts === undefined) throw new Error(`${path} was not read`)
        kept.set(url, facts)
      }),
    ),
  )
  const took = (performance.now() - begun) / 1_000
  const kinds = new Map<string, number>()
  for (const url of kept.keys()) kinds.set(extname(url), (kinds.get(extname(url)) ?? 0) + 1)
  console.log(
    table(
      ['documents', 'pages', 'seconds', 'memory before, MB', 'peak memory, MB'],
      [
        [
          [...kinds].map(([kind, count]) => `${count} ${kind.slice(1)}`).join(', '),
          String([...kept.values()].reduce((sum, { pageCount = 0 }) => sum + pageCount, 0)),
          took.toFixed(1),
          (before / MEGABYTE).toFixed(0),
          // Kilobytes, of all threads, at the highest.
          ((process.resourceUsage().maxRSS * 1_024) / MEGABYTE).toFixed(0),
        ],
      ],
    ),
  )
})
await closePdfReaders()
