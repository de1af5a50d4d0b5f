import { afterEach, expect, test } from 'vitest'
import { createClient } from '../../../crawler/fetch/client.ts'
import type { Fetch } from '../../../crawler/fetch/fetch.ts'
import { createHostLimits } from '../../../crawler/fetch/host-limits.ts'
import { withInFlightSharing } from '../../../crawler/fetch/in-flight.ts'
import { fakeClock } from './fake-clock.ts'
import { answer, failed, serve } from './test-server.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function countingServer(): Promise<{ base: string; most: () => number; requests: () => number }> {
  let inFlight = 0
  let most = 0
  let requests = 0
  const { base, close } = await serve((_, response) => {
    inFlight += 1
    requests += 1
    most = Math.max(most, inFlight)
    setTimeout(() => {
      inFlight -= 1
      response.end()
    }, 5)
  })
  open.push(close)
  return { base, most: () => most, requests: () => requests }
}

test.each([1, 3, 4])('a server never sees more than %i requests at once', async (perHost) => {
  const server = await countingServer()
  const client = createClient({ socketsPerOrigin: 50 })
  open.push(client.close)
  const fetch = createHostLimits({ perHost }).decorate(client.fetch)
  await Promise.all(Array.from({ length: 40 }, (_, index) => fetch({ url: `${server.base}/${index}` })))
  expect(server.requests()).toBe(40)
  expect(server.most()).toBe(perHost)
})

/** An inner fetch whose requests end when told to. */
function manual(): { fetch: Fetch; running: () => number; finish: (status?: number) => Promise<void> } {
  const ends: ((status: number) => void)[] = []
  const fetch: Fetch = (request) =>
    new Promise((resolve) => {
      ends.push((status) => {
        resolve(answer(request.url, { status }))
      })
    })
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return {
    fetch,
    running: () => ends.length,
    finish: async (status = 200) => {
      ends.shift()?.(status)
      await settle()
      await settle()
    },
  }
}

test('halves what is in flight after 429 and recovers after good answers', async () => {
  const inner = manual()
  const fetch = createHostLimits({ perHost: 4, clock: fakeClock() }).decorate(inner.fetch)
  const all = Array.from({ length: 60 }, (_, index) => fetch({ url: `http://a.test/${index}` }))
  expect(inner.running()).toBe(0)
  await Promise.resolve()
  expect(inner.running()).toBe(4)
  await inner.finish(429)
  await inner.finish()
  await inner.finish()
  expect(inner.running()).toBe(2)
  for (let count = 0; count < 30; count++) await inner.finish()
  expect(inner.running()).toBe(4)
  while (inner.running() > 0) await inner.finish()
  await Promise.all(all)
})

test('waits between two requests, and for the pause that a host asks for', async () => {
  const clock = fakeClock()
  const limits = createHostLimits({ minIntervalMs: 100, clock })
  let status = 200
  const fetch = limits.decorate((request) =>
    Promise.resolve(answer(request.url, { status, headers: { 'retry-after': '9' } })),
  )
  await fetch({ url: 'http://a.test/1' })
  await fetch({ url: 'http://a.test/2' })
  await fetch({ url: 'http://b.test/' })
  expect(clock.waits).toEqual([100])
  status = 503
  await fetch({ url: 'http://a.test/3' })
  await fetch({ url: 'http://a.test/4' })
  expect(clock.waits).toEqual([100, 100, 9000])
})

test('a crawl-delay slows one host only', async () => {
  const clock = fakeClock()
  const limits = createHostLimits({ clock })
  limits.setInterval('a.test', 1500)
  const fetch = limits.decorate((request) => Promise.resolve(answer(request.url)))
  await fetch({ url: 'http://a.test/1' })
  await fetch({ url: 'http://b.test/1' })
  await fetch({ url: 'http://a.test/2' })
  expect(clock.waits).toEqual([1500, 1500])
})

test('a request stopped while waiting leaves the queue', async () => {
  const inner = manual()
  const fetch = createHostLimits({ perHost: 1 }).decorate(inner.fetch)
  const controller = new AbortController()
  const first = fetch({ url: 'http://a.test/1' })
  const second = fetch({ url: 'http://a.test/2', signal: controller.signal })
  controller.abort()
  expect(failed(await second).kind).toBe('aborted')
  await inner.finish()
  expect((await first).ok).toBe(true)
  expect(inner.running()).toBe(0)
})

test('identical requests at the same time are asked once', async () => {
  let asked = 0
  const fetch = withInFlightSharing((request) => {
    asked += 1
    return Promise.resolve(answer(request.url))
  })
  const url = 'http://a.test/'
  await Promise.all([fetch({ url }), fetch({ url }), fetch({ url, method: 'GET' })])
  expect(asked).toBe(1)
  await Promise.all([fetch({ url }), fetch({ url, method: 'HEAD' }), fetch({ url, maxBytes: 5 })])
  expect(asked).toBe(4)
  await Promise.all([fetch({ url }), fetch({ url, signal: new AbortController().signal })])
  expect(asked).toBe(6)
})
