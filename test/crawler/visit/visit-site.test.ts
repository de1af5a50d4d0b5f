import { describe, expect, it } from 'vitest'
import { visitSite } from '../../../crawler/visit/visit-site.ts'
import { fakeSite } from './fake-site.ts'
import type { FakePage } from './fake-site.ts'

const start = 'http://a.go.th/'
const at = (path: string): string => new URL(path, start).href
const one = { concurrency: 1 }

describe('visitSite', () => {
  it('reads every page of the site once and notes the rest', async () => {
    const site = fakeSite({
      '/': { links: ['/about', '/plan.pdf', 'http://other.go.th/', '/about#top'] },
      '/about': { links: ['/', '/photo.jpg', '/about/more?id=1', { href: '/answer', source: 'form' }] },
      '/about/more?id=1': { links: ['/about?PHPSESSID=3f9a2b1c'] },
    })
    const visit = await visitSite(start, site)
    expect(visit.completion).toBe('complete')
    expect(site.asked).toEqual([start, at('/about'), at('/about/more?id=1')])
    expect([...visit.pages.keys()]).toEqual(site.asked)
    expect([...visit.uses.keys()]).toEqual(
      expect.arrayContaining([at('/plan.pdf'), 'http://other.go.th/', at('/photo.jpg'), at('/answer')]),
    )
    expect(visit.uses.get(at('/about'))?.map(({ from }) => from)).toEqual([
      start,
      start,
      at('/about/more?id=1'),
    ])
    expect(visit.homeUrl).toBe(start)
    expect(visit.hosts).toEqual(['a.go.th'])
  })

  it('reads likely pages first, then near ones, then in the order found', async () => {
    const site = fakeSite({
      '/': { links: ['/x', '/y', { href: '/e', text: 'หลักฐาน' }, { href: '/menu', region: 'menu' }] },
      '/e': { links: ['/deep', { href: '/e2', text: 'หลักฐาน 2' }] },
    })
    await visitSite(start, site, one)
    expect(site.asked).toEqual([start, ...['/e', '/e2', '/menu', '/x', '/y', '/deep'].map(at)])
  })

  it('reads the same pages in the same order every time', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 60 }, (_, n): [string, FakePage] => [
        `/p${n === 0 ? '' : n}`,
        { links: [`/p${(n * 7) % 60}`, `/p${(n * 11 + 1) % 60}`, `/v.php?id=${n % 9}`] },
      ]),
    )
    const runs = [
      fakeSite({ '/': { links: ['/p', '/p1'] }, ...pages }),
      fakeSite({ '/': { links: ['/p', '/p1'] }, ...pages }),
    ]
    for (const site of runs) await visitSite(start, site)
    expect(runs[1]?.asked).toEqual(runs[0]?.asked)
  })

  it('reads one page a turn of the event loop, so that requests go out between the reading of two', async () => {
    const site = fakeSite({ '/': { links: Array.from({ length: 20 }, (_, n) => `/p${n}`) } })
    let turns = 0
    let clock = setImmediate(function tick() {
      turns += 1
      clock = setImmediate(tick)
    })
    const readIn: number[] = []
    const readPage: typeof site.readPage = (...page) => {
      readIn.push(turns)
      return site.readPage(...page)
    }
    await visitSite(start, { ...site, readPage }, { concurrency: 8 })
    clearImmediate(clock)
    expect(readIn.length).toBeGreaterThan(1)
    expect(new Set(readIn).size).toBe(readIn.length)
  })

  it('gives depth by the shortest way, whatever the order of reading', async () => {
    const site = fakeSite({
      '/': { links: [{ href: '/e', text: 'หลักฐาน' }, '/z'] },
      '/e': { links: [{ href: '/e/far', text: 'หลักฐาน' }] },
      '/e/far': { links: [{ href: '/goal', text: 'หลักฐาน' }], frames: [{ src: '/inside' }] },
      '/z': { links: ['/goal'] },
      '/inside': {},
    })
    const { pages } = await visitSite(start, site, one)
    const depths = ['/', '/e', '/e/far', '/goal', '/inside', '/z'].map((path) => pages.get(at(path))?.depth)
    expect(depths).toEqual([0, 1, 2, 2, 2, 1])
  })

  it('follows frames, image maps, options and scripts, but answers no forms', async () => {
    const site = fakeSite({
      '/': {
        links: [
          { href: '/area', source: 'area' },
          { href: '/option', source: 'option' },
          { href: '/script', source: 'script', text: 'เปิด' },
          { href: '/plain', source: 'plain-text', text: 'http://a.go.th/plain' },
          { href: '/form', source: 'form' },
          { href: '/dead', target: 'dead' },
          ...Array.from({ length: 6 }, (_, n) => `/n${n}`),
        ],
        frames: [{ src: '/frame' }, { src: 'https://maps.example.com/' }],
      },
    })
    await visitSite(start, site)
    for (const path of ['/area', '/option', '/script', '/plain', '/frame'])
      expect(site.asked).toContain(at(path))
    expect(site.asked).not.toContain(at('/form'))
    expect(site.asked).not.toContain(at('/dead'))
    expect(site.asked).not.toContain('https://maps.example.com/')
  })

  it('survives pages that fail in every way', async () => {
    const site = fakeSite({
      '/': { links: ['/gone', '/reset', '/unreadable', '/file.php', '/robots', '/good'] },
      '/reset': { fail: 'reset' },
      '/unreadable': { text: 'boom' },
      '/robots': { fail: 'robots' },
      '/file.php': { type: 'application/octet-stream' },
      '/good': {},
    })
    const inner = site.readPage
    const visit = await visitSite(start, {
      ...site,
      readPage: (body, type, url) => {
        if (url.endsWith('/unreadable')) throw new Error('boom')
        return inner(body, type, url)
      },
      fetch: (request) =>
        request.url.endsWith('/good') ? Promise.reject(new Error('not a fetch')) : site.fetch(request),
    })
    expect(visit.pages.get(at('/gone'))?.link).toMatchObject({ state: 'broken', httpStatus: 404 })
    expect(visit.pages.get(at('/reset'))?.link).toMatchObject({ state: 'broken', kind: 'reset' })
    expect(visit.pages.get(at('/unreadable'))).toMatchObject({ link: { state: 'ok' } })
    expect(visit.pages.get(at('/unreadable'))?.facts).toBeUndefined()
    expect(visit.pages.get(at('/good'))?.link.state).toBe('broken')
    expect(visit.left).toEqual([{ url: at('/robots'), because: 'robots' }])
    expect(visit.completion).toBe('complete')
  })

  it('reads the same content once and says whose it is', async () => {
    const site = fakeSite({
      '/': { links: ['/one', '/two', '/moved', '/three'] },
      '/one': { links: ['/one/next'], text: 'same' },
      '/two': { links: ['/one/next'], text: 'same' },
      '/moved': { redirect: '/three' },
      '/three': { text: 'three' },
    })
    const { pages } = await visitSite(start, site, one)
    expect(pages.get(at('/two'))?.sameAs).toBe(at('/one'))
    expect(pages.get(at('/two'))?.facts).toBe(pages.get(at('/one'))?.facts)
    // The redirect has already shown what is at its end.
    expect(pages.get(at('/three'))?.sameAs).toBe(at('/moved'))
    expect(site.asked).not.toContain(at('/three'))
  })

  it('does not ask again for the https and www forms of a page on a server that answers', async () => {
    const site = fakeSite({
      '/': { links: ['/a', 'https://www.a.go.th/', 'https://www.a.go.th/a', 'https://a.go.th/dead-server'] },
      '/a': {},
      'https://www.a.go.th/': { text: 'secure' },
    })
    const { pages } = await visitSite(start, site, one)
    expect(pages.get('https://www.a.go.th/a')?.sameAs).toBe(at('/a'))
    expect(site.asked).not.toContain('https://www.a.go.th/a')
    expect(pages.get('https://a.go.th/dead-server')?.link.state).toBe('broken')
  })

  it('stops at the limit of pages and says what is left', async () => {
    const site = fakeSite({ '/': { links: ['/1a', '/2b', '/3c', '/4d'] } })
    const visit = await visitSite(start, site, { maxPages: 3 })
    expect(site.asked).toHaveLength(3)
    expect(visit.completion).toBe('partial')
    expect(visit.left).toEqual(['/3c', '/4d'].map((path) => ({ url: at(path), because: 'max-pages' })))
  })

  it('counts all that is left', async () => {
    const links = Array.from({ length: 5_100 }, (_, n) => `/n${n.toString(36)}x`)
    const { left } = await visitSite(start, fakeSite({ '/': { links } }), { maxPages: 1 })
    expect(left).toHaveLength(5_100)
  })

  it('stops when time is up', async () => {
    let now = 0
    let timeIsUp = (): void => undefined
    const clock = {
      now: () => now,
      sleep: () =>
        new Promise<void>((resolve) => {
          timeIsUp = resolve
        }),
    }
    const site = fakeSite({ '/': { links: ['/slow', '/never'] } })
    const visit = await visitSite(
      start,
      {
        ...site,
        clock,
        fetch: (request) => {
          if (!request.url.endsWith('/slow')) return site.fetch(request)
          now = 60_000
          timeIsUp()
          return new Promise(() => undefined)
        },
      },
      { maxMinutes: 1, concurrency: 1 },
    )
    expect(visit.completion).toBe('partial')
    expect(visit.seconds).toBe(60)
    expect(visit.left.map(({ because }) => because)).toEqual(['max-minutes', 'max-minutes'])
    expect([...visit.pages.keys()]).toEqual([start])
  })

  it('stops when told to, and keeps what it has', async () => {
    const stop = new AbortController()
    const site = fakeSite({ '/': { links: ['/1a', '/2b', '/3c'] } })
    const visit = await visitSite(start, site, {
      concurrency: 1,
      signal: stop.signal,
      onProgress: ({ pages }) => {
        if (pages === 2) stop.abort()
      },
    })
    expect(visit.completion).toBe('partial')
    expect(visit.pages.size).toBe(2)
    expect(visit.left).toEqual(['/2b', '/3c'].map((path) => ({ url: at(path), because: 'stopped' })))
  })

  it('has failed when nothing answers, and when it was stopped before it began', async () => {
    const visit = await visitSite(start, fakeSite({ '/': { fail: 'refused-connection' } }))
    expect(visit.completion).toBe('failed')
    expect(visit.pages.get(start)?.link).toMatchObject({ state: 'broken' })
    const stopped = await visitSite(start, fakeSite({ '/': {} }), { signal: AbortSignal.abort() })
    expect(stopped.completion).toBe('failed')
    expect((await visitSite('nonsense', fakeSite({}))).completion).toBe('failed')
  })

  it('leaves traps after a sample and says so', async () => {
    const endless = fakeSite({ '/': { links: ['/list?id=1'] } })
    const visit = await visitSite(
      start,
      {
        ...endless,
        fetch: (request) => {
          const id = Number(/id=(\d+)/.exec(request.url)?.[1] ?? 0)
          const links = [
            `/list?id=${id + 1}`,
            `/list?id=${id + 1}&sort=name`,
            '/a/b/a/b/c',
            '/calendar?day=1',
          ]
          const { fetch } = fakeSite({ [request.url]: { links, text: String(id) } })
          endless.asked.push(request.url)
          return fetch(request)
        },
      },
      { maxPages: 1_000 },
    )
    expect(endless.asked.length).toBeLessThan(200)
    expect(visit.left.map(({ because }) => because)).toContain('trap')
    expect(endless.asked).not.toContain(at('/a/b/a/b/c'))
    expect(endless.asked).not.toContain(at('/calendar?day=1'))
    expect(visit.completion).toBe('complete')
  })

  it('tells how it goes and what it cost', async () => {
    const seen: string[] = []
    const site = fakeSite({
      '/': { links: ['/moved', '/b'] },
      '/moved': { redirect: '/c' },
      '/c': { text: 'c' },
    })
    const visit = await visitSite(start, site, {
      concurrency: 1,
      onProgress: ({ pages, queued, current }) => seen.push(`${pages} ${queued} ${current}`),
    })
    expect(seen).toEqual([`2 1 ${at('/moved')}`, `3 0 ${at('/b')}`])
    // Home page, sitemap, a redirect with its end, and a page that is not there.
    expect(visit.requests).toBe(5)
    expect(visit.bytes).toBeGreaterThan(0)
  })
})
