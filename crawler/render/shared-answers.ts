import type { Fetch, FetchRequest } from '../fetch/fetch.ts'
import type { FetchOutcome } from '../../rules/links/answer.ts'

/** All answers kept together, and of how many addresses. */
const MOST_BYTES = 48_000_000
const MOST_ADDRESSES = 2_000

/**
 * Asks for each address once: the pages of one site share their style sheets, scripts, fonts and banners. A page that
 * asks meanwhile waits for the answer that is under way.
 */
export function shareAnswers(fetch: Fetch): Fetch {
  const answers = new Map<string, Promise<FetchOutcome>>()
  let bytes = 0
  const ask = async (request: FetchRequest): Promise<FetchOutcome> => {
    const outcome = await fetch(request)
    if (outcome.ok) bytes += outcome.body.byteLength
    return outcome
  }
  return (request) => {
    if (request.method !== undefined && request.method !== 'GET') return fetch(request)
    const known = answers.get(request.url)
    if (known !== undefined) return known
    const answer = ask(request)
    if (bytes < MOST_BYTES && answers.size < MOST_ADDRESSES) answers.set(request.url, answer)
    return answer
  }
}
