import { describe, expect, it } from 'vitest'
import { enterSite, otherEntrances } from '../../../crawler/visit/enter.ts'
import type { EnterOptions } from '../../../crawler/visit/enter.ts'
import { readAddress } from '../../../crawler/visit/read-address.ts'
import { fakeSite } from './fake-site.ts'
import type { FakePage } from './fake-site.ts'

const start = 'http://a.go.th/'
const ordinary: FakePage = { links: Array.from({ length: 12 }, (_, n) => `/n${n}`) }

const enter = (pages: Readonly<Record<string, FakePage>>, splashTargets?: EnterOptions['splashTargets']) => {
  const site = fakeSite(pages)
  const read: EnterOptions['read'] = (url) => readAddress(url, site, { homeUrl: start })
  return enterSite(start, { read, ...(splashTargets === undefined ? {} : { splashTargets }) })
}

/** Stands for the reader of greeting pages: the door is the link that says so. */
const door: EnterOptions['splashTargets'] = (facts) =>
  facts.links.filter(({ text }) => text.startsWith('เข้าสู่')).map(({ href }) => href)

describe('enterSite', () => {
  it('takes an ordinary first page as the home page', async () => {
    const { home, steps, problems } = await enter({ '/': ordinary, '/n1': ordinary })
    expect(home.finalUrl).toBe(start)
    expect(steps).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it.each<[string, Record<string, FakePage>]>([
    ['a redirect', { '/': { redirect: '/home' }, '/home': ordinary }],
    ['a meta refresh', { '/': { refresh: { seconds: 0, url: 'http://a.go.th/home' } }, '/home': ordinary }],
    ['a redirect in a script', { '/': { links: [{ href: '/home', source: 'script' }] }, '/home': ordinary }],
    ['a frameset of one frame', { '/': { frames: [{ src: '/home', source: 'frame' }] }, '/home': ordinary }],
    ['one frame and nothing else', { '/': { frames: [{ src: '/home' }] }, '/home': ordinary }],
    [
      'a greeting page',
      { '/': { links: ['http://king.example/', { href: '/home', text: 'เข้าสู่เว็บไซต์' }] }, '/home': ordinary },
    ],
    [
      'several doors one after another',
      {
        '/': { links: [{ href: '/royal', text: 'เข้าสู่เว็บไซต์' }] },
        '/royal': { refresh: { seconds: 3, url: 'http://a.go.th/frames' } },
        '/frames': { frames: [{ src: '/home', source: 'frame' }] },
        '/home': ordinary,
      },
    ],
  ])('goes through %s', async (_, pages) => {
    const { home } = await enter(pages, door)
    expect(home.finalUrl).toBe('http://a.go.th/home')
  })

  it.each<[string, FakePage]>([
    ['reloads itself after minutes', { ...ordinary, refresh: { seconds: 300, url: 'http://a.go.th/other' } }],
    ['shows a map in a frame', { ...ordinary, frames: [{ src: 'https://maps.example.com/' }] }],
    [
      'opens a window by script',
      { ...ordinary, links: [...(ordinary.links ?? []), { href: '/other', source: 'script' }] },
    ],
    [
      'has two frames',
      {
        frames: [
          { src: '/menu', source: 'frame' },
          { src: '/main', source: 'frame' },
        ],
      },
    ],
  ])('stays on a home page that %s', async (_, page) => {
    const { home } = await enter({ '/': page, '/other': ordinary, '/menu': ordinary, '/main': ordinary })
    expect(home.finalUrl).toBe(start)
  })

  it('tries the next door when one is locked, and else stays', async () => {
    const doors = [
      { href: '/locked', text: 'เข้าสู่เว็บไซต์' },
      { href: '/home', text: 'เข้าสู่หน้าหลัก' },
    ]
    expect((await enter({ '/': { links: doors }, '/home': ordinary }, door)).home.finalUrl).toBe(
      'http://a.go.th/home',
    )
    expect((await enter({ '/': { links: doors } }, door)).home.finalUrl).toBe(start)
  })

  it('does not run in circles', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [
        `/s${n}`,
        { refresh: { seconds: 0, url: `http://a.go.th/s${n + 1}` } },
      ]),
    )
    const { steps } = await enter({ '/': { refresh: { seconds: 0, url: 'http://a.go.th/s0' } }, ...pages })
    expect(steps).toHaveLength(6)
    const circle = await enter({
      '/': { refresh: { seconds: 0, url: 'http://a.go.th/b' } },
      '/b': { refresh: { seconds: 0, url: start } },
    })
    expect(circle.steps).toHaveLength(2)
  })

  it('tries https and www when the given address does not answer', async () => {
    const { home, problems, scope } = await enter({
      '/': { fail: 'refused-connection' },
      'https://www.a.go.th/': ordinary,
    })
    expect(home.finalUrl).toBe('https://www.a.go.th/')
    expect(problems).toEqual([{ id: 'start-address-dead', url: start, quote: 'https://www.a.go.th/' }])
    expect(scope.contains('http://a.go.th/x')).toBe(true)
  })

  it('keeps the failure of the given address when nothing answers', async () => {
    const { home, steps } = await enter({ '/': { fail: 'dns' } })
    expect(home.link).toMatchObject({ state: 'broken', kind: 'dns' })
    expect(steps.at(-1)).toBe(home)
  })

  it('takes a home page on another host into the site', async () => {
    const { home, scope, problems } = await enter({
      '/': { redirect: 'http://10.1.2.3:9080/web/' },
      'http://10.1.2.3:9080/web/': ordinary,
    })
    expect(home.finalUrl).toBe('http://10.1.2.3:9080/web/')
    expect(scope.contains('http://10.1.2.3:9080/plan')).toBe(true)
    expect(scope.contains('http://www.a.go.th/')).toBe(true)
    expect(problems).toEqual([{ id: 'home-elsewhere', url: 'http://10.1.2.3:9080/web/' }])
  })
})

describe('otherEntrances', () => {
  it.each([
    ['http://a.go.th/x', ['https://a.go.th/x', 'http://www.a.go.th/x', 'https://www.a.go.th/x']],
    ['https://www.a.go.th/', ['http://www.a.go.th/', 'https://a.go.th/', 'http://a.go.th/']],
    ['http://a.go.th:8080/', ['http://www.a.go.th:8080/']],
    ['http://10.0.0.1/', ['https://10.0.0.1/']],
    ['http://localhost:3000/', []],
  ])('of %s', (address, others) => {
    expect(otherEntrances(address)).toEqual(others)
  })
})
