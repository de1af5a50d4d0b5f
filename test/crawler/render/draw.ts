import { createFetch } from '../../../crawler/fetch/stack.ts'
import { createRenderer } from '../../../crawler/render/renderer.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { answered, serve } from '../fetch/test-server.ts'

const TYPES: Record<string, string> = { json: 'application/json', js: 'text/javascript', png: 'image/png' }

/** How long an address with “slow” in it takes to answer. */
const SLOW_MS = 300

export interface Drawn {
  /** Undefined when the page could not be drawn. */
  readonly facts: PageFacts | undefined
  /** The words of what could not be opened. */
  readonly unopened: readonly string[]
  /** `METHOD /path` of everything that reached the server, robots.txt aside. */
  readonly requests: readonly string[]
  readonly base: string
  readonly milliseconds: number
}

export interface DrawingBoard {
  /** Serves pages on loopback and draws the first with the real browser. */
  readonly draw: (pages: Readonly<Record<string, string>>) => Promise<Drawn>
  readonly close: () => Promise<void>
}

/** One server and one browser for the tests of a file; each drawing has pages of its own. */
export async function openDrawingBoard(): Promise<DrawingBoard> {
  let served: Readonly<Record<string, string>> = {}
  let seen: string[] = []
  const server = await serve((request, response) => {
    const path = request.url ?? '/'
    if (path !== '/robots.txt') seen.push(`${request.method} ${path}`)
    const found = served[path]
    const type = TYPES[/\.([a-z]+)$/.exec(path)?.[1] ?? ''] ?? 'text/html; charset=utf-8'
    const answer = (): void => {
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': type })
      response.end(found ?? '')
    }
    setTimeout(answer, path.includes('slow') ? SLOW_MS : 0)
  })
  const url = `${server.base}/`
  const stack = createFetch({ startUrl: url })
  const renderer = createRenderer({
    fetch: stack.fetch,
    mayAsk: () => true,
    userAgent: 'Mozilla/5.0 oit-audit/0.0.0-test',
    worth: () => 0,
  })
  if ((await renderer.browser()) === undefined) {
    throw new Error('This test needs a browser: install Chromium or set OIT_BROWSER to one')
  }
  return {
    draw: async (pages) => {
      served = pages
      seen = []
      const sent = answered(await stack.fetch({ url }))
      const started = performance.now()
      const drawn = await renderer.draw(sent)
      const milliseconds = performance.now() - started
      const html = drawn === undefined ? undefined : Buffer.from(drawn.response.body).toString()
      const facts = html === undefined ? undefined : readHtml(html, { url })
      return {
        facts,
        unopened: drawn?.unopened.map(({ words }) => words) ?? [],
        requests: [...seen],
        base: server.base,
        milliseconds,
      }
    },
    close: async () => {
      await renderer.close()
      await stack.close()
      await server.close()
    },
  }
}

/** The drawn page's live links as `words → path`, with the labels that enclose them. */
export const linksOf = ({ facts, base }: Drawn): readonly string[] =>
  (facts?.links ?? [])
    .filter(({ target }) => target === 'live')
    .map(({ text, href, trail }) => [...trail, `${text} → ${href.replace(base, '')}`].join(' > '))
