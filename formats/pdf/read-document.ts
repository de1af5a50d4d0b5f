import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { bookmarksBeyond } from './bookmarks.ts'
import { contentStreams } from './content-streams.ts'
import type { ContentStreams } from './content-streams.ts'
import { factsOf } from './facts.ts'
import type { PageLayout } from './layout.ts'
import { readInformation } from './metadata.ts'
import { countImages, countSignatures } from './raw-bytes.ts'
import { failed } from './reading.ts'
import type { PdfJob, PdfReading } from './reading.ts'
import { readPageLayout } from './read-page-layout.ts'
import type { FontNames } from './read-page-layout.ts'
import { lettersIn } from './text-layer.ts'

/** Pages looked at for drawings when a file has neither letters nor images. */
const DRAWN_PAGES = 5
/** Fewer drawing steps are frames and backgrounds, not letters. */
const FEWEST_STEPS = 20

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocumentProxy(bytes, {
    verbosity: 0,
    // Images are not decoded: that they are there is all we need.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  })

async function drawnSteps(document: PDFDocumentProxy, pages: number): Promise<number> {
  let most = 0
  for (let number = 1; number <= Math.min(pages, DRAWN_PAGES); number++) {
    const page = await document.getPage(number)
    const { fnArray } = await page.getOperatorList()
    most = Math.max(most, fnArray.length)
    page.cleanup()
  }
  return most
}

async function readPages(
  document: PDFDocumentProxy,
  { maxPages, enoughAfterMs }: PdfJob,
  pageCount: number,
  streams: ContentStreams,
): Promise<{ pages: PageLayout[]; unreadable: number }> {
  const begun = performance.now()
  const fonts: FontNames = new Map()
  const pages: PageLayout[] = []
  let unreadable = 0
  for (let number = 1; number <= Math.min(pageCount, maxPages); number++) {
    if (number > 1 && performance.now() - begun > enoughAfterMs) break
    try {
      pages.push(await readPageLayout(document, number, fonts, streams))
    } catch {
      unreadable += 1
    }
  }
  return { pages, unreadable }
}

async function readOpened(document: PDFDocumentProxy, job: PdfJob, bytes: Counted): Promise<PdfReading> {
  const pageCount = document.numPages
  const { pages, unreadable } = await readPages(document, job, pageCount, bytes.streams)
  if (pages.length === 0) return failed(unreadable > 0 ? 'corrupt' : 'blank', pageCount)
  const silent = pages.every(({ rawText }) => lettersIn(rawText) === 0)
  const drawn = silent && bytes.images === 0 ? await drawnSteps(document, pageCount).catch(() => 0) : 0
  const hasPictures = bytes.images > 0 || drawn >= FEWEST_STEPS
  if (silent && !hasPictures && unreadable === 0) return failed('blank', pageCount, pages.length)
  if (silent && !hasPictures) return failed('corrupt', pageCount, pages.length)
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const information = readInformation({ ...info }, bytes.signatures)
  const bookmarks = pages.length < pageCount ? await bookmarksBeyond(document, pages.length) : []
  const facts = factsOf({ url: job.url, pages, pageCount, information, hasPictures, bookmarks })
  return { facts, pagesRead: pages.length, pageCount }
}

interface Counted {
  readonly images: number
  readonly signatures: number
  readonly streams: ContentStreams
}

/** Reads the file of a job in this thread. Never rejects; may take long or much memory for a hostile file. */
export async function readDocument(job: PdfJob): Promise<PdfReading> {
  // Opening hands the bytes over, so they are looked at before.
  const counted = {
    images: countImages(job.bytes),
    signatures: countSignatures(job.bytes),
    streams: contentStreams(job.bytes),
  }
  let document: PDFDocumentProxy | undefined
  try {
    document = await open(job.bytes)
    return await readOpened(document, job, counted)
  } catch (error) {
    return failed(nameOf(error) === 'PasswordException' ? 'encrypted' : 'corrupt')
  } finally {
    await document?.loadingTask.destroy().catch(() => undefined)
  }
}
