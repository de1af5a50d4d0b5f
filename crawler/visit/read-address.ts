import { createHash } from 'node:crypto'
import type { PageFacts } from '../../rules/facts/model.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { failureOf } from '../fetch/failure.ts'
import type { Fetch, FetchOutcome, FetchRequest } from '../fetch/fetch.ts'
import type { Reading as VisitReading } from '../../rules/visit/reading.ts'
import { documentKind } from '../../rules/links/sniff.ts'
import { normaliseAddress } from '../../rules/site/address.ts'

/** What a visit needs from the rest of the crawler to read one address. */
export interface Reader {
  readonly fetch: Fetch
  readonly readPage: (body: Uint8Array, contentType: string, url: string) => { readonly facts: PageFacts }
  readonly judgeHealth: (
    outcome: FetchOutcome,
    facts: PageFacts | undefined,
    context: { readonly homeUrl: string },
  ) => LinkHealth
}

/** One address, asked for and read. */
export interface Reading extends VisitReading {
  readonly outcome: FetchOutcome
}

export interface ReadOptions {
  readonly homeUrl: string
  readonly referrer?: string
  readonly signal?: AbortSignal
}

/** No honest page is larger; a file that a page's address turns out to send is cut here. Bytes. */
const largestPage = 4_000_000

/** Resolves with an `aborted` outcome as soon as `signal` says so, even when `fetch` does not listen. */
async function askFor(fetch: Fetch, request: FetchRequest): Promise<FetchOutcome> {
  const { signal } = request
  if (signal === undefined) return fetch(request)
  let stop = (): void => undefined
  const stopped = new Promise<FetchOutcome>((resolve) => {
    stop = () => {
      resolve(failureOf(request, 'aborted', 'the visit was stopped'))
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
  try {
    return await Promise.race([stopped, fetch(request)])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Asks for an address and reads it when it is a page. Never rejects: whatever goes wrong, in the network or in
 * reading, ends in the health of the link.
 */
export async function readAddress(url: string, reader: Reader, options: ReadOptions): Promise<Reading> {
  const { homeUrl, referrer, signal } = options
  const request: FetchRequest = {
    url,
    maxBytes: largestPage,
    ...(referrer === undefined ? {} : { referrer }),
    ...(signal === undefined ? {} : { signal }),
  }
  const outcome = await askFor(reader.fetch, request).catch((error: unknown) =>
    failureOf(request, 'bad-response', messageOf(error)),
  )
  const contentType = outcome.ok ? (outcome.headers['content-type'] ?? '').toLowerCase() : ''
  const body = outcome.ok ? outcome.body : new Uint8Array()

  let facts: PageFacts | undefined
  let link: LinkHealth
  try {
    if (outcome.ok && documentKind(body, outcome.url, contentType) === 'page') {
      facts = reader.readPage(body, contentType, outcome.url).facts
    }
  } catch {
    // A page our reader cannot take is judged by its status alone.
    facts = undefined
  }
  try {
    link = reader.judgeHealth(outcome, facts, { homeUrl })
  } catch {
    // We cannot tell, and must not blame the site.
    link = { state: 'blocked', ...(outcome.ok ? { httpStatus: outcome.status } : {}) }
  }
  return {
    url,
    finalUrl: normaliseAddress(outcome.url) ?? url,
    outcome,
    link,
    contentType,
    bytes: body.byteLength,
    ...(facts === undefined ? {} : { facts }),
    ...(body.byteLength === 0 ? {} : { fingerprint: createHash('sha256').update(body).digest('base64') }),
  }
}
