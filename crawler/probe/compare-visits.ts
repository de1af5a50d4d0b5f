import { cloakingSigns } from '../../rules/hijack/cloaking.ts'
import type { Shown, Visitor } from '../../rules/hijack/cloaking.ts'
import type { HijackSign } from '../../rules/hijack/signs.ts'
import { documentKind } from '../../rules/links/sniff.ts'
import { readPage } from '../../formats/read-page.ts'
import type { AnswerMemory } from '../fetch/answer-memory.ts'
import type { FetchOutcome } from '../fetch/fetch.ts'
import type { Network } from '../fetch/network.ts'
import type { Robots } from '../fetch/robots.ts'
import { createFetch } from '../fetch/stack.ts'
import { browserLikeUserAgent, searchEngineUserAgent } from '../fetch/user-agent.ts'

export interface CompareOptions {
  /** Decides whether inner addresses are allowed at all, as for an audit. */
  readonly startUrl: string
  /** Hosts, domains or addresses of the agency's own site. */
  readonly siteHosts: readonly string[]
  readonly version: string
  readonly ignoreRobots: boolean
  /** What is known of robots.txt; asked for when absent. */
  readonly robots?: Robots
  readonly network?: Network
  /** Answers of the same audit before it was broken off. */
  readonly memory?: AnswerMemory
  readonly signal?: AbortSignal
  /** For one exchange, milliseconds. */
  readonly timeoutMs?: number
}

const MOST_BYTES = 2 * 1024 * 1024
const FROM_SEARCH = 'https://www.google.com/'

/** The page in an answer, when it is one. */
export function shownBy(outcome: FetchOutcome): Shown | undefined {
  if (!outcome.ok || outcome.status < 200 || outcome.status >= 300) return undefined
  const contentType = outcome.headers['content-type'] ?? ''
  if (documentKind(outcome.body, outcome.url, contentType) !== 'page') return { url: outcome.url }
  try {
    return { url: outcome.url, facts: readPage(outcome.body, contentType, outcome.url).facts }
  } catch {
    return { url: outcome.url }
  }
}

/** What a page gives to one kind of visitor, who brings no cookies; undefined when it gives him no page. */
export async function visitAs(
  visitor: Visitor | 'ordinary',
  url: string,
  options: CompareOptions,
): Promise<Shown | undefined> {
  const { startUrl, version, ignoreRobots, robots, network, memory, signal, timeoutMs } = options
  const stack = createFetch({
    startUrl,
    version,
    ignoreRobots,
    userAgent: visitor === 'search-engine' ? searchEngineUserAgent(version) : browserLikeUserAgent(version),
    retries: 0,
    perHost: 1,
    ...(robots === undefined ? {} : { robots }),
    ...(network === undefined ? {} : { network }),
    ...(memory === undefined ? {} : { memory }),
    ...(signal === undefined ? {} : { signal }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
  try {
    const headers: Record<string, string> = visitor === 'search-visitor' ? { referer: FROM_SEARCH } : {}
    return shownBy(await stack.fetch({ url, maxBytes: MOST_BYTES, headers }))
  } finally {
    await stack.close()
  }
}

/**
 * What a page keeps for search engines and for those who come from their results. Two more requests for an honest page;
 * what differs is asked for once more, and so is an ordinary visit: it must come again to count.
 *
 * @param ordinary what an ordinary visit showed; asked for when absent.
 */
export async function compareVisits(
  url: string,
  options: CompareOptions,
  ordinary?: Shown,
): Promise<readonly HijackSign[]> {
  const context = { siteHosts: options.siteHosts }
  const plain = ordinary ?? (await visitAs('ordinary', url, options))
  if (plain === undefined) return []
  const found: HijackSign[] = []
  for (const visitor of ['search-engine', 'search-visitor'] as const) {
    const first = await visitAs(visitor, url, options)
    if (first === undefined || cloakingSigns(plain, first, visitor, context).length === 0) continue
    const plainAgain = await visitAs('ordinary', url, options)
    const again = await visitAs(visitor, url, options)
    if (plainAgain === undefined || again === undefined) continue
    const signs = cloakingSigns(plainAgain, again, visitor, context)
    const known = new Set(found.map(({ quote }) => quote))
    found.push(...signs.filter(({ quote }) => !known.has(quote)))
  }
  return found
}
