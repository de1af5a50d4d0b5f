import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import type { Browser } from 'playwright'
import { freshContext } from './draw-page.ts'
import { asPicture, PICTURE } from './picture-size.ts'
import { within } from './within.ts'

const DRAWN_WITHIN_MS = 12_000
const CLOSE_MS = 3_000

/** A name that no network knows: library and file are handed over by ourselves. */
const ORIGIN = 'http://document.invalid'
const TYPES: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' }

/** Draws one file after another; each call of `draw` gives a data address, or nothing for what is no readable PDF. */
const sheet = `<!doctype html><script type="module">
import * as pdfjs from '/pdfjs/build/pdf.min.mjs'
pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs'
const worker = new pdfjs.PDFWorker()
globalThis.draw = async (url) => {
  const file = { url, worker, wasmUrl: '/pdfjs/wasm/', cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', isEvalSupported: false, enableXfa: false, maxImageSize: 60e6 }
  const loading = pdfjs.getDocument(file)
  try {
    const page = await (await loading.promise).getPage(1)
    const viewport = page.getViewport({ scale: ${PICTURE.width} / page.getViewport({ scale: 1 }).width })
    const canvas = document.createElement('canvas')
    canvas.width = ${PICTURE.width}
    canvas.height = Math.min(Math.ceil(viewport.height), ${2 * PICTURE.width})
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, background: 'white' }).promise
    return canvas.toDataURL('image/jpeg', 0.6)
  } catch {
    return ''
  } finally {
    await loading.destroy()
  }
}
</script>`

const libraryFolder = (): string => dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

async function libraryFile(path: string): Promise<Buffer | undefined> {
  const folder = libraryFolder()
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) ? readFile(file).catch(() => undefined) : undefined
}

/** A page with the library loaded, which no network reaches. */
interface Desk {
  readonly draw: (bytes: Uint8Array) => Promise<string | undefined>
  readonly close: () => Promise<void>
}

async function openDesk(browser: Browser): Promise<Desk> {
  const context = await freshContext(browser, 'oit-audit', { width: 400, height: 400 }, 1)
  const close = () => within(CLOSE_MS, context.close()).catch(() => browser.close())
  let file: Buffer | undefined
  try {
    const page = await context.newPage()
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url())
      if (origin !== ORIGIN) return route.abort()
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: sheet })
      if (pathname === '/file.pdf' && file !== undefined)
        return route.fulfill({ contentType: 'application/pdf', body: file })
      const body = await libraryFile(decodeURIComponent(pathname.replace(/^\/pdfjs\//, '')))
      const contentType = TYPES[extname(pathname)] ?? 'application/octet-stream'
      return body === undefined ? route.abort() : route.fulfill({ contentType, body })
    })
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: DRAWN_WITHIN_MS })
    return {
      draw: async (bytes) => {
        file = Buffer.from(bytes)
        const address = await within(DRAWN_WITHIN_MS, page.evaluate(`globalThis.draw('/file.pdf')`))
        return typeof address === 'string' ? asPicture(address) : undefined
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export interface PdfPicturing {
  /**
   * A small picture of the first page of a PDF, as a data address. It is drawn inside the browser, in a process of its
   * own without a network, since a hostile file is safest there.
   * @throws when that takes too long; the next file gets a fresh process.
   */
  readonly picture: (browser: Browser, bytes: Uint8Array) => Promise<string | undefined>
  readonly close: () => Promise<void>
}

/** Draws one file at a time, so that the library is loaded once and not for each of them. The caller closes it. */
export function createPdfPicturing(): PdfPicturing {
  const limit = pLimit(1)
  let desk: Desk | undefined
  const close = async (): Promise<void> => {
    const used = desk
    desk = undefined
    await used?.close()
  }
  return {
    picture: (browser, bytes) =>
      limit(async () => {
        try {
          desk ??= await openDesk(browser)
          return await desk.draw(bytes)
        } catch (error) {
          await close()
          throw error
        }
      }),
    close,
  }
}
