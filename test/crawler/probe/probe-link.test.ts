import { afterEach, expect, test } from 'vitest'
import type { RequestListener } from 'node:http'
import { createFetch } from '../../../crawler/fetch/stack.ts'
import { probeLink } from '../../../crawler/probe/probe-link.ts'
import type { Probe } from '../../../crawler/probe/probe-link.ts'
import { sniffBytes } from '../../../rules/links/sniff.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { answered, serve } from '../fetch/test-server.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function probe(
  listener: RequestListener,
  path: string,
  method?: 'GET' | 'HEAD',
): Promise<Probe & { log: string[] }> {
  const log: string[] = []
  const { base, close } = await serve((request, response) => {
    if (request.url === '/robots.txt') {
      response.writeHead(404).end()
      return
    }
    log.push(`${request.method} ${request.url}`)
    listener(request, response)
  })
  const stack = createFetch({ startUrl: base, retries: 0 })
  open.push(close, stack.close)
  const options = { fetch: stack.fetch, readPage: readHtml, homeUrl: `${base}/` }
  const result = await probeLink(base + path, method === undefined ? options : { ...options, method })
  return { ...result, log }
}

test('reads no more of a large file than tells what it is', async () => {
  const { outcome, health, kind, log } = await probe((_, response) => {
    response.setHeader('content-type', 'application/pdf')
    response.end(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000_000)]))
  }, '/plan.pdf')
  expect([health.state, kind]).toEqual(['ok', 'pdf'])
  expect(answered(outcome).body.byteLength).toBe(sniffBytes)
  expect(answered(outcome).truncated).toBe(true)
  expect(log).toEqual(['GET /plan.pdf'])
})

test.each([405, 403, 404, 500])('HEAD refused with %i falls back to GET', async (status) => {
  const { health, kind, log } = await probe(
    (request, response) => {
      if (request.method === 'HEAD') response.writeHead(status).end()
      else response.end('%PDF-1.7')
    },
    '/plan.pdf',
    'HEAD',
  )
  expect([health.state, kind]).toEqual(['ok', 'pdf'])
  expect(log.at(-1)).toBe('GET /plan.pdf')
})

test('HEAD that answers is enough', async () => {
  const { health, kind, log } = await probe(
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': 9 }).end(),
    '/get?id=1',
    'HEAD',
  )
  expect([health.state, kind, log]).toEqual(['ok', 'pdf', ['HEAD /get?id=1']])
})

test('HEAD that says nothing is long is not believed', async () => {
  const { health } = await probe(
    (request, response) =>
      response.setHeader('content-length', request.method === 'HEAD' ? 0 : 8).end('%PDF-1.7'),
    '/plan.pdf',
    'HEAD',
  )
  expect(health.state).toBe('ok')
})

test('a Thai page in the old encoding is read and judged', async () => {
  const { health, kind } = await probe((_, response) => {
    response.setHeader('content-type', 'text/html; charset=tis-620')
    // ไม่พบข้อมูล
    response.end(
      Buffer.from('<html><body><p>\xe4\xc1\xe8\xbe\xba\xa2\xe9\xcd\xc1\xd9\xc5</p></body></html>', 'latin1'),
    )
  }, '/view.php?id=9')
  expect([health, kind]).toEqual([{ state: 'broken', kind: 'soft-404', httpStatus: 200 }, 'page'])
})

test('a dead server is told with the kind its name promises', async () => {
  const { health, kind } = await probe((request) => request.socket.destroy(), '/plan.docx')
  expect([health, kind]).toEqual([{ state: 'broken', kind: 'reset' }, 'word'])
})
