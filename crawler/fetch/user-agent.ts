import type { Fetch, FetchOutcome } from './fetch.ts'

const contact = '+https://www.npmjs.com/package/oit-audit'

/** Who we are, and where to read more. */
export function honestUserAgent(version: string): string {
  return `oit-audit/${version} (${contact})`
}

/** The shape firewalls expect of a browser, with our name still in it. */
export function browserLikeUserAgent(version: string): string {
  return (
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
    `Chrome/150.0.0.0 Safari/537.36 (compatible; oit-audit/${version}; ${contact})`
  )
}

/** What pages that are made for search engines look for, with our name still in it. */
export function searchEngineUserAgent(version: string): string {
  return (
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) ' +
    `(as seen by oit-audit/${version}; ${contact})`
  )
}

export interface UserAgentOptions {
  readonly honest: string
  /** Tried once a host when the honest one is refused. Leave out to never try. */
  readonly browserLike?: string
}

const acceptHeaders = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'th,en;q=0.8',
}

const maxHosts = 10_000

/** Firewalls that do not like a user agent answer so; a plain 429 asks for patience, not for another name. */
function isRefusal(outcome: FetchOutcome): boolean {
  if (!outcome.ok) return false
  return outcome.status === 403 || outcome.status === 406 || outcome.headers['cf-mitigated'] !== undefined
}

/**
 * Sends an honest user agent. When a host refuses it, tries once with a browser-like one and remembers for the host
 * which of the two is let in. Requests refused at the same time wait for that one trial.
 */
export function withUserAgent(inner: Fetch, options: UserAgentOptions): Fetch {
  const { honest, browserLike } = options
  const letIn = new Map<string, Promise<string>>()

  return async (request) => {
    const host = new URL(request.url).host
    const as = (agent: string): Promise<FetchOutcome> =>
      inner({ ...request, headers: { ...acceptHeaders, ...request.headers, 'user-agent': agent } })
    const known = await letIn.get(host)
    const outcome = await as(known ?? honest)
    if (known !== undefined || browserLike === undefined || !isRefusal(outcome)) return outcome

    const trial = letIn.get(host)
    if (trial !== undefined) return (await trial) === browserLike ? as(browserLike) : outcome
    if (letIn.size >= maxHosts) letIn.clear()
    const second = as(browserLike)
    const welcomed = (other: FetchOutcome): boolean => other.ok && !isRefusal(other)
    letIn.set(
      host,
      second.then((other) => (welcomed(other) ? browserLike : honest)),
    )
    const other = await second
    return welcomed(other) ? other : outcome
  }
}
