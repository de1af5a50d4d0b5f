import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { chromium } from 'playwright'
import { findBrowser } from '../crawler/browser/find-browser.ts'
import { RecognitionCache } from '../crawler/read/ocr/cache.ts'
import { closeRecognition, recognise } from '../crawler/read/ocr/read-pictures.ts'
import { thaiParagraphs } from './documents/thai-text.ts'
import { table } from './figures.ts'
import { isInstalled, run } from './tools.ts'

/** Pages a minute of our text recognition and of the native tesseract, over the same pictures, two at a time. */
const PAGES = 12
const AT_ONCE = 2
/** An A4 page at 150 dots an inch. */
const PAGE = { width: 1240, height: 1754 }

/** Each page begins elsewhere in the text, so that no two pictures are the same. */
const pageOf = (number: number): string => {
  const turned = [...thaiParagraphs.slice(number % thaiParagraphs.length), ...thaiParagraphs]
  const text = turned.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<body style="margin:90px;font:26px/1.7 Norasi,Laksaman,Loma,serif"><h1>หน้า ${number + 1}</h1>${text}</body>`
}

async function pictures(): Promise<readonly Uint8Array[]> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage({ viewport: PAGE })
    const drawn: Uint8Array[] = []
    for (let number = 0; number < PAGES; number++) {
      await tab.setContent(pageOf(number))
      drawn.push(new Uint8Array(await tab.screenshot()))
    }
    return drawn
  } finally {
    await browser.close()
  }
}

async function pagesPerMinute<T>(each: readonly T[], read: (one: T) => Promise<unknown>): Promise<number> {
  const limit = pLimit(AT_ONCE)
  const begun = performance.now()
  await Promise.all(each.map((one) => limit(() => read(one))))
  return each.length / ((performance.now() - begun) / 60_000)
}

const drawn = await pictures()
const nothingKept = new RecognitionCache(undefined)
// Starting the threads is paid once an audit, not once a page.
await Promise.all(
  drawn.slice(0, AT_ONCE).map((bytes) => recognise(bytes, { kind: 'picture', cache: nothingKept })),
)
const ours = await pagesPerMinute(drawn.slice(AT_ONCE), (bytes) =>
  recognise(bytes, { kind: 'picture', cache: nothingKept }),
)
await closeRecognition()

const rows = [['ours (tesseract.js, 2 threads)', ours.toFixed(0)]]
if (await isInstalled('tesseract', '--version')) {
  const folder = await mkdtemp(join(tmpdir(), 'ocr-speed-'))
  try {
    const files = await Promise.all(
      drawn.slice(AT_ONCE).map(async (bytes, index) => {
        const path = join(folder, `${index}.png`)
        await writeFile(path, bytes)
        return path
      }),
    )
    const options = { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 1e8 }
    const native = await pagesPerMinute(files, (path) =>
      run('tesseract', [path, '-', '-l', 'tha+eng', '--psm', '4', '--dpi', '150'], options),
    )
    rows.push(
      ['native tesseract, 2 processes', native.toFixed(0)],
      ['ours ÷ native', (ours / native).toFixed(2)],
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
} else
  console.log(
    'tesseract is not installed (apt install tesseract-ocr tesseract-ocr-tha): only ours is measured.\n',
  )
console.log(table(['text recognition', 'pages a minute'], rows))
