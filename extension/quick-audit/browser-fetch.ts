import type { FetchFailure, FetchOutcome } from '../../rules/links/answer.ts'

export interface PageRequest {
  readonly url: string
  readonly signal: AbortSignal
}

/** Asks for one address. Never rejects: every failure is an outcome. */
export type PageFetch = (request: PageRequest) => Promise<FetchOutcome>

/** Codes of what a browser does not let an extension see; neither says that the address is broken. */
export const LEADS_ELSEWHERE = 'leads-elsewhere'
export const NOT_TOLD = 'not-told'

const TIMEOUT_MS = 30_000
/** No honest page is larger. Bytes. */
const LARGEST_PAGE = 4_000_000
/** Enough to know what a file is. Bytes. */
const FILE_HEAD = 64 * 1024

async function readBody(response: Response, most: number): Promise<{ body: Uint8Array; truncated: boolean }> {
  const reader = response.body?.getReader()
  if (reader === undefined) return { body: new Uint8Array(), truncated: false }
  const chunks: Uint8Array[] = []
  let size = 0
  let truncated = false
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const room = most - size
    chunks.push(value.subarray(0, room))
    size += Math.min(room, value.byteLength)
    if (value.byteLength >= room) {
      truncated = true
      await reader.cancel()
      break
    }
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return { body, truncated }
}

/** A redirect to another site and a connection that failed look alike until redirects are not followed. */
async function codeOf(url: string, signal: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(url, { credentials: 'include', redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.type === 'opaqueredirect' ? LEADS_ELSEWHERE : NOT_TOLD
  } catch {
    return NOT_TOLD
  }
}

/**
 * Asks for an address as the user's own browser: with the user's session, through redirects within the hosts that the
 * user has opened to the extension. Pages are read whole, other files only as far as needed to know what they are.
 */
export const browserFetch: PageFetch = async ({ url, signal }) => {
  const startedAt = performance.now()
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const failed = (kind: FetchFailure['kind'], code?: string): FetchFailure => ({
    ok: false,
    requestedUrl: url,
    url,
    kind,
    ...(code !== undefined && { code }),
    detail: '',
    redirects: [],
    milliseconds: performance.now() - startedAt,
  })
  try {
    const response = await fetch(url, { credentials: 'include', cache: 'no-cache', signal: stop })
    const type = response.headers.get('content-type') ?? ''
    const read = await readBody(response, type === '' || /html|xml/i.test(type) ? LARGEST_PAGE : FILE_HEAD)
    return {
      ok: true,
      requestedUrl: url,
      url: response.url,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      ...read,
      // The browser follows redirects by itself and tells only where they led.
      redirects: response.redirected ? [{ from: url, to: response.url, status: 302 }] : [],
      milliseconds: performance.now() - startedAt,
    }
  } catch {
    if (signal.aborted) return failed('aborted')
    if (stop.aborted) return failed('timeout')
    return failed('reset', await codeOf(url, stop))
  }
}
