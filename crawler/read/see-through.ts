import { contentAddress } from '../../rules/addresses/content-address.ts'
import { isSharedFileHost, sharedFileOf } from '../../rules/addresses/shared-file.ts'
import type { Fetch, FetchResponse, Redirect } from '../fetch/fetch.ts'
import { downloadAnyway } from './download-warning.ts'

/** A short address to a viewer of a large file on Drive takes three. */
const MOST_STEPS = 4

/** Where the content of an answer is still to be asked for: a shortener led to a viewer, Drive warns before it sends. */
function nextOf(response: FetchResponse): string | undefined {
  const content = contentAddress(response.url)
  return content === response.url ? downloadAnyway(response) : content
}

/**
 * Asks for what a person sees at an address rather than for the address itself: the file in a viewer, the bytes of a
 * shared file, what a short address leads to. Every step goes through all of `fetch`, its guard included. The outcome
 * keeps the first content address as the requested one, and all steps as redirects.
 */
export function seeThrough(fetch: Fetch): Fetch {
  return async (request) => {
    const requestedUrl = contentAddress(request.url)
    const asked = new Set<string>()
    const steps: Redirect[] = []
    let url = requestedUrl
    let referrer = request.referrer
    let milliseconds = 0
    for (;;) {
      asked.add(url)
      const outcome = await fetch({ ...request, url, ...(referrer !== undefined && { referrer }) })
      steps.push(...outcome.redirects)
      milliseconds += outcome.milliseconds
      const next = outcome.ok ? nextOf(outcome) : undefined
      if (!outcome.ok || next === undefined || asked.has(next) || asked.size >= MOST_STEPS)
        return { ...outcome, requestedUrl, redirects: steps, milliseconds }
      steps.push({ from: outcome.url, to: next, status: outcome.status })
      referrer = outcome.url
      url = next
    }
  }
}

/**
 * The address under which a person knows what was read: the file's own page on Drive rather than the address its bytes
 * came from. Anything else is known by where it was found in the end.
 */
export function knownAddress(asked: string, { url, redirects }: FetchResponse): string {
  if (!isSharedFileHost(new URL(url).hostname)) return url
  const steps = [asked, ...redirects.map(({ to }) => to)]
  return steps.findLast((step) => sharedFileOf(step) !== undefined && contentAddress(step) !== step) ?? url
}
