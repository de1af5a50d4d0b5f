import { channelOf } from '../addresses/channels.ts'
import type { LinkHealth } from '../judge/model.ts'
import type { FetchResponse } from './answer.ts'
import type { ProblemKind } from './problems.ts'

/** Says honestly to anybody whether a channel or video is there. */
const HONEST = new Set(['YouTube'])
const SIGN_IN = /\/(?:login|log_in|signin|accounts\/login|checkpoint|authenticate)(?:[/.?]|$)/i

/**
 * The health of a place on a social network. These show other answers to programs and to strangers than to their
 * members, sign-in pages and "not found" among them: nothing but a plain success is believed.
 */
export function socialHealth(response: FetchResponse): LinkHealth | undefined {
  const { requestedUrl, url, status, redirects } = response
  const channel = channelOf(requestedUrl) ?? channelOf(url)
  if (channel === undefined || SIGN_IN.test(new URL(requestedUrl).pathname)) return undefined
  const believed = HONEST.has(channel) ? status < 500 && status !== 429 && status !== 403 : status < 300
  const shut = SIGN_IN.test(new URL(url).pathname)
  if (!believed || shut)
    return { state: 'blocked', kind: 'social-network' satisfies ProblemKind, httpStatus: status }
  if (status >= 300) return undefined
  return { state: redirects.length > 0 ? 'redirected' : 'ok', httpStatus: status }
}
