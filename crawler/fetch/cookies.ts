import { getDomain } from 'tldts'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import type { Fetch } from './fetch.ts'

// A hostile site may send any number of cookies; real ones stay far below these.
const maxHosts = 500
const maxCookiesPerHost = 30
const maxCookieLength = 4096

interface Cookie {
  readonly name: string
  readonly value: string
  /** Host, or the domain the cookie was widened to. */
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly expires: number
}

/** Joined Set-Cookie headers → single ones. The comma inside an Expires date is never followed by `name=`. */
function splitSetCookie(joined: string): string[] {
  return joined.slice(0, 64 * 1024).split(/,(?=\s{0,4}[^;,=\s]{1,256}=)/)
}

function wideDomain(asked: string, host: string): string | undefined {
  const domain = asked.toLowerCase().replace(/^\./, '')
  if (domain === host) return domain
  // Nobody sets a cookie for all of .go.th.
  return host.endsWith(`.${domain}`) && getDomain(domain, { allowPrivateDomains: true }) !== null
    ? domain
    : undefined
}

function parseCookie(header: string, url: URL, now: number): Cookie | undefined {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim())
  const equals = pair.indexOf('=')
  if (equals < 1 || pair.length > maxCookieLength || !/^[\x21-\x7e ]*$/.test(pair)) return undefined
  const named = new Map(
    attributes.map((attribute) => {
      const at = attribute.indexOf('=')
      return at < 0
        ? [attribute.toLowerCase(), '']
        : [attribute.slice(0, at).trim().toLowerCase(), attribute.slice(at + 1).trim()]
    }),
  )
  const asked = named.get('domain') ?? ''
  const domain = asked === '' ? url.hostname : wideDomain(asked, url.hostname)
  if (domain === undefined) return undefined
  const maxAge = named.get('max-age')
  const date = Date.parse(named.get('expires') ?? '')
  const path = named.get('path') ?? ''
  return {
    name: pair.slice(0, equals),
    value: pair.slice(equals + 1),
    domain,
    hostOnly: asked === '',
    path: path.startsWith('/') ? path : url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1),
    secure: named.has('secure'),
    expires:
      maxAge !== undefined && /^-?\d{1,12}$/.test(maxAge)
        ? now + Number(maxAge) * 1000
        : Number.isNaN(date)
          ? Infinity
          : date,
  }
}

function fits(cookie: Cookie, url: URL, now: number): boolean {
  const hostFits = cookie.hostOnly
    ? url.hostname === cookie.domain
    : url.hostname === cookie.domain || url.hostname.endsWith(`.${cookie.domain}`)
  const folder = cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`
  const pathFits = url.pathname === cookie.path || url.pathname.startsWith(folder)
  return hostFits && pathFits && cookie.expires > now && (!cookie.secure || url.protocol === 'https:')
}

/** All cookies of one site live under its registrable domain, so that www and the bare name share them. */
function shelfOf(url: URL): string {
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname
}

/**
 * Keeps cookies in memory for the length of a visit, as a browser tab would: many sites redirect for ever without.
 * Bounded in hosts, cookies and length.
 */
export function withCookies(inner: Fetch, options: { readonly clock?: Clock } = {}): Fetch {
  const clock = options.clock ?? systemClock
  const shelves = new Map<string, Cookie[]>()

  const keep = (shelf: string, cookie: Cookie): void => {
    if (!shelves.has(shelf) && shelves.size >= maxHosts) {
      const oldest = shelves.keys().next()
      if (oldest.done !== true) shelves.delete(oldest.value)
    }
    const others = (shelves.get(shelf) ?? []).filter(
      (other) => other.name !== cookie.name || other.domain !== cookie.domain || other.path !== cookie.path,
    )
    shelves.set(shelf, [...others, cookie].slice(-maxCookiesPerHost))
  }

  return async (request) => {
    const url = new URL(request.url)
    const shelf = shelfOf(url)
    const now = clock.now()
    const cookie = (shelves.get(shelf) ?? [])
      .filter((each) => fits(each, url, now))
      .map((each) => `${each.name}=${each.value}`)
      .join('; ')
    const headers = cookie === '' ? request.headers : { ...request.headers, cookie }
    const outcome = await inner({ ...request, ...(headers === undefined ? {} : { headers }) })
    const set = outcome.ok ? outcome.headers['set-cookie'] : undefined
    if (set !== undefined) {
      for (const header of splitSetCookie(set)) {
        const parsed = parseCookie(header, url, clock.now())
        if (parsed !== undefined) keep(shelf, parsed)
      }
    }
    return outcome
  }
}
