import type { DocumentKind, PageFacts } from '../../rules/facts/model.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { decodeHtml } from '../../rules/facts/charset.ts'
import type { Fetch, FetchOutcome, FetchRequest } from '../fetch/fetch.ts'
import { headSaysNothing } from '../../rules/links/head-answer.ts'
import { judgeHealth } from '../../rules/links/health.ts'
import { documentKind, kindByContentType, kindByName, sniffBytes } from '../../rules/links/sniff.ts'
import type { NotFoundSample, ReadPage } from '../../rules/links/not-found-sample.ts'

export interface ProbeOptions {
  readonly fetch: Fetch
  readonly readPage: ReadPage
  readonly homeUrl: string
  readonly notFoundSample?: NotFoundSample
  /** GET, stopped after `sniffBytes`, unless asked otherwise; HEAD falls back to GET where servers get it wrong. */
  readonly method?: 'GET' | 'HEAD'
  readonly referrer?: string
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface Probe {
  readonly outcome: FetchOutcome
  readonly health: LinkHealth
  readonly kind: DocumentKind
}

function readFacts(outcome: FetchOutcome, kind: DocumentKind, readPage: ReadPage): PageFacts | undefined {
  if (!outcome.ok || kind !== 'page') return undefined
  try {
    return readPage(decodeHtml(outcome.body, outcome.headers['content-type']).text, { url: outcome.url })
  } catch {
    // A page that cannot be read is judged by its status alone.
    return undefined
  }
}

/** Asks for a document or an outside page just long enough to see what it is and whether it is alive. */
export async function probeLink(url: string, options: ProbeOptions): Promise<Probe> {
  const { fetch, readPage, homeUrl, notFoundSample, method = 'GET', referrer, timeoutMs, signal } = options
  const request: FetchRequest = {
    url,
    maxBytes: sniffBytes,
    ...(referrer === undefined ? {} : { referrer }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(signal === undefined ? {} : { signal }),
  }
  const context = { homeUrl, ...(notFoundSample === undefined ? {} : { notFoundSample }) }
  if (method === 'HEAD') {
    const outcome = await fetch({ ...request, method })
    if (!headSaysNothing(outcome)) {
      const health = judgeHealth(outcome, undefined, { ...context, headersOnly: true })
      const named = kindByName(outcome.url)
      const promised = outcome.ok ? (kindByContentType(outcome.headers['content-type']) ?? named) : named
      return { outcome, health, kind: promised ?? 'other' }
    }
  }
  const outcome = await fetch(request)
  const kind = outcome.ok
    ? documentKind(outcome.body, outcome.url, outcome.headers['content-type'])
    : (kindByName(url) ?? 'other')
  const facts = readFacts(outcome, kind, readPage)
  return { outcome, health: judgeHealth(outcome, facts, context), kind }
}
