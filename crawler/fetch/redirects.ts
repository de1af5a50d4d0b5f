import { failureOf } from './failure.ts'
import type { Fetch, FetchOutcome, FetchResponse, Redirect } from './fetch.ts'

/** As browsers of old; more is a loop in disguise. */
const maxRedirects = 10
/** A site that sets a cookie and returns to the same address is met once or twice; a third time is a loop. */
const maxVisitsOfOneUrl = 2

/** Where no browser lets a server send its visitors. */
const unopenable = new Set(['file:', 'javascript:', 'data:', 'blob:', 'about:', 'vbscript:'])

const redirecting = new Set([301, 302, 303, 307, 308])

/**
 * Header values arrive as one character a byte. Thai in a Location is nearly always UTF-8 that nobody escaped;
 * other bytes are escaped as they are, as browsers do.
 */
function repairLocation(location: string): string {
  let high = false
  for (let index = 0; index < location.length; index++) {
    const code = location.charCodeAt(index)
    if (code > 0xff) return location
    if (code > 0x7f) high = true
  }
  if (!high) return location
  const bytes = Buffer.from(location, 'latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Array.from(bytes, (byte) =>
      byte > 0x7f ? `%${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    ).join('')
  }
}

function targetOf(response: FetchResponse): URL | 'none' | 'unreadable' {
  const location = response.headers['location']
  if (!redirecting.has(response.status) || location === undefined || location.trim() === '') return 'none'
  const repaired = repairLocation(location.trim())
  if (!URL.canParse(repaired, response.url)) return 'unreadable'
  const target = new URL(repaired, response.url)
  if (unopenable.has(target.protocol)) return 'unreadable'
  // A redirect keeps the fragment that was asked for unless it names another.
  if (target.hash === '') target.hash = new URL(response.url).hash
  // A hand-over to an app (line:, intent:, mailto:) is the site's answer, not a failure to follow.
  return target.protocol === 'http:' || target.protocol === 'https:' ? target : 'none'
}

/**
 * Follows redirects, at most ten, and records each. A loop or an eleventh is `too-many-redirects`; a Location that
 * is no address, or none that a browser follows, is `bad-response`. Times add up over the hops.
 */
export function withRedirects(inner: Fetch): Fetch {
  return async (request) => {
    const redirects: Redirect[] = []
    const visits = new Map<string, number>()
    let milliseconds = 0
    let url = request.url
    let referrer = request.referrer
    let before = 0
    const finish = (outcome: FetchOutcome): FetchOutcome => ({
      ...outcome,
      ...(outcome.ok && outcome.firstByteMs !== undefined
        ? { firstByteMs: before + outcome.firstByteMs }
        : {}),
      requestedUrl: request.url,
      url,
      redirects,
      milliseconds,
    })
    for (;;) {
      visits.set(url, (visits.get(url) ?? 0) + 1)
      const outcome = await inner({ ...request, url, ...(referrer === undefined ? {} : { referrer }) })
      before = milliseconds
      milliseconds += outcome.milliseconds
      if (!outcome.ok) return finish(outcome)
      const target = targetOf(outcome)
      if (target === 'none') return finish(outcome)
      if (target === 'unreadable') {
        return finish(
          failureOf(request, 'bad-response', 'the Location header is no address that a browser follows'),
        )
      }
      redirects.push({ from: url, to: target.href, status: outcome.status })
      referrer = url
      url = target.href
      if (redirects.length > maxRedirects || (visits.get(url) ?? 0) >= maxVisitsOfOneUrl) {
        return finish(failureOf(request, 'too-many-redirects', `${redirects.length} redirects`))
      }
    }
  }
}
