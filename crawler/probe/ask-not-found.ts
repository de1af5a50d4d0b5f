import type { PageFacts } from '../../rules/facts/model.ts'
import {
  impossibleAddress,
  sampleOf,
  type NotFoundSample,
  type ReadPage,
} from '../../rules/links/not-found-sample.ts'
import type { Fetch } from '../fetch/fetch.ts'

const maxSampleBytes = 512 * 1024

/**
 * Asks a site for one address that cannot exist and keeps the answer to compare with. Undefined when there was no
 * answer. `random` gives 0 ≤ x < 1; `home` is the home page's facts, when known.
 */
export async function notFoundSample(
  fetch: Fetch,
  origin: string,
  options: { readonly random: () => number; readonly readPage: ReadPage; readonly home?: PageFacts },
): Promise<NotFoundSample | undefined> {
  const outcome = await fetch({ url: impossibleAddress(origin, options.random), maxBytes: maxSampleBytes })
  return outcome.ok ? sampleOf(outcome, options.readPage, options.home) : undefined
}
