import { createCanvas, loadImage } from '@napi-rs/canvas'
import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pictureSize } from '../../../formats/picture/picture-size.ts'
import { notDrawn, type DrawJob, type DrawnPage, type Drawing } from './drawing.ts'

/** An A4 page drawn with this long side has 190 dots an inch, from where more dots bring no better text. Pixels. */
const LONG_SIDE = 2_200
/** A4 at 600 dots an inch has 35 million pixels; what is larger is no page. */
const MOST_PIXELS = 60_000_000
/** Small pictures are enlarged, since recognition needs letters of some size; more only blurs. */
const MOST_ENLARGED = 2
/** Icons and lines hold no text. Pixels. */
const SHORTEST_SIDE = 60

async function drawPicture(bytes: Uint8Array): Promise<Drawing> {
  const size = pictureSize(bytes)
  if (size === undefined) return notDrawn('corrupt')
  // A header may promise more than memory holds: that is seen before anything is decoded.
  if (size.width * size.height > MOST_PIXELS) return notDrawn('too-large')
  if (Math.min(size.width, size.height) < SHORTEST_SIDE) return { pages: [] }
  const picture = await loadImage(bytes)
  const scale = Math.min(MOST_ENLARGED, LONG_SIDE / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  // Letters on a transparent ground would be black on black.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  return { pages: [{ page: 1, width, height, png: await canvas.encode('png') }] }
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number)
  try {
    const plain = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(plain.width, plain.height) })
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
    const canvas = createCanvas(width, height)
    // The library's types know only the canvas of a browser.
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport })
      .promise
    return { page: number, width, height, png: await canvas.encode('png') }
  } finally {
    page.cleanup()
  }
}

async function drawPdf(bytes: Uint8Array, maxPages: number): Promise<Drawing> {
  const document = await getDocument({
    data: bytes,
    verbosity: 0,
    maxImageSize: MOST_PIXELS,
    canvasMaxAreaInBytes: MOST_PIXELS * 4,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    wasmUrl: fileURLToPath(new URL('./wasm/', import.meta.resolve('pdfjs-dist/package.json'))),
  }).promise
  try {
    const pages: DrawnPage[] = []
    for (let number = 1; number <= Math.min(document.numPages, maxPages); number++) {
      // One page that cannot be drawn does not hide the others.
      const drawn = await drawPage(document, number).catch(() => undefined)
      if (drawn !== undefined) pages.push(drawn)
    }
    return pages.length === 0 ? notDrawn('corrupt') : { pages }
  } finally {
    await document.loadingTask.destroy().catch(() => undefined)
  }
}

/** Draws the first pages of a job in this thread. Never rejects; may take long or much memory for a hostile file. */
export async function draw({ bytes, kind, maxPages }: DrawJob): Promise<Drawing> {
  try {
    return await (kind === 'picture' ? drawPicture(bytes) : drawPdf(bytes, maxPages))
  } catch {
    return notDrawn('corrupt')
  }
}
