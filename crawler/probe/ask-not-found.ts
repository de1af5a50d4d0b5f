import type { PageFacts } from '../../rules/facts/model.ts'
import { hasScriptMount } from '../../rules/links/app-shell.ts'
import { holdsNothingBeyond, type NotFoundSample } from '../../rules/links/not-found-sample.ts'
import { isDeep } from '../../rules/links/same-site.ts'
import { decodeHtml } from '../../rules/facts/charset.ts'
import type { Fetch } from '../fetch/fetch.ts'

/** Reads a page's markup; injected, so that a probe does not depend on one reader. */
export type ReadPage = (html: string, options: { readonly url: string }) => PageFacts

const maxSampleBytes = 512 * 1024

/**
 * Asks a site for one address that cannot exist and keeps the answer to compare with. Undefined when there was no
 * answer. `random` gives 0 ≤ x < 1; `home` is the home page's facts, when known.
 */
export async function notFoundSample(
  fetch: Fetch,
  origin: string,
  options: { readonly random: () => number; readonly readPage: ReadPage; readonly home?: PageFacts },
): Promise<NotFoundSample | undefined> {
  const name = Array.from({ length: 12 }, () => Math.floor(options.random() * 36).toString(36)).join('')
  const url = `${new URL(origin).origin}/${name}-oit-audit`
  const outcome = await fetch({ url, maxBytes: maxSampleBytes })
  if (!outcome.ok) return undefined
  const { html, facts } = readIfPage(
    outcome.body,
    outcome.url,
    outcome.headers['content-type'],
    options.readPage,
  )
  const atHome = outcome.redirects.length > 0 && !isDeep(outcome.url)
  const likeHome =
    facts !== undefined && options.home !== undefined && holdsNothingBeyond(facts, options.home)
  return {
    origin: new URL(origin).origin,
    url,
    finalUrl: outcome.url,
    status: outcome.status,
    ...(facts === undefined ? {} : { facts }),
    showsHome: html && (atHome || likeHome),
    drawnByScript: hasScriptMount(outcome.body),
  }
}

function readIfPage(
  body: Uint8Array,
  url: string,
  contentType: string | undefined,
  readPage: ReadPage,
): { html: boolean; facts?: PageFacts } {
  const { text } = decodeHtml(body, contentType)
  if (!/<[a-z!]/i.test(text.slice(0, 4096))) return { html: false }
  try {
    return { html: true, facts: readPage(text, { url }) }
  } catch {
    // A page that cannot be read is compared with nothing.
    return { html: true }
  }
}
