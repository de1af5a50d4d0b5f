import pLimit from 'p-limit'
import type { PageFacts } from '../../rules/facts/model.ts'
import { wrappedFiles } from '../../rules/checks/attachments.ts'
import type { Candidate } from '../../rules/locate/candidates.ts'
import { opens } from '../../rules/links/link-state.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { JudgedItem } from './judge-site.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'
import type { ProbeAddress } from './probe-all.ts'

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
  const wanted = new Set<string>()
  for (const { verdict } of judged) {
    if (verdict.verdict === 'pass') continue
    const offers = (candidates.get(verdict.item.id) ?? []).filter(({ url }) => isOpen(url, visit, probed))
    for (const { url } of offers.slice(0, OFFERS_READ)) {
      const page = readablePage(url, visit, probed)
      if (page === undefined) {
        wanted.add(url)
        continue
      }
      const files = wrappedFiles(page, (address) =>
        readablePage(normaliseAddress(address) ?? address, visit, probed),
      )
      for (const file of files) wanted.add(normaliseAddress(file.url) ?? file.url)
    }
  }
  return [...wanted].slice(0, MOST_DOCUMENTS)
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
