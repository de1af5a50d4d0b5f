import type { PageFacts } from '../../rules/facts/model.ts'
import { onward } from '../../rules/visit/onward.ts'
import { isReadable } from '../../rules/visit/reading.ts'
import type { Reading } from './read-address.ts'
import { createScope, joinScopes } from '../../rules/site/scope.ts'
import type { Scope } from '../../rules/site/scope.ts'
import type { SiteProblem } from '../../rules/site/model.ts'

export interface EnterOptions {
  readonly read: (url: string, referrer?: string) => Promise<Reading>
  /** Where a splash page lets its visitors in, best first; empty for a page that is none. */
  readonly splashTargets?: (facts: PageFacts) => readonly string[]
  readonly basePath?: string
}

/** How a visitor gets from the given address to the home page. */
export interface Entrance {
  /** The last page reached; its `finalUrl` is the home page. */
  readonly home: Reading
  /** All that was read on the way, the home page last, dead starting points first. */
  readonly steps: readonly Reading[]
  readonly scope: Scope
  readonly problems: readonly SiteProblem[]
}

const mostHops = 5
const targetsTried = 3

/** Other ways to write a start address that does not answer: https for http, with or without www. */
export function otherEntrances(startUrl: string): readonly string[] {
  const url = new URL(startUrl)
  const named = /[a-z]/i.test(url.hostname) && url.hostname.includes('.') && !url.hostname.startsWith('[')
  const hosts = [url.hostname]
  if (named) hosts.push(url.hostname.replace(/^(www\.)?/, (www) => (www === '' ? 'www.' : '')))
  const schemes =
    url.port === '' ? [url.protocol, url.protocol === 'http:' ? 'https:' : 'http:'] : [url.protocol]
  const written = hosts.flatMap((host) =>
    schemes.map(
      (scheme) => `${scheme}//${host}${url.port === '' ? '' : `:${url.port}`}${url.pathname}${url.search}`,
    ),
  )
  return written.filter((address) => address !== url.href)
}

/** A door that an intruder put up leads to him. */
const leadsOn = (reading: Reading): boolean => isReadable(reading) && reading.link.kind !== 'hijacked'

async function knock(startUrl: string, read: EnterOptions['read']): Promise<Reading[]> {
  const first = await read(startUrl)
  const tried = [first]
  if (isReadable(first)) return tried
  for (const url of otherEntrances(startUrl)) {
    const reading = await read(url)
    tried.push(reading)
    if (isReadable(reading)) return tried
  }
  // None answers: what became of the address that was given counts.
  return [...tried.slice(1), first]
}

/**
 * Goes from the start address (normalised) to the real home page as a visitor would: redirects, the other scheme or
 * www form when the given one does not answer, splash pages, meta refresh, script redirects and framesets of one
 * frame, at most five steps.
 */
export async function enterSite(startUrl: string, options: EnterOptions): Promise<Entrance> {
  const { read, splashTargets, basePath } = options
  const startScope = createScope(startUrl, basePath === undefined ? {} : { basePath })
  const steps = await knock(startUrl, read)
  let home = steps.at(-1) as Reading
  const problems: SiteProblem[] = []
  if (home.url !== startUrl) problems.push({ id: 'start-address-dead', url: startUrl, quote: home.finalUrl })

  const seen = new Set(steps.flatMap(({ url, finalUrl }) => [url, finalUrl]))
  for (let hop = 0; hop < mostHops && home.facts !== undefined && leadsOn(home); hop++) {
    const here = joinScopes([startScope, createScope(home.finalUrl)])
    const targets = onward(home.facts, here, splashTargets).filter((target) => !seen.has(target))
    let next: Reading | undefined
    for (const target of targets.slice(0, targetsTried)) {
      const reading = await read(target, home.finalUrl)
      seen.add(target).add(reading.finalUrl)
      steps.push(reading)
      if (leadsOn(reading) && reading.facts !== undefined) {
        next = reading
        break
      }
    }
    if (next === undefined) break
    home = next
  }

  const elsewhere = leadsOn(home) && !startScope.contains(home.finalUrl)
  if (elsewhere) problems.push({ id: 'home-elsewhere', url: home.finalUrl })
  const tlsProblem = home.outcome.ok ? home.outcome.tlsProblem : undefined
  if (tlsProblem !== undefined) problems.push({ id: 'certificate', url: home.finalUrl, quote: tlsProblem })
  const scope = elsewhere ? joinScopes([startScope, createScope(home.finalUrl)]) : startScope
  return { home, steps, scope, problems }
}
