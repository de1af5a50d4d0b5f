import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BodyReading } from '../../formats/body-reading.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { isPicture } from '../../rules/facts/reading-depth.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { createAsk } from '../audit/ask-address.ts'
import type { Fetch } from '../fetch/fetch.ts'
import { createFetch } from '../fetch/stack.ts'
import { browserLikeUserAgent } from '../fetch/user-agent.ts'
import { version } from '../package-folder.ts'
import { closeReaders, readBody, readPictures } from '../read/read-body.ts'
import { createDrawing, type RenderMode } from '../render/drawing.ts'
import { createRenderer, type Renderer } from '../render/renderer.ts'
import { UsageError } from './errors.ts'
import { siteAddress } from './options.ts'

/** What `oit judge` looks at: one page or document, read as far as it can be. */
export interface Subject {
  readonly facts?: PageFacts
  readonly link: LinkHealth
  readonly url: string
}

export interface ReadingWishes {
  /** Read what is written on scans and pictures too. */
  readonly ocr: boolean
  /** When a page of the web is drawn by a browser before it is read. */
  readonly render: RenderMode
}

function subjectOf(reading: BodyReading, link: LinkHealth, url: string): Subject {
  return { url, link: reading.health ?? link, ...(reading.facts !== undefined && { facts: reading.facts }) }
}

/** Reads the bytes, and what is written on a scan or picture unless `ocr` is false. */
async function readAll(
  body: Uint8Array,
  contentType: string,
  url: string,
  ocr: boolean,
): Promise<BodyReading> {
  const reading = await readBody(body, contentType, url)
  return ocr && reading.facts !== undefined ? readPictures(body, reading.facts) : reading
}

async function fromDisk(path: string, ocr: boolean): Promise<Subject> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    throw new UsageError({ th: `อ่านไฟล์ ${path} ไม่ได้`, en: `${path} cannot be read` })
  }
  const url = pathToFileURL(resolve(path)).href
  const reading = await readAll(bytes, '', url, ocr)
  if (reading.facts === undefined && reading.health === undefined) {
    throw new UsageError({
      th: `อ่านไฟล์ชนิดนี้ไม่ได้ (${basename(path)}) อ่านได้เฉพาะ HTML, PDF, DOCX, XLS, XLSX, ODT, ODS, CSV, TXT และรูปภาพ (JPEG, PNG, GIF, WebP, BMP)`,
      en: `this kind of file cannot be read (${basename(path)}); HTML, PDF, DOCX, XLS, XLSX, ODT, ODS, CSV, TXT and pictures (JPEG, PNG, GIF, WebP, BMP) can`,
    })
  }
  return subjectOf(reading, { state: 'ok' }, url)
}

/** Whoever names one page wants all of it: everything that can be pressed is worth the same. */
function browserFor(mode: RenderMode, fetch: Fetch): Renderer | undefined {
  if (mode === 'never') return undefined
  const userAgent = browserLikeUserAgent(version)
  return createRenderer({ fetch, mayAsk: () => true, userAgent, worth: () => 1 })
}

async function fromWeb(address: string, { ocr, render }: ReadingWishes): Promise<Subject> {
  const url = siteAddress(address)
  const stack = createFetch({ startUrl: url, version })
  const homeUrl = new URL('/', url).href
  const renderer = browserFor(render, stack.fetch)
  const { draw, notes } = createDrawing(render, renderer, () => true)
  try {
    const { read, readRest, readScan } = createAsk({ fetch: stack.fetch, draw, homeUrl, mayAsk: () => true })
    const { signal } = new AbortController()
    const known = await readRest(url, await read(url, undefined, signal), signal)
    // What stays empty without its scripts must not be judged by its empty markup.
    if (notes(new Map()).undrawn.size > 0) return { url, link: { state: 'blocked', kind: 'app-shell' } }
    const isScan = ocr && known.facts !== undefined && isPicture(known.facts)
    const { health, facts } = isScan ? await readScan(url, known, signal) : known
    return { url: facts?.url ?? url, link: health, ...(facts !== undefined && { facts }) }
  } finally {
    await renderer?.close()
    await stack.close()
  }
}

/**
 * Reads a URL or a file from the disk.
 *
 * @param wishes how far a page or picture is read; a file from the disk is never drawn.
 * @throws UsageError when there is no such file or nobody here can read its kind.
 */
export async function readSubject(page: string, wishes: ReadingWishes): Promise<Subject> {
  try {
    return /^https?:\/\//i.test(page) ? await fromWeb(page, wishes) : await fromDisk(page, wishes.ocr)
  } finally {
    await closeReaders()
  }
}
