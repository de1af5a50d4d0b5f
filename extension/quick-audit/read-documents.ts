import type { KeptFiles } from '../../formats/kept-files.ts'
import { readAnswer } from '../../formats/read-answer.ts'
import { contentAddress } from '../../rules/addresses/content-address.ts'
import { FIRST_PAGES, isLong } from '../../rules/facts/reading-depth.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import { createScope } from '../../rules/site/scope.ts'
import { workThrough } from '../../rules/visit/workers.ts'
import { readInThread } from '../documents/read-in-thread.ts'
import { NOT_ASKED } from './ask-offers.ts'
import type { PageFetch } from './browser-fetch.ts'

/** One is read while the next is on its way. */
const AT_ONCE = 2

/** What documents are read with, and where what they say is kept. */
export interface DocumentDesk {
  readonly visit: Visit
  readonly probed: Map<string, ProbedLink>
  /** Documents of which more can be read. */
  readonly files: KeptFiles
  readonly fetch: PageFetch
  readonly signal: AbortSignal
  /** Called after each document. */
  readonly onRead: (read: number, of: number) => void
}

async function readEach(
  urls: readonly string[],
  { signal, onRead }: DocumentDesk,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const queue = [...urls]
  let read = 0
  await workThrough({
    concurrency: AT_ONCE,
    next: () => (signal.aborted ? undefined : queue.shift()),
    work: async (url) => {
      await work(url)
      onRead(++read, urls.length)
    },
  })
}

/**
 * Reads documents of the site, of a PDF the first pages; what came of it replaces what was known of the address. Other
 * sites were not opened to the extension and are not asked.
 */
export function readDocuments(urls: readonly string[], desk: DocumentDesk): Promise<void> {
  const { visit, probed, files, fetch, signal } = desk
  const scope = createScope(visit.homeUrl)
  return readEach(urls, desk, async (url) => {
    if (probed.get(url)?.facts !== undefined) return
    const address = contentAddress(url)
    if (!scope.contains(address)) return void probed.set(url, NOT_ASKED)
    const outcome = await fetch({ url: address, signal, whole: true })
    const reading = await readAnswer(outcome, visit.homeUrl, (body, contentType, at) =>
      readInThread(body, { contentType, url: at, signal, maxPages: FIRST_PAGES }),
    )
    // What was stopped half-way leaves what was known before.
    if (signal.aborted) return
    if (outcome.ok && reading.facts !== undefined && isLong(reading.facts)) files.keep(url, outcome.body)
    probed.set(url, reading)
  })
}

/** Reads PDFs on of which the first pages are known. */
export function readLongDocuments(urls: readonly string[], desk: DocumentDesk): Promise<void> {
  const { probed, files, signal } = desk
  return readEach(urls, desk, async (url) => {
    const known = probed.get(url)
    const body = files.take(url)
    if (known?.facts === undefined || body === undefined) return
    const options = { contentType: 'application/pdf', url: known.facts.url, signal }
    const { facts } = await readInThread(body, options)
    if (!signal.aborted && facts !== undefined) probed.set(url, { ...known, facts })
  })
}
