import { expect, test } from 'vitest'
import type { Fetch, FetchRequest } from '../../../crawler/fetch/fetch.ts'
import { withRedirects } from '../../../crawler/fetch/redirects.ts'
import { answer, answered, failed } from './test-server.ts'

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** A site of redirects: path → Location, as the bytes come off the wire. */
function site(
  locations: Readonly<Record<string, string>>,
  status = 302,
): { fetch: Fetch; asked: FetchRequest[] } {
  const asked: FetchRequest[] = []
  const fetch = withRedirects((request) => {
    asked.push(request)
    const location = locations[new URL(request.url).pathname]
    return Promise.resolve(
      location === undefined
        ? answer(request.url, { milliseconds: 5 })
        : answer(request.url, { status, headers: { location }, milliseconds: 5 }),
    )
  })
  return { fetch, asked }
}

test('follows, records each hop, and keeps the address that was asked for', async () => {
  const { fetch, asked } = site({ '/a': '/b', '/b': 'https://b.test/c#part' })
  const outcome = answered(await fetch({ url: 'http://a.test/a', referrer: 'http://a.test/' }))
  expect(outcome.requestedUrl).toBe('http://a.test/a')
  expect(outcome.url).toBe('https://b.test/c#part')
  expect(outcome.redirects).toEqual([
    { from: 'http://a.test/a', to: 'http://a.test/b', status: 302 },
    { from: 'http://a.test/b', to: 'https://b.test/c#part', status: 302 },
  ])
  expect(outcome.milliseconds).toBe(15)
  expect(asked.map(({ referrer }) => referrer)).toEqual([
    'http://a.test/',
    'http://a.test/a',
    'http://a.test/b',
  ])
})

test.each([301, 302, 303, 307, 308])('follows %i', async (status) => {
  expect((await site({ '/': '/x' }, status).fetch({ url: 'http://a.test/' })).url).toBe('http://a.test/x')
})

test('reads a Location in raw Thai UTF-8, relative or not', async () => {
  const { fetch } = site({ '/a/b': latin1('../ประกาศ?ปี=๒๕๖๘') })
  const { url } = await fetch({ url: 'http://a.test/a/b' })
  expect(decodeURI(url)).toBe('http://a.test/ประกาศ?ปี=๒๕๖๘')
})

test('keeps bytes that are not UTF-8 as they are', async () => {
  const { fetch } = site({ '/a': '/\xa1\xa2.pdf' })
  expect((await fetch({ url: 'http://a.test/a' })).url).toBe('http://a.test/%A1%A2.pdf')
})

test('a loop ends', async () => {
  const outcome = failed(await site({ '/a': '/b', '/b': '/a' }).fetch({ url: 'http://a.test/a' }))
  expect(outcome.kind).toBe('too-many-redirects')
  expect(outcome.redirects.length).toBeLessThan(6)
})

test('an endless row of new addresses ends', async () => {
  let count = 0
  const fetch = withRedirects((request) =>
    Promise.resolve(answer(request.url, { status: 302, headers: { location: `/${(count += 1)}` } })),
  )
  expect(failed(await fetch({ url: 'http://a.test/' })).kind).toBe('too-many-redirects')
  expect(count).toBe(11)
})

test('a site that sets a cookie and returns to the same address is followed', async () => {
  let visits = 0
  const fetch = withRedirects((request) => {
    visits += 1
    const first = answer(request.url, { status: 302, headers: { location: request.url } })
    return Promise.resolve(visits === 1 ? first : answer(request.url))
  })
  expect(answered(await fetch({ url: 'http://a.test/' })).status).toBe(200)
})

test('a hand-over to an app, or no Location at all, is the answer itself', async () => {
  const line = answered(await site({ '/': 'line://ti/p/@agency' }).fetch({ url: 'http://a.test/' }))
  expect(line.status).toBe(302)
  const none = withRedirects((request) => Promise.resolve(answer(request.url, { status: 302 })))
  expect(answered(await none({ url: 'http://a.test/' })).redirects).toEqual([])
})

test.each(['http://', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,<h1>x</h1>'])(
  'a Location that no browser follows is a bad response: %s',
  async (location) => {
    expect(failed(await site({ '/': location }).fetch({ url: 'http://a.test/' })).kind).toBe('bad-response')
  },
)
