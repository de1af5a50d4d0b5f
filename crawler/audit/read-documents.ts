import pLimit from 'p-limit'
import type { Visit } from '../../rules/site/model.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import type { ReadFurther } from './ask-address.ts'
import type { ProbeAddress } from './probe-all.ts'
import type { OpenedSite } from './open-site.ts'

/** The PDF threads are two; more files at once would only wait in memory. */
const AT_ONCE = 3

/** As many as there are threads of text recognition. */
const SCANS_AT_ONCE = 2

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
