import { decodeHtml } from '../../rules/facts/charset.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { readHtml } from '../../rules/facts/read-html.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import type { FetchOutcome } from '../../rules/links/answer.ts'
import { judgeHealth } from '../../rules/links/health.ts'
import { documentKind } from '../../rules/links/sniff.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import type { Reading } from '../../rules/visit/reading.ts'
import type { PageFetch } from './browser-fetch.ts'

/** It leads to a site that was not opened to the extension. */
const ELSEWHERE: LinkHealth = { state: 'refused', kind: 'not-asked' }

function healthOf(outcome: FetchOutcome, facts: PageFacts | undefined, homeUrl: string): LinkHealth {
  if (!outcome.ok && outcome.kind === 'led-elsewhere') return ELSEWHERE
  return judgeHealth(outcome, facts, { homeUrl })
}

async function fingerprintOf(body: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(body))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function factsOf(outcome: FetchOutcome, contentType: string): PageFacts | undefined {
  if (!outcome.ok || documentKind(outcome.body, outcome.url, contentType) !== 'page') return undefined
  try {
    return readHtml(decodeHtml(outcome.body, contentType).text, { url: outcome.url })
  } catch {
    // A page our reader cannot take is judged by its status alone.
    return undefined
  }
}

/**
 * Asks for an address and reads it when it is a page. Never rejects.
 * @param homeUrl where the site sends its visitors who ask for what is not there.
 */
export async function readAddress(
  url: string,
  fetch: PageFetch,
  homeUrl: string,
  signal: AbortSignal,
): Promise<Reading & { readonly outcome: FetchOutcome }> {
  const outcome = await fetch({ url, signal })
  const contentType = outcome.ok ? (outcome.headers['content-type'] ?? '').toLowerCase() : ''
  const facts = factsOf(outcome, contentType)
  const bytes = outcome.ok ? outcome.body.byteLength : 0
  return {
    url,
    finalUrl: normaliseAddress(outcome.url) ?? url,
    outcome,
    link: healthOf(outcome, facts, homeUrl),
    contentType,
    bytes,
    ...(facts !== undefined && { facts }),
    ...(outcome.ok && bytes > 0 && { fingerprint: await fingerprintOf(outcome.body) }),
  }
}
