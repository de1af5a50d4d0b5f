import type { FetchOutcome } from '../../rules/links/answer.ts'
import type { PageFetch } from './browser-fetch.ts'

/** Answers of a site that outlive the page of the extension. */
export interface KeptAnswers {
  readonly get: (url: string) => Promise<FetchOutcome | undefined>
  readonly put: (url: string, answer: FetchOutcome) => Promise<void>
}

/**
 * Asks for every address once, and keeps what it answered before anybody works with it: an audit that was closed in the
 * middle takes the same way again without asking for what it has read. What failed is asked for again; large documents
 * are not kept.
 */
export function remembering(fetch: PageFetch, kept: KeptAnswers): PageFetch {
  return async (request) => {
    const known = await kept.get(request.url)
    const enough = request.whole !== true || (known?.ok === true && !known.truncated)
    if (known !== undefined && enough) return known
    const fresh = await fetch(request)
    if (fresh.ok && request.whole !== true) await kept.put(request.url, fresh)
    return fresh
  }
}
