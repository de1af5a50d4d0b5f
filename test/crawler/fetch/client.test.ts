import net from 'node:net'
import zlib from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { createClient } from '../../../crawler/fetch/client.ts'
import type { Client } from '../../../crawler/fetch/client.ts'
import { answered, failed, serve, textOf } from './test-server.ts'
import type { TestServer } from './test-server.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

function client(options?: Parameters<typeof createClient>[0]): Client {
  const made = createClient(options)
  open.push(made.close)
  return made
}

async function server(listener: Parameters<typeof serve>[0]): Promise<TestServer> {
  const made = await serve(listener)
  open.push(made.close)
  return made
}

const codings: readonly (readonly [string, (data: Buffer) => Buffer])[] = [
  ['gzip', zlib.gzipSync],
  ['x-gzip', zlib.gzipSync],
  ['deflate', zlib.deflateSync],
  ['deflate', zlib.deflateRawSync],
  ['br', zlib.brotliCompressSync],
  ['zstd', zlib.zstdCompressSync],
  ['gzip, br', (data) => zlib.brotliCompressSync(zlib.gzipSync(data))],
  ['identity', (data) => data],
]

test.each(codings)('reads a body in %s', async (coding, encode) => {
  const { base } = await server((_, response) => {
    response.setHeader('content-encoding', coding)
    response.end(encode(Buffer.from('สวัสดี '.repeat(5000))))
  })
  const outcome = await client().fetch({ url: base })
  expect(textOf(outcome)).toBe('สวัสดี '.repeat(5000))
  expect(answered(outcome).truncated).toBe(false)
})

test.each([
  ['gzip', zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024))],
  [
    'br',
    zlib.brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), {
      params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 },
    }),
  ],
  ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024)))],
])('cuts a decompression bomb in %s at the bound on decoded bytes', async (coding, bomb) => {
  const { base } = await server((_, response) => {
    response.setHeader('content-encoding', coding)
    response.end(bomb)
  })
  const outcome = answered(await client().fetch({ url: base, maxBytes: 10_000 }))
  expect(outcome.body.byteLength).toBe(10_000)
  expect(outcome.truncated).toBe(true)
})

test('stops reading an endless body at maxBytes', async () => {
  const { base } = await server((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    }
    response.on('drain', more)
    more()
  })
  const outcome = answered(await client().fetch({ url: base, maxBytes: 65_536 }))
  expect(outcome.body.byteLength).toBe(65_536)
  expect(outcome.truncated).toBe(true)
})

test('a body of exactly maxBytes is not truncated', async () => {
  const { base } = await server((_, response) => response.end('x'.repeat(500)))
  expect(answered(await client().fetch({ url: base, maxBytes: 500 })).truncated).toBe(false)
})

test('a body said to be gzip that is not is a bad response', async () => {
  const { base } = await server((_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end('plain words')
  })
  expect(failed(await client().fetch({ url: base })).kind).toBe('bad-response')
})

test('a compressed body cut short still yields what it holds', async () => {
  const whole = zlib.gzipSync(
    Buffer.from(Array.from({ length: 9000 }, (_, index) => `${index * 7919} `).join('')),
  )
  const { base } = await server((_, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(whole.subarray(0, whole.length / 2))
  })
  expect(textOf(await client().fetch({ url: base })).startsWith('0 7919 15838')).toBe(true)
})

test('an answer that came while this program was busy is no timeout', async () => {
  const { base } = await server((_, response) => response.end('สวัสดี'))
  const answer = client().fetch({ url: base, timeoutMs: 100 })
  setImmediate(() => {
    const until = performance.now() + 400
    while (performance.now() < until);
  })
  expect(textOf(await answer)).toBe('สวัสดี')
})

test('a server that never answers is a timeout', async () => {
  const { base } = await server(() => undefined)
  expect(failed(await client().fetch({ url: base, timeoutMs: 100 })).kind).toBe('timeout')
})

test('a server that stops in the middle leaves a truncated page', async () => {
  const { base } = await server((_, response) => {
    response.write('<h1>half')
  })
  const outcome = await client().fetch({ url: base, timeoutMs: 300 })
  expect(textOf(outcome)).toBe('<h1>half')
  expect(answered(outcome).truncated).toBe(true)
})

test('a caller can stop a request', async () => {
  const { base } = await server(() => undefined)
  const controller = new AbortController()
  const pending = client().fetch({ url: base, signal: controller.signal })
  controller.abort()
  expect(failed(await pending).kind).toBe('aborted')
})

test('names refused connections, cut connections, nonsense and unknown names', async () => {
  const gone = await serve((_, response) => response.end())
  await gone.close()
  const cut = await server((request) => request.socket.destroy())
  const nonsense = net.createServer((socket) => socket.resume().end('220 mail ready\r\n'))
  await new Promise<void>((resolve) => {
    nonsense.listen(0, '127.0.0.1', resolve)
  })
  open.push(
    () =>
      new Promise((resolve) => {
        nonsense.close(() => {
          resolve()
        })
      }),
  )
  const { port } = nonsense.address() as net.AddressInfo
  const lookup: net.LookupFunction = (_, __, callback) => {
    callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '')
  }
  const { fetch } = client({ lookup })
  const kindOf = async (url: string): Promise<string> => failed(await fetch({ url })).kind
  expect(await kindOf(gone.base)).toBe('refused-connection')
  expect(await kindOf(cut.base)).toBe('reset')
  expect(await kindOf(`http://127.0.0.1:${port}/`)).toBe('bad-response')
  expect(await kindOf('http://no-such-name.test/')).toBe('dns')
  expect(await kindOf('not an address')).toBe('bad-url')
})

test('does not follow redirects and reads no body for HEAD', async () => {
  const { base } = await server((request, response) => {
    response
      .writeHead(302, { location: '/next', 'x-method': request.method, 'content-encoding': 'gzip' })
      .end()
  })
  const outcome = answered(await client().fetch({ url: base, method: 'HEAD' }))
  expect(outcome.status).toBe(302)
  expect(outcome.headers['x-method']).toBe('HEAD')
  expect(outcome.body.byteLength).toBe(0)
})

test('escapes Thai in the path and joins repeated headers', async () => {
  const { base } = await server((request, response) => {
    response.setHeader('x-path', request.url ?? '')
    response.setHeader('set-cookie', ['a=1', 'b=2'])
    response.end()
  })
  const outcome = answered(await client().fetch({ url: `${base}/แผน?ปี=2568` }))
  expect(decodeURI(outcome.headers['x-path'] ?? '')).toBe('/แผน?ปี=2568')
  expect(outcome.headers['set-cookie']).toBe('a=1, b=2')
})
