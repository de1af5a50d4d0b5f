import { expect, test } from 'vitest'
import { failureOf } from '../../../crawler/fetch/failure.ts'
import type { Fetch, FetchOutcome } from '../../../crawler/fetch/fetch.ts'
import { createRobots } from '../../../crawler/fetch/robots.ts'
import { answer } from './test-server.ts'

const origin = 'https://www.agency.test'

function site(robots: FetchOutcome, ignore = false) {
  const asked: string[] = []
  const delays: [string, number][] = []
  const fetchRobots: Fetch = (request) => {
    asked.push(request.url)
    return Promise.resolve(robots)
  }
  const made = createRobots({ fetchRobots, ignore, onCrawlDelay: (host, ms) => delays.push([host, ms]) })
  const fetch = made.decorate((request) => Promise.resolve(answer(request.url)))
  const ask = async (path: string): Promise<string> => {
    const outcome = await fetch({ url: origin + path })
    return outcome.ok ? 'read' : outcome.kind
  }
  return { ask, asked, delays, sitemaps: made.sitemaps }
}

const file = (text: string, status = 200): FetchOutcome =>
  answer(`${origin}/robots.txt`, { status, body: new Uint8Array(Buffer.from(text)) })

test('obeys the rules for everybody, reading the file once', async () => {
  const { ask, asked } = site(file('User-agent: *\nDisallow: /private/\nAllow: /private/open'))
  expect(await ask('/private/x')).toBe('robots')
  expect(await ask('/private/open')).toBe('read')
  expect(await ask('/')).toBe('read')
  expect(asked).toEqual([`${origin}/robots.txt`])
})

test('rules for our own name go first', async () => {
  const { ask } = site(file('User-agent: *\nDisallow: /\n\nUser-agent: oit-audit\nDisallow: /no'))
  expect(await ask('/yes')).toBe('read')
  expect(await ask('/no')).toBe('robots')
})

test('matches Thai paths however they are written', async () => {
  const { ask } = site(file('User-agent: *\nDisallow: /ลับ'))
  expect(await ask('/ลับ/1')).toBe('robots')
  expect(await ask(encodeURI('/ลับ/1'))).toBe('robots')
})

test.each([
  ['missing', file('User-agent: *\nDisallow: /', 404)],
  ['behind an error', file('User-agent: *\nDisallow: /', 503)],
  ['a web page', file('<html>User-agent: *\nDisallow: /')],
  ['unreachable', failureOf({ url: origin }, 'timeout', '')],
])('a robots.txt that is %s allows everything', async (_, robots) => {
  expect(await site(robots).ask('/x')).toBe('read')
})

test('a crawl-delay is passed on, up to a cap', async () => {
  const { ask, delays } = site(file('User-agent: *\nCrawl-delay: 60\nDisallow:'))
  await ask('/')
  expect(delays).toEqual([['www.agency.test', 2000]])
})

test('can be ignored, and sitemaps are still told', async () => {
  const { ask, sitemaps } = site(file(`Sitemap: ${origin}/map.xml\nUser-agent: *\nDisallow: /`), true)
  expect(await ask('/x')).toBe('read')
  expect(await sitemaps(origin)).toEqual([`${origin}/map.xml`])
})
