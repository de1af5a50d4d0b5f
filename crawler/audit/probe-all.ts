import pLimit from 'p-limit'
import type { Visit } from '../../rules/site/model.ts'
import type { ProbedLink } from '../../rules/site/offers.ts'

export type ProbeAddress = (
  url: string,
  referrer: string | undefined,
  signal: AbortSignal,
) => Promise<ProbedLink>

/** More at once would not help: each host has its own limit below. */
const AT_ONCE = 8

/**
 * Asks for every address that is worth knowing and was not visited, each once.
 *
 * @param known results by address; grown in place, so that an address asked for earlier is not asked again.
 */
export async function probeAll(
  urls: Iterable<string>,
  visit: Visit,
  probe: ProbeAddress,
  known: Map<string, ProbedLink>,
  signal: AbortSignal,
): Promise<void> {
  const limit = pLimit(AT_ONCE)
  const wanted = [...new Set(urls)].filter((url) => !visit.pages.has(url) && !known.has(url))
  await Promise.all(
    wanted.map((url) =>
      limit(async () => {
        if (signal.aborted) return
        known.set(url, await probe(url, visit.uses.get(url)?.[0]?.from, signal))
      }),
    ),
  )
}
