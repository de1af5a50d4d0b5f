import { Agent, buildConnector } from 'undici'
import { classifyError, failureOf } from '../../fetch/failure.ts'
import type { Fetch, FetchOutcome } from '../../fetch/fetch.ts'
import { createGuard, systemResolve, type Resolve } from '../../fetch/guard.ts'

const TIMEOUT_MS = 15_000
const MOST_ANSWER_BYTES = 64 * 1024

export interface PostOptions {
  /** Also to addresses inside one's own network; never to link-local or metadata addresses. */
  readonly privateNetwork?: boolean
  readonly resolve?: Resolve
  /** PEM of a certificate authority to trust beside the usual ones. */
  readonly ca?: string
  readonly timeoutMs?: number
}

/** Sends a body to an address; follows no redirect, since a message would go to somebody who was not named. */
export type Post = (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<FetchOutcome>

/** A way to post JSON through the guard. The answer's body is never read: it may repeat a secret. Never rejects. */
export function createPost(options: PostOptions = {}): Post {
  const { privateNetwork = false, resolve = systemResolve, timeoutMs = TIMEOUT_MS, ca } = options
  return async (url, body, headers) => {
    const guard = createGuard(privateNetwork ? url : '', { resolve })
    const exchange: Fetch = async (request) => {
      const agent = new Agent({
        connect: buildConnector({
          allowH2: false,
          lookup: guard.lookup,
          ...(ca === undefined ? {} : { ca }),
        }),
        maxHeaderSize: 16 * 1024,
      })
      try {
        const { origin, pathname, search } = new URL(request.url)
        const answer = await agent.request({
          origin,
          path: pathname + search,
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
          signal: AbortSignal.timeout(timeoutMs),
        })
        // The status has decided: whatever becomes of the rest, the message was taken or not.
        await answer.body.dump({ limit: MOST_ANSWER_BYTES }).catch(() => undefined)
        const retryAfter = answer.headers['retry-after']
        const told: Record<string, string> = {}
        if (typeof retryAfter === 'string') told['retry-after'] = retryAfter
        return {
          ok: true,
          requestedUrl: url,
          url,
          status: answer.statusCode,
          headers: told,
          body: new Uint8Array(),
          truncated: false,
          redirects: [],
          milliseconds: 0,
        }
      } catch (error) {
        const { kind } = classifyError(error)
        const late = error instanceof Error && error.name === 'TimeoutError'
        return failureOf(request, late ? 'timeout' : kind, '')
      } finally {
        await agent.destroy()
      }
    }
    return guard.decorate(exchange)({ url })
  }
}
