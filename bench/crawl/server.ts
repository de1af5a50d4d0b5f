import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageAt } from './site.ts'

/**
 * Serves the made-up site and counts, in a process of its own so that serving is not taken for crawling.
 * Arguments: pages, bytes of a page, milliseconds before an answer. Sends its port, then its counts when asked.
 */
export interface Counts {
  readonly requests: number
  readonly mostInFlight: number
  /** Requests beyond the first for a page. */
  readonly repeated: number
}

const [pages = 2_000, bytes = 8_000, latency = 0] = process.argv.slice(2).map(Number)
const asked = new Map<string, number>()
let inFlight = 0
let mostInFlight = 0

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  asked.set(path, (asked.get(path) ?? 0) + 1)
  inFlight += 1
  mostInFlight = Math.max(mostInFlight, inFlight)
  response.on('close', () => {
    inFlight -= 1
  })
  const html = pageAt(path, { pages, bytes })
  const answer = (): void => {
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      request.method === 'HEAD' ? undefined : (html ?? '<!doctype html><title>404</title><h1>ไม่พบหน้า</h1>'),
    )
  }
  if (latency === 0) answer()
  else setTimeout(answer, latency)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('message', () => {
  const requests = [...asked.values()].reduce((sum, count) => sum + count, 0)
  process.send?.({ requests, mostInFlight, repeated: requests - asked.size } satisfies Counts)
})
process.on('disconnect', () => process.exit())
