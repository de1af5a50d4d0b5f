import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BodyReading } from '../../formats/read-body.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { isPicture } from '../../rules/facts/reading-depth.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { createAsk } from '../audit/ask-address.ts'
import { createFetch } from '../fetch/stack.ts'
import { version } from '../package-folder.ts'
import { closeRecognition } from '../read/ocr/read-pictures.ts'
import { closePdfReaders } from '../read/pdf/read-pdf.ts'
import { readBody, readPictures } from '../read/read-body.ts'
import { UsageError } from './errors.ts'
import { siteAddress } from './options.ts'

/** What `oit judge` looks at: one page or document, read as far as it can be. */
export interface Subject {
  readonly facts?: PageFacts
  readonly link: LinkHealth
  readonly url: string
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
      th: `อ่านไฟล์ชนิดนี้ไม่ได้ (${basename(path)}) อ่านได้เฉพาะ HTML, PDF, DOCX, XLSX, ODT, ODS, CSV, TXT และรูปภาพ (JPEG, PNG, GIF, WebP, BMP)`,
      en: `this kind of file cannot be read (${basename(path)}); HTML, PDF, DOCX, XLSX, ODT, ODS, CSV, TXT and pictures (JPEG, PNG, GIF, WebP, BMP) can`,
    })
  }
  return subjectOf(reading, { state: 'ok' }, url)
}

async function fromWeb(address: string, ocr: boolean): Promise<Subject> {
  const url = siteAddress(address)
  const stack = createFetch({ startUrl: url, version })
  const homeUrl = new URL('/', url).href
  try {
    const { read, readRest, readScan } = createAsk({ fetch: stack.fetch, homeUrl, mayAsk: () => true })
    const { signal } = new AbortController()
    const known = await readRest(url, await read(url, undefined, signal), signal)
    const isScan = ocr && known.facts !== undefined && isPicture(known.facts)
    const { health, facts } = isScan ? await readScan(url, known, signal) : known
    return { url: facts?.url ?? url, link: health, ...(facts !== undefined && { facts }) }
  } finally {
    await stack.close()
  }
}

/**
 * Reads a URL or a file from the disk.
 *
 * @param ocr whether what is written on scans and pictures is read too.
 * @throws UsageError when there is no such file or nobody here can read its kind.
 */
export async function readSubject(page: string, ocr: boolean): Promise<Subject> {
  try {
    return /^https?:\/\//i.test(page) ? await fromWeb(page, ocr) : await fromDisk(page, ocr)
  } finally {
    await Promise.all([closePdfReaders(), closeRecognition()])
  }
}
