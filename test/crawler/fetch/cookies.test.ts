import { expect, test } from 'vitest'
import { withCookies } from '../../../crawler/fetch/cookies.ts'
import { fakeClock } from './fake-clock.ts'
import { answer } from './test-server.ts'

/** Asks for `first`, which sets cookies, then for `second`: which cookies does it see? */
async function sent(
  setCookie: string,
  first: string,
  second: string,
  laterMs = 0,
): Promise<string | undefined> {
  const clock = fakeClock()
  const seen: (string | undefined)[] = []
  const fetch = withCookies(
    (request) => {
      seen.push(request.headers?.['cookie'])
      return Promise.resolve(answer(request.url, { headers: { 'set-cookie': setCookie } }))
    },
    { clock },
  )
  await fetch({ url: first })
  await clock.sleep(laterMs)
  await fetch({ url: second })
  return seen[1]
}

const page = 'http://www.agency.go.th/a/b.php'

test.each([
  ['back to the same host', 'PHPSESSID=abc; path=/', 'http://www.agency.go.th/', 'PHPSESSID=abc'],
  ['only below its path', 'a=1; Path=/x', 'http://www.agency.go.th/y', undefined],
  ['below its path', 'a=1; Path=/x', 'http://www.agency.go.th/x/y', 'a=1'],
  ['not to a path that only begins alike', 'a=1; Path=/x', 'http://www.agency.go.th/xyz', undefined],
  ['to no other host', 'a=1; path=/', 'http://other.go.th/', undefined],
  [
    'to a sibling when the domain says so',
    'a=1; path=/; domain=.agency.go.th',
    'http://agency.go.th/',
    'a=1',
  ],
  ['never to all of a public suffix', 'a=1; path=/; domain=go.th', 'http://www.agency.go.th/', undefined],
  ['never for a foreign domain', 'a=1; path=/; domain=evil.com', 'http://evil.com/', undefined],
  ['not without TLS when secure', 'a=1; path=/; secure', 'http://www.agency.go.th/', undefined],
  [
    'two from one header, dates included',
    'a=1; Expires=Wed, 21 Oct 2099 07:28:00 GMT; path=/, b=2; path=/',
    page,
    'a=1; b=2',
  ],
  ['not when long expired', 'a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; path=/', page, undefined],
  ['nothing with a line break in it', 'a=1\r\nx: y; path=/', page, undefined],
])('cookies go %s', async (_, setCookie, second, expected) => {
  expect(await sent(setCookie, page, second)).toBe(expected)
})

test('a cookie dies at its max-age', async () => {
  expect(await sent('a=1; max-age=10; path=/', page, page, 9_000)).toBe('a=1')
  expect(await sent('a=1; max-age=10; path=/', page, page, 11_000)).toBeUndefined()
})

test('a hostile number of cookies is bounded', async () => {
  const many = Array.from({ length: 200 }, (_, index) => `c${index}=1; path=/`).join(', ')
  expect((await sent(many, page, page))?.split('; ')).toHaveLength(30)
})
