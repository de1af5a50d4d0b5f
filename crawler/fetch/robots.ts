import robotsParser from 'robots-parser'
import type { Robot } from 'robots-parser'
import { failureOf } from './failure.ts'
import type { Fetch } from './fetch.ts'

// The package is CommonJS but its types describe an ES module.
const parse = robotsParser as unknown as typeof robotsParser.default

/** The name by which a robots.txt may address us. */
export const robotsAgent = 'oit-audit'

// The parser's matching time grows with the length of the file times that of the address.
const maxBytes = 64 * 1024
const maxLineLength = 500
const maxOrigins = 2_000

export interface RobotsOptions {
  /** Fetches /robots.txt itself, redirects followed; must not ask robots again. */
  readonly fetchRobots: Fetch
  /** Go everywhere; sitemaps are still read. */
  readonly ignore?: boolean
  /** A longer crawl-delay is cut to this, milliseconds. */
  readonly maxCrawlDelayMs?: number
  readonly onCrawlDelay?: (host: string, milliseconds: number) => void
}

export interface Robots {
  readonly decorate: (inner: Fetch) => Fetch
  /** Addresses on the Sitemap lines of an origin's robots.txt; empty when it cannot be read. */
  readonly sitemaps: (origin: string) => Promise<string[]>
}

function shorten(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= maxLineLength)
    .join('\n')
}

/**
 * Obeys robots.txt (RFC 9309) under the name `oit-audit`. A robots.txt that is absent, unreadable or a web page
 * allows everything: silence of a broken server is no prohibition.
 */
export function createRobots(options: RobotsOptions): Robots {
  const { fetchRobots, ignore = false, maxCrawlDelayMs = 2_000, onCrawlDelay } = options
  const rules = new Map<string, Promise<Robot | undefined>>()

  const read = async (origin: string): Promise<Robot | undefined> => {
    const url = `${origin}/robots.txt`
    const outcome = await fetchRobots({ url, maxBytes })
    if (!outcome.ok || outcome.status !== 200) return undefined
    const text = new TextDecoder().decode(outcome.body)
    if (/^\s{0,200}</.test(text)) return undefined
    const robot = parse(url, shorten(text))
    const delay = robot.getCrawlDelay(robotsAgent)
    if (!ignore && delay !== undefined && delay > 0) {
      onCrawlDelay?.(new URL(origin).host, Math.min(delay * 1000, maxCrawlDelayMs))
    }
    return robot
  }

  const rulesOf = (origin: string): Promise<Robot | undefined> => {
    const known = rules.get(origin)
    if (known !== undefined) return known
    if (rules.size >= maxOrigins) rules.clear()
    const reading = read(origin).catch(() => undefined)
    rules.set(origin, reading)
    return reading
  }

  const decorate =
    (inner: Fetch): Fetch =>
    async (request) => {
      if (ignore) return inner(request)
      const robot = await rulesOf(new URL(request.url).origin)
      return robot?.isAllowed(request.url, robotsAgent) === false
        ? failureOf(request, 'robots', 'robots.txt asks not to read this address')
        : inner(request)
    }

  const sitemaps = async (origin: string): Promise<string[]> => {
    const robot = await rulesOf(new URL(origin).origin)
    return robot?.getSitemaps() ?? []
  }

  return { decorate, sitemaps }
}
