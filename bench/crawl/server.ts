import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageAt } from './site.ts'

/**
 * Serves the made-up site and counts, in a process of its own so that serving is not taken for crawling.
 * Arguments: pages, bytes of a page, milliseconds before an answer. Prints two ports on one line: that of the site, and
 * one that answers with the counts so far. Ends when its standard input is closed.
 */
export interface Counts {
  readonly requests: number
  readonly mostInFlight: number
  /** Requests beyond the first for a page. */
  readonly repeated: number
}

const [pages = 2_000, bytes = 8_000, latency = 0] = process.argv.slice(2).map(Number)
/** The last one lifts linkchecker's own limit of ten requests a second. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', LinkChecker: 'no limit' }
const asked = new Map<string, number>()
let inFlight = 0
let mostInFlight = 0

const site = createServer((request, response) => {
  const path = request.url ?? '/'
  asked.set(path, (asked.get(path) ?? 0) + 1)
  inFlight += 1
  mostInFlight = Math.max(mostInFlight, inFlight)
  response.on('close', () => {
    inFlight -= 1
  })
  const html = pageAt(path, { pages, bytes })
  const answer = (): void => {
    response.writeHead(html === undefined ? 404 : 200, HEADERS)
    response.end(
      request.method === 'HEAD' ? undefined : (html ?? '<!doctype html><title>404</title><h1>ไม่พบหน้า</h1>'),
    )
  }
  if (latency === 0) answer()
  else setTimeout(answer, latency)
})

const counter = createServer((_, response) => {
  const requests = [...asked.values()].reduce((sum, count) => sum + count, 0)
  const counts: Counts = { requests, mostInFlight, repeated: requests - asked.size }
  response.end(JSON.stringify(counts))
})

const portOf = (server: typeof site): number => (server.address() as AddressInfo).port
site.listen(0, '127.0.0.1', () => {
  counter.listen(0, '127.0.0.1', () => console.log(portOf(site), portOf(counter)))
})
process.stdin.on('end', () => process.exit()).resume()
