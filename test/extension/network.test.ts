import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Question } from '../../extension/network/ask.ts'
import { readBounded } from '../../extension/network/read-bounded.ts'

const streamOf = (...chunks: readonly number[][]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (stream) => {
      for (const chunk of chunks) stream.enqueue(Uint8Array.from(chunk))
      stream.close()
    },
  })

describe('the beginning of a body', () => {
  it.each([
    ['all of a short one', 10, [1, 2, 3, 4, 5], false],
    ['all of one that fits exactly', 5, [1, 2, 3, 4, 5], false],
    ['no more than is wanted', 4, [1, 2, 3, 4], true],
    ['no more than is wanted, at the end of a chunk', 3, [1, 2, 3], true],
    ['nothing when nothing is wanted', 0, [], true],
  ])('is %s', async (_, most, bytes, truncated) => {
    const read = await readBounded(streamOf([1, 2, 3], [4, 5]), most)
    expect([...read.body]).toEqual(bytes)
    expect(read.truncated).toBe(truncated)
    expect(read.body.buffer.byteLength).toBe(bytes.length)
  })

  it('is empty where there is no body', async () => {
    expect(await readBounded(null, 10)).toEqual({ body: new Uint8Array(), truncated: false })
  })
})

describe('asking for an address', () => {
  let server: Server
  let at: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/cut') return void request.socket.destroy()
      if (request.url === '/silent') return
      if (request.url === '/onward') return void response.writeHead(302, { location: '/page' }).end()
      response.writeHead(200, { 'content-type': 'text/html' })
      // Never ends: only a reader that lets go comes to an end.
      response.write('x'.repeat(1000))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const asked = (path: string, more: Partial<Question> = {}) =>
    ask(`${at}${path}`, {
      as: 'stranger',
      most: () => 100,
      patience: 5000,
      cancel: new AbortController().signal,
      ...more,
    })

  it('reads as much as is wanted of its kind and says where it led', async () => {
    const types: string[] = []
    const outcome = await asked('/onward', { most: (type) => (types.push(type), 7) })
    expect(outcome).toMatchObject({ ok: true, url: `${at}/page`, status: 200, truncated: true })
    expect(outcome.ok && outcome.body.length).toBe(7)
    expect(outcome.redirects).toHaveLength(1)
    expect(types).toEqual(['text/html'])
  })

  it.each([
    ['is cut', '/cut', 5000],
    ['never answers', '/silent', 100],
  ])('gives no reason when it %s', async (_, path, patience) => {
    expect(await asked(path, { patience })).toMatchObject({ ok: false, kind: 'no-answer' })
  })

  it('says when it was cancelled', async () => {
    expect(await asked('/silent', { cancel: AbortSignal.abort() })).toMatchObject({
      ok: false,
      kind: 'aborted',
    })
  })
})
