import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { freshContext } from './draw-page.ts'
import { asPicture, PICTURE } from './picture-size.ts'
import { within } from './within.ts'

const DRAWN_WITHIN_MS = 12_000
const CLOSE_MS = 3_000

/** A name that no network knows: library and file are handed over by ourselves. */
const ORIGIN = 'http://document.invalid'
const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' }

const sheet = `<!doctype html><canvas></canvas><script type="module">
import * as pdfjs from '/pdfjs/build/pdf.mjs'
pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs'
const file = { url: '/file.pdf', wasmUrl: '/pdfjs/wasm/', cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', isEvalSupported: false, enableXfa: false, maxImageSize: 60e6 }
try {
  const page = await (await pdfjs.getDocument(file).promise).getPage(1)
  const viewport = page.getViewport({ scale: ${PICTURE.width} / page.getViewport({ scale: 1 }).width })
  const canvas = document.querySelector('canvas')
  canvas.width = ${PICTURE.width}
  canvas.height = Math.min(Math.ceil(viewport.height), ${2 * PICTURE.width})
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, background: 'white' }).promise
  globalThis.drawn = canvas.toDataURL('image/jpeg', 0.6)
} catch {
  globalThis.drawn = ''
}
</script>`

const libraryFolder = (): string => dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

async function libraryFile(path: string): Promise<Buffer | undefined> {
  const folder = libraryFolder()
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) ? readFile(file).catch(() => undefined) : undefined
}

/**
 * A small picture of the first page of a PDF, as a data address. It is drawn inside the browser, in a process of its
 * own without a network, since a hostile file is safest there.
 * @throws when that takes too long.
 */
export async function picturePdf(browser: Browser, bytes: Uint8Array): Promise<string | undefined> {
  const context = await freshContext(browser, 'oit-audit', { width: 400, height: 400 }, 1)
  try {
    const page = await context.newPage()
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url())
      if (origin !== ORIGIN) return route.abort()
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: sheet })
      if (pathname === '/file.pdf')
        return route.fulfill({ contentType: 'application/pdf', body: Buffer.from(bytes) })
      const body = await libraryFile(decodeURIComponent(pathname.replace(/^\/pdfjs\//, '')))
      const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream'
      return body === undefined ? route.abort() : route.fulfill({ contentType, body })
    })
    await page.goto(`${ORIGIN}/`, { waitUntil: 'commit', timeout: DRAWN_WITHIN_MS })
    const drawn = page.waitForFunction('globalThis.drawn !== undefined', undefined, {
      timeout: DRAWN_WITHIN_MS,
    })
    await within(DRAWN_WITHIN_MS, drawn)
    const address = await within(DRAWN_WITHIN_MS, page.evaluate('globalThis.drawn'))
    return typeof address === 'string' ? asPicture(address) : undefined
  } finally {
    await within(CLOSE_MS, context.close()).catch(() => browser.close())
  }
}
