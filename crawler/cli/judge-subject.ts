import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageFacts } from '../../rules/facts/model.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { createAsk } from '../audit/ask-address.ts'
import { createFetch } from '../fetch/stack.ts'
import { closePdfReaders } from '../read/pdf/read-pdf.ts'
import { readBody, type BodyReading } from '../read/read-body.ts'
import { UsageError } from './errors.ts'
import { siteAddress } from './options.ts'
import { version } from './version.ts'

/** What `oit judge` looks at: one page or document, read as far as it can be. */
export interface Subject {
  readonly facts?: PageFacts
  readonly link: LinkHealth
  readonly url: string
}

function subjectOf(reading: BodyReading, link: LinkHealth, url: string): Subject {
  return { url, link: reading.health ?? link, ...(reading.facts !== undefined && { facts: reading.facts }) }
}

async function fromDisk(path: string): Promise<Subject> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    throw new UsageError({ th: `อ่านไฟล์ ${path} ไม่ได้`, en: `${path} cannot be read` })
  }
  const url = pathToFileURL(resolve(path)).href
  const reading = await readBody(bytes, '', url)
  if (reading.facts === undefined && reading.health === undefined) {
    throw new UsageError({
      th: `อ่านไฟล์ชนิดนี้ไม่ได้ (${basename(path)}) อ่านได้เฉพาะ HTML, PDF, DOCX, XLSX, ODT, ODS, CSV และ TXT`,
      en: `this kind of file cannot be read (${basename(path)}); HTML, PDF, DOCX, XLSX, ODT, ODS, CSV and TXT can`,
    })
  }
  return subjectOf(reading, { state: 'ok' }, url)
}

async function fromWeb(address: string): Promise<Subject> {
  const url = siteAddress(address)
  const stack = createFetch({ startUrl: url, version })
  const homeUrl = new URL('/', url).href
  try {
    const { read } = createAsk({ fetch: stack.fetch, homeUrl, mayAsk: () => true })
    const { health, facts } = await read(url, undefined, new AbortController().signal)
    return { url: facts?.url ?? url, link: health, ...(facts !== undefined && { facts }) }
  } finally {
    await stack.close()
  }
}

/**
 * Reads a URL or a file from the disk.
 * @throws UsageError when there is no such file or nobody here can read its kind.
 */
export async function readSubject(page: string): Promise<Subject> {
  try {
    return /^https?:\/\//i.test(page) ? await fromWeb(page) : await fromDisk(page)
  } finally {
    await closePdfReaders()
  }
}
