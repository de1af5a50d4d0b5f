import type { Discovery } from '../../rules/visit/discover.ts'
import type { Ledger } from '../../rules/visit/ledger.ts'
import { likelyFrom } from '../../rules/site/likelihood.ts'
import { isReadable } from '../../rules/visit/reading.ts'
import type { Reading } from './read-address.ts'
import { workThrough } from '../../rules/visit/workers.ts'

export interface DrawAgainOptions {
  readonly discovery: Discovery
  readonly ledger: Ledger
  readonly read: (url: string) => Promise<Reading>
}

/** The browser draws two pages at a time; a third would only wait. */
const AT_ONCE = 2

/** Reads pages once more, drawn; what they show then takes the place of what was read, and their links are followed. */
export async function drawAgain(
  urls: readonly string[],
  { discovery, ledger, read }: DrawAgainOptions,
): Promise<void> {
  const waiting = [...urls]
  await workThrough({
    concurrency: AT_ONCE,
    next: () => waiting.shift(),
    work: async (url) => {
      const before = ledger.pages.get(url)
      const reading = await read(url)
      if (before === undefined || !isReadable(reading)) return
      const { depth, foundOn } = before
      const page = ledger.record(reading, { depth, ...(foundOn === undefined ? {} : { foundOn }) })
      if (page.sameAs === undefined) discovery.follow(page, likelyFrom)
    },
  })
}
