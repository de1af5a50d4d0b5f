import type { BrowserContext, Page, Request, Route } from 'playwright'
import type { Fetch, FetchResponse } from '../fetch/fetch.ts'

export interface RequestRules {
  /** The stack of the audit: guard, robots.txt, limits per host, cookies and user agent hold for pages too. */
  readonly fetch: Fetch
  /** False for addresses that the user does not want asked. */
  readonly mayAsk: (url: string) => boolean
  /** Kinds of requests that are answered, as Playwright names them. */
  readonly kinds: ReadonlySet<string>
  readonly signal?: AbortSignal
}

/** What a page asked for on its own account, beside what it was given. */
export interface PageTraffic {
  /** Requests under way. */
  readonly open: () => number
  /** How long ago the last answer was given: 0 while one is awaited, endless when nothing was asked. Milliseconds. */
  readonly quietFor: () => number
  /** Addresses the page wanted to go to or opened a window for, in order; none was followed. */
  readonly destinations: () => readonly string[]
}

/** What drawing needs; pictures, media and fonts are for the eye. */
export const DRAWING: ReadonlySet<string> = new Set(['document', 'script', 'stylesheet', 'xhr', 'fetch'])
export const LOOKING: ReadonlySet<string> = new Set([...DRAWING, 'image', 'font'])

/** For one page. */
const MOST_REQUESTS = 120
const MOST_BYTES = 16_000_000
const LARGEST = 4_000_000
const TIMEOUT_MS = 10_000
const MOST_DESTINATIONS = 100

/** Set anew by whoever answers: lengths and codings are of the transfer, cookies are kept by the stack. */
const NOT_PASSED_ON = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'set-cookie',
  'connection',
  'location',
  'refresh',
])
/** Named by the stack itself, or of no concern to the server. */
const NOT_SENT =
  /^(?:cookie|user-agent|host|accept-encoding|connection|referer|origin|sec-.*|content-.*|:.*)$/

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '')

const passedOn = ({ headers }: FetchResponse): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name)))

const sent = (request: Request): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers()).filter(([name]) => !NOT_SENT.test(name)))

/** True for the page's own navigation; popups and frames have frames of their own. */
function isOwnNavigation(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame()
  } catch {
    // A window that is only just opening has no frame yet.
    return false
  }
}

/** True when it is another window that opens, not a frame inside the page. */
function isPopup(request: Request, page: Page): boolean {
  try {
    return request.frame().page() !== page
  } catch {
    return true
  }
}

/**
 * Answers all requests of a page: its document with what was read before, the rest from the audit's own stack,
 * within bounds. Nothing is sent but GET and HEAD, and no navigation is followed, only noted.
 */
export async function answerRequests(
  context: BrowserContext,
  page: Page,
  document: FetchResponse,
  rules: RequestRules,
): Promise<PageTraffic> {
  const destinations: string[] = []
  let open = 0
  let answeredAt = -Infinity
  let asked = 0
  let bytes = 0

  const reply = async (route: Route): Promise<void> => {
    const request = route.request()
    const url = request.url()
    if (request.isNavigationRequest()) {
      if (isOwnNavigation(request, page) && withoutFragment(url) === withoutFragment(document.url)) {
        const contentType = document.headers['content-type'] ?? 'text/html'
        return route.fulfill({ status: 200, contentType, body: Buffer.from(document.body) })
      }
      const noted = isOwnNavigation(request, page) || isPopup(request, page)
      if (noted && destinations.length < MOST_DESTINATIONS) destinations.push(url)
      return route.abort('aborted')
    }
    const method = request.method()
    const harmless = method === 'GET' || method === 'HEAD'
    if (!harmless || !rules.kinds.has(request.resourceType()) || !rules.mayAsk(url)) return route.abort()
    if (asked >= MOST_REQUESTS || bytes >= MOST_BYTES) return route.abort()
    asked += 1
    const outcome = await rules.fetch({
      url: withoutFragment(url),
      method,
      headers: sent(request),
      referrer: document.url,
      maxBytes: LARGEST,
      timeoutMs: TIMEOUT_MS,
      ...(rules.signal !== undefined && { signal: rules.signal }),
    })
    if (!outcome.ok || outcome.truncated) return route.abort()
    bytes += outcome.body.byteLength
    return route.fulfill({
      status: outcome.status,
      headers: passedOn(outcome),
      body: Buffer.from(outcome.body),
    })
  }

  await context.route('**/*', async (route) => {
    open += 1
    // A page that is closed meanwhile wants no answer.
    await reply(route).catch(() => undefined)
    open -= 1
    answeredAt = performance.now()
  })
  const quietFor = (): number => (open > 0 ? 0 : performance.now() - answeredAt)
  return { open: () => open, quietFor, destinations: () => destinations }
}
