import pLimit from 'p-limit'
import type { PageFacts } from '../../rules/facts/model.ts'
import { wrappedFiles } from '../../rules/checks/attachments.ts'
import type { Candidate } from '../../rules/locate/candidates.ts'
import { isLong, isPicture } from '../read/read-body.ts'
import { opens } from '../../rules/links/link-state.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { JudgedItem } from './judge-site.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import type { ReadFurther } from './ask-address.ts'
import type { ProbeAddress } from './probe-all.ts'
import type { OpenedSite } from './open-site.ts'

/** The best few offers of an item are read; what comes after them would not be submitted either. */
const OFFERS_READ = 4
/** Documents of one audit. */
const MOST_DOCUMENTS = 200
/** The PDF threads are two; more files at once would only wait in memory. */
const AT_ONCE = 3

const readablePage = (
  url: string,
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): PageFacts | undefined => visit.pages.get(url)?.facts ?? probed.get(url)?.facts

const isOpen = (url: string, visit: Visit, probed: ReadonlyMap<string, ProbedLink>): boolean => {
  const link = visit.pages.get(url)?.link ?? probed.get(url)?.health
  return link === undefined || opens(link)
}

/** Scans of one audit: text recognition takes seconds a page. */
const MOST_SCANS = 40
/** As many as there are threads of text recognition. */
const SCANS_AT_ONCE = 2

/**
 * The documents worth reading: for every item that its web pages do not settle, the documents among its best offers
 * and the files that its best pages wrap. A page with many files is a list, and its files are offers of their own.
 */
export function documentsToRead(
  judged: readonly JudgedItem[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): readonly string[] {
  const wanted = judged.flatMap(({ verdict }) =>
    verdict.verdict === 'pass'
      ? []
      : bestOffers(verdict.item.id, candidates, visit, probed).flatMap((url) => filesOf(url, visit, probed)),
  )
  return [...new Set(wanted)].slice(0, MOST_DOCUMENTS)
}

function bestOffers(
  itemId: string,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): readonly string[] {
  const offers = (candidates.get(itemId) ?? []).filter(({ url }) => isOpen(url, visit, probed))
  return offers.slice(0, OFFERS_READ).map(({ url }) => url)
}

/** The offer itself when it is a document, else the files it wraps. */
function filesOf(url: string, visit: Visit, probed: ReadonlyMap<string, ProbedLink>): readonly string[] {
  const page = readablePage(url, visit, probed)
  if (page === undefined || page.kind !== 'page') return [url]
  const files = wrappedFiles(page, (address) =>
    readablePage(normaliseAddress(address) ?? address, visit, probed),
  )
  return files.map((file) => normaliseAddress(file.url) ?? file.url)
}

/** The PDFs whose further pages are worth reading: those among the best offers of items their first pages leave open. */
export function longDocumentsToRead(
  judged: readonly JudgedItem[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): readonly string[] {
  return documentsToRead(judged, candidates, visit, probed).filter((url) => {
    const facts = probed.get(url)?.facts
    return facts !== undefined && isLong(facts)
  })
}

/** Reads more of documents that are known in part; what came of it replaces what was known. */
async function readFurther(
  urls: readonly string[],
  atOnce: number,
  read: ReadFurther,
  probed: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(atOnce)
  await Promise.all(
    urls.map((url) =>
      limit(async () => {
        const known = probed.get(url)
        if (signal.aborted || known === undefined) return
        const reading = await read(url, known, signal)
        // What was stopped half-way leaves what was known before.
        if (!signal.aborted) probed.set(url, reading)
      }),
    ),
  )
}

/** Reads PDFs on from their first pages. */
export const readLongDocuments = (
  urls: readonly string[],
  readRest: ReadFurther,
  probed: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<void> => readFurther(urls, AT_ONCE, readRest, probed, signal)

/**
 * The scans and pictures worth the long reading, once all other documents are read: those among the best offers of
 * items that are still open. The best offer of every item comes before the second best of any.
 */
export function scansToRead(
  judged: readonly JudgedItem[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  visit: Visit,
  probed: ReadonlyMap<string, ProbedLink>,
): readonly string[] {
  const open = judged.filter(({ verdict }) => verdict.verdict !== 'pass')
  const offers = open.map(({ verdict }) => bestOffers(verdict.item.id, candidates, visit, probed))
  const byRank = Array.from({ length: OFFERS_READ }, (_, rank) =>
    offers.flatMap((urls) => urls.slice(rank, rank + 1)),
  ).flat()
  const files = new Set(byRank.flatMap((url) => filesOf(url, visit, probed)))
  const scans = [...files].filter((url) => {
    const facts = probed.get(url)?.facts
    return facts !== undefined && isPicture(facts)
  })
  return scans.slice(0, MOST_SCANS)
}

/** Reads what is written on scans, each once. */
export async function readScans(
  urls: readonly string[],
  { readScan, tellScans }: OpenedSite,
  probed: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<void> {
  let read = 0
  const readAndTell: ReadFurther = async (url, known, stop) => {
    tellScans({ read, of: urls.length }, url)
    const reading = await readScan(url, known, stop)
    read += 1
    return reading
  }
  await readFurther(urls, SCANS_AT_ONCE, readAndTell, probed, signal)
}

/** Reads documents, each once; what came of it replaces what the probe said. */
export async function readDocuments(
  urls: readonly string[],
  visit: Visit,
  read: ProbeAddress,
  probed: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(AT_ONCE)
  await Promise.all(
    urls.map((url) =>
      limit(async () => {
        if (signal.aborted || probed.get(url)?.facts !== undefined) return
        probed.set(url, await read(url, visit.uses.get(url)?.[0]?.from, signal))
      }),
    ),
  )
}
