import { afterEach, expect, test } from 'vitest'
import { createFetch } from '../../../crawler/fetch/stack.ts'
import type { FetchStack } from '../../../crawler/fetch/stack.ts'
import { answered, failed, serve, textOf } from './test-server.ts'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

interface Site {
  readonly base: string
  readonly log: string[]
  readonly stack: FetchStack
}

async function site(
  routes: Readonly<
    Record<string, (cookie: string) => [status: number, headers: Record<string, string>, body: string]>
  >,
  options: Partial<Parameters<typeof createFetch>[0]> = {},
): Promise<Site> {
  const log: string[] = []
  const { base, close } = await serve((request, response) => {
    const path = request.url ?? ''
    log.push(path)
    const [status, headers, body] = routes[path]?.(request.headers.cookie ?? '') ?? [404, {}, 'not here']
    response.writeHead(status, headers).end(body)
  })
  const stack = createFetch({ startUrl: base, ...options })
  open.push(close, stack.close)
  return { base, log, stack }
}

test('cookies survive a redirect, and everything is counted', async () => {
  const { base, stack } = await site({
    '/': (cookie) =>
      cookie === 'seen=1'
        ? [200, {}, 'welcome']
        : [302, { location: '/', 'set-cookie': 'seen=1; path=/' }, ''],
  })
  expect(textOf(await stack.fetch({ url: base }))).toBe('welcome')
  expect(stack.stats()).toEqual({ requests: 3, bytes: 'welcome'.length + 'not here'.length })
})

test('robots.txt is obeyed for every hop, and read once however many ask', async () => {
  const { base, log, stack } = await site({
    '/robots.txt': () => [200, {}, 'User-agent: oit-audit\nDisallow: /secret\nSitemap: /map.xml'],
    '/go': () => [302, { location: '/secret' }, ''],
  })
  const outcomes = await Promise.all([
    stack.fetch({ url: `${base}/go` }),
    stack.fetch({ url: `${base}/secret` }),
  ])
  expect(outcomes.map((outcome) => failed(outcome).kind)).toEqual(['robots', 'robots'])
  expect(log.sort()).toEqual(['/go', '/robots.txt'])
  expect(await stack.robots.sitemaps(base)).toHaveLength(1)
})

test('robots.txt can be ignored', async () => {
  const routes = {
    '/robots.txt': () => [200, {}, 'User-agent: *\nDisallow: /'] as [number, Record<string, string>, string],
    '/page': () => [200, {}, 'read'] as [number, Record<string, string>, string],
  }
  const { base, log, stack } = await site(routes, { ignoreRobots: true })
  expect(textOf(await stack.fetch({ url: `${base}/page` }))).toBe('read')
  expect(log).toEqual(['/page'])
})

test('a busy server is asked again', async () => {
  let times = 0
  const { base, stack } = await site({
    '/busy': () => ((times += 1) === 1 ? [429, { 'retry-after': '0' }, ''] : [200, {}, 'now']),
  })
  expect(textOf(await stack.fetch({ url: `${base}/busy` }))).toBe('now')
})

test('inner addresses other than the start are not asked, not even for robots.txt', async () => {
  const { stack } = await site({})
  expect(failed(await stack.fetch({ url: 'http://192.168.7.7/' })).kind).toBe('private-address')
  expect(stack.stats().requests).toBe(0)
})

test('says who it is', async () => {
  const agents: string[] = []
  const { base, close } = await serve((request, response) => {
    agents.push(request.headers['user-agent'] ?? '')
    response.end()
  })
  const stack = createFetch({ startUrl: base, version: '9.9.9' })
  open.push(close, stack.close)
  answered(await stack.fetch({ url: base }))
  expect(agents.every((agent) => agent.startsWith('oit-audit/9.9.9 '))).toBe(true)
})

test('one signal ends everything', async () => {
  const { base, close } = await serve(() => undefined)
  const controller = new AbortController()
  const stack = createFetch({ startUrl: base, signal: controller.signal, ignoreRobots: true, perHost: 1 })
  open.push(close, stack.close)
  const pending = [1, 2, 3].map((page) => stack.fetch({ url: `${base}/${page}` }))
  controller.abort()
  expect((await Promise.all(pending)).map((outcome) => failed(outcome).kind)).toEqual([
    'aborted',
    'aborted',
    'aborted',
  ])
})
