import { decodeHtml } from '../../../rules/facts/charset.ts'
import { searchScriptSigns } from '../../../rules/hijack/search-script.ts'
import { hijackSigns } from '../../../rules/hijack/signs.ts'
import { spamAddresses } from '../../../rules/hijack/spam-addresses.ts'
import { normaliseAddress } from '../../../rules/site/address.ts'
import { createScope } from '../../../rules/site/scope.ts'
import { isReadable } from '../../../rules/visit/reading.ts'
import { judgeHijack } from '../../../rules/watch/hijack.ts'
import type { SignOnPage } from '../../../rules/watch/hijack.ts'
import { somethingAnswered, unreachable } from '../../../rules/watch/unreachable.ts'
import { problemOf } from '../../../rules/links/problems.ts'
import type { FetchStack } from '../../fetch/stack.ts'
import { compareVisits, visitAs } from '../../probe/compare-visits.ts'
import type { CompareOptions } from '../../probe/compare-visits.ts'
import type { Reading } from '../../visit/read-address.ts'
import { readSitemaps } from '../../visit/sitemaps.ts'
import type { CheckResult, Probe } from '../check.ts'
import { politeFetch } from './polite-fetch.ts'
import { lookAt } from './result.ts'
import type { Look } from './result.ts'
import { visitHome } from './visit-home.ts'

export interface HijackProbeOptions {
  /** For one exchange, milliseconds. */
  readonly timeoutMs?: number
}

const SITEMAP_FILES = 5
const SITEMAP_URLS = 20_000
const SITEMAP_BYTES = 4_000_000
const SUSPECTS_OPENED = 3

/** What an ordinary visit to a page shows. */
function signsOf({ finalUrl, outcome, facts }: Reading, siteHosts: readonly string[]): readonly SignOnPage[] {
  if (facts === undefined || !outcome.ok) return []
  const { text } = decodeHtml(outcome.body, outcome.headers['content-type'])
  const context = { siteHosts }
  return [...hijackSigns(facts, context), ...searchScriptSigns(text, context)].map((sign) => ({
    url: finalUrl,
    sign,
  }))
}

/** Pages of spam that only the sitemap names: opened as search engines open them, for whom they are there. */
async function inSitemap(
  homeUrl: string,
  stack: FetchStack,
  options: CompareOptions,
): Promise<{ readonly signs: readonly SignOnPage[]; readonly named: number; readonly spam: number }> {
  const { siteHosts, signal } = options
  const urls = await readSitemaps({
    fetch: stack.fetch,
    homeUrl,
    named: await stack.robots.sitemaps(new URL(homeUrl).origin),
    scope: createScope(homeUrl),
    maxFiles: SITEMAP_FILES,
    maxUrls: SITEMAP_URLS,
    maxBytes: SITEMAP_BYTES,
    ...(signal === undefined ? {} : { signal }),
  })
  const { suspects, strong } = spamAddresses(urls)
  const signs: SignOnPage[] = []
  for (const url of suspects.slice(0, SUSPECTS_OPENED)) {
    const shown = await visitAs('search-engine', url, options)
    if (shown?.facts === undefined) continue
    const [sign] = hijackSigns(shown.facts, { siteHosts })
    if (sign !== undefined) signs.push({ url, sign, inSitemap: true })
  }
  return { signs, named: urls.length, spam: strong }
}

function unseen(told: Look, url: string, { outcome, link }: Reading): CheckResult {
  if (!outcome.ok) return told(unreachable(url, outcome.kind, 'unknown'), {}, somethingAnswered(outcome.kind))
  const { summary, fix } = problemOf(link.kind ?? '')
  const says = { th: `${url}: ${summary.th}`, en: `${url}: ${summary.en}` }
  const blocked = link.state === 'blocked'
  return told({ outcome: blocked ? 'blocked' : 'unknown', code: link.kind ?? '', says, advice: fix })
}

/**
 * Signs that strangers have written on a site: on its home page for everybody, for search engines, for those who come
 * from them, and on pages that only the sitemap names.
 */
export function hijackProbe({ timeoutMs = 15_000 }: HijackProbeOptions = {}): Probe {
  return {
    kind: 'hijack',
    run: async ({ url: written }, context) => {
      const { clock, network, signal, version } = context
      const url = normaliseAddress(written) ?? written
      const told = lookAt('hijack', written, clock)
      const stack = politeFetch(url, context, { timeoutMs })
      try {
        const { first, home } = await visitHome(url, stack.fetch, signal)
        if (!isReadable(first)) return [unseen(told, url, first)]
        // Where a script or a greeting page leads may be the intruder's own.
        const siteHosts = [url, first.finalUrl].map((address) => new URL(address).hostname)
        const options: CompareOptions = {
          startUrl: url,
          siteHosts,
          version,
          network,
          signal,
          timeoutMs,
          ignoreRobots: true,
        }
        const ordinary = { url: first.finalUrl, ...(first.facts === undefined ? {} : { facts: first.facts }) }
        const cloaked = await compareVisits(url, options, ordinary)
        const sitemap = await inSitemap(home.finalUrl, stack, options)
        if (signal.aborted) return [told(unreachable(url, 'aborted', 'unknown'))]
        const signs: readonly SignOnPage[] = [
          ...cloaked.map((sign) => ({ url, sign })),
          ...signsOf(first, siteHosts),
          ...(home === first ? [] : signsOf(home, siteHosts)),
          ...sitemap.signs,
        ]
        return [
          told(judgeHijack(new URL(url).host, signs, sitemap.spam), {
            signs: signs.length,
            kinds: [...new Set(signs.map(({ sign }) => sign.kind))].join(' '),
            sitemapUrls: sitemap.named,
            spamAddresses: sitemap.spam,
          }),
        ]
      } finally {
        await stack.close()
      }
    },
  }
}
