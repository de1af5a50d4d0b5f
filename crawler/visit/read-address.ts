import { hash } from 'node:crypto'
import type { PageFacts } from '../../rules/facts/model.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import { failureOf } from '../fetch/failure.ts'
import type { Fetch, FetchOutcome, FetchRequest, FetchResponse } from '../fetch/fetch.ts'
import type { Reading as VisitReading } from '../../rules/visit/reading.ts'
import { documentKind } from '../../rules/links/sniff.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import { remembering } from '../../rules/text/remember.ts'

/** Why a page is read: in turn, to find the way in, or once more because its script may show what its markup does not. */
export type ReadingFor = 'page' | 'door' | 'again'

/** What a visit needs from the rest of the crawler to read one address. */
export interface Reader {
  readonly fetch: Fetch
  readonly readPage: (body: Uint8Array, contentType: string, url: string) => { readonly facts: PageFacts }
  /** The page as its scripts draw it; undefined when it is as it was sent, or cannot be drawn. Never rejects. */
  readonly draw?: (
    sent: FetchResponse,
    facts: PageFacts,
    reason: ReadingFor,
  ) => Promise<FetchResponse | undefined>
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
  /** `page` when absent. */
  readonly reason?: ReadingFor
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

/** Half of a digest: two pages that agree in it by chance are not to be met. */
const fingerprintOf = (body: Uint8Array): string => hash('sha256', body, 'buffer').toString('latin1', 0, 16)

/** Each page has one of few; a copy each would be kept as long as the page. */
const lowerCase = remembering((contentType) => contentType.toLowerCase())

/** What a page says; undefined for a document, and for a page that our reader cannot take: its status alone counts. */
function factsOf(outcome: FetchOutcome, reader: Reader): PageFacts | undefined {
  if (!outcome.ok) return undefined
  const contentType = lowerCase(outcome.headers['content-type'] ?? '')
  try {
    if (documentKind(outcome.body, outcome.url, contentType) !== 'page') return undefined
    return reader.readPage(outcome.body, contentType, outcome.url).facts
  } catch {
    return undefined
  }
}

/**
 * Asks for an address and reads it when it is a page, drawn by its scripts where the reader does that. Never rejects: whatever goes wrong, in the network or in
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
  const sent = await askFor(reader.fetch, request).catch((error: unknown) =>
    failureOf(request, 'bad-response', messageOf(error)),
  )
  const plain = factsOf(sent, reader)
  const drawn =
    sent.ok && sent.status < 300 && plain !== undefined
      ? await reader.draw?.(sent, plain, options.reason ?? 'page')
      : undefined
  const outcome = drawn ?? sent
  const facts = drawn === undefined ? plain : factsOf(drawn, reader)
  const contentType = outcome.ok ? lowerCase(outcome.headers['content-type'] ?? '') : ''
  const body = outcome.ok ? outcome.body : new Uint8Array()

  const finalUrl = normaliseAddress(outcome.url)
  let link: LinkHealth
  try {
    link = reader.judgeHealth(outcome, facts, { homeUrl })
  } catch {
    // We cannot tell, and must not blame the site.
    link = { state: 'blocked', ...(outcome.ok ? { httpStatus: outcome.status } : {}) }
  }
  return {
    url,
    finalUrl: finalUrl === undefined || finalUrl === url ? url : finalUrl,
    outcome,
    link,
    contentType,
    bytes: body.byteLength,
    ...(facts === undefined ? {} : { facts }),
    ...(body.byteLength === 0 ? {} : { fingerprint: fingerprintOf(body) }),
  }
}
