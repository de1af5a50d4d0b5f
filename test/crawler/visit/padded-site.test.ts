import { describe, expect, it } from 'vitest'
import { visitSite } from '../../../crawler/visit/visit-site.ts'
import { fakeSite } from './fake-site.ts'
import type { FakeLink, FakePage } from './fake-site.ts'

const start = 'http://a.go.th/'
const at = (path: string): string => new URL(path, start).href
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

/** Lists of pictures and their pages, as content managers make them, linked from the menu of every page. */
function padding(count: number): { pages: Record<string, FakePage>; menu: FakeLink[] } {
  const lists = Math.floor(count / 41)
  const pages: Record<string, FakePage> = {}
  for (const n of range(lists)) {
    const entries = range(40).map((k) => ({
      href: `/album/view/${n * 40 + k}`,
      text: `งานวัดครั้งที่ ${n * 40 + k}`,
    }))
    pages[`/album?page=${n}`] = { links: [...entries, `/album?page=${n + 1}`, `/album?page=${lists - 1}`] }
    for (const { href, text } of entries)
      pages[href] = { text, links: [`/album/view/${Number(href.split('/').at(-1)) + 1}`] }
  }
  return { pages, menu: [{ href: '/album?page=0', text: 'ภาพงานวัด', region: 'menu' }] }
}

/** Evidence behind menu entries that say what they are, entries that do not, lists, and titles in addresses. */
function evidence(): { pages: Record<string, FakePage>; menu: FakeLink[]; goals: string[] } {
  const pages: Record<string, FakePage> = {}
  const named = range(10).map((n) => ({
    href: `/menu/${1600 + n}`,
    text: `หลักฐาน ${n}`,
    region: 'menu' as const,
  }))
  const opaque = range(10).map((n) => ({ href: `/section/${n}`, text: `งานที่ ${n}`, region: 'menu' as const }))
  const goals: string[] = []
  for (const { href } of named) {
    const detail = `/doc/${href.split('/').at(-1)}`
    pages[href] = { text: href, links: [{ href: detail, text: 'หลักฐาน รายละเอียด' }] }
    pages[detail] = { text: detail }
    goals.push(href, detail)
  }
  for (const [n, { href }] of opaque.entries()) {
    const below = [{ href: `/Pages/p_${'abcdefghij'[n] ?? ''}`, text: 'คลิก', context: 'หลักฐาน' }]
    pages[href] = { text: href, links: below }
    for (const link of below) {
      pages[link.href] = { text: link.href }
      goals.push(link.href)
    }
  }
  return { pages, menu: [...opaque, ...named], goals }
}

describe('a site of 2,000 pages that do not matter', () => {
  const pad = padding(2_000)
  const real = evidence()
  const menu = [...pad.menu, ...real.menu]
  const pages = Object.fromEntries(
    Object.entries<FakePage>({ '/': {}, ...pad.pages, ...real.pages }).map(
      ([path, page]): [string, FakePage] => [path, { ...page, links: [...menu, ...(page.links ?? [])] }],
    ),
  )

  it.each([1, 8])('gives its evidence in the first 15 %% of requests, %i at a time', async (concurrency) => {
    const site = fakeSite(pages)
    await visitSite(start, site, { concurrency, maxPages: 400 })
    const early = new Set(site.asked.slice(0, Math.floor(0.15 * Object.keys(pages).length)))
    const found = real.goals.filter((path) => early.has(at(path)))
    expect(found.length / real.goals.length).toBeGreaterThanOrEqual(0.95)
    // It is really the first that is read, not just within the sample.
    expect(new Set(site.asked.slice(0, 60)).size).toBe(60)
    expect(real.goals.filter((path) => !site.asked.slice(0, 60).includes(at(path)))).toEqual([])
  })

  it('leaves the padding after a sample, and never holds more requests than it may', async () => {
    const site = fakeSite(pages)
    let underWay = 0
    let most = 0
    const visit = await visitSite(
      start,
      {
        ...site,
        fetch: async (request) => {
          most = Math.max(most, ++underWay)
          // No server answers at once.
          await new Promise((answer) => setTimeout(answer, 1))
          underWay -= 1
          return site.fetch(request)
        },
      },
      { concurrency: 4, maxPages: 5_000 },
    )
    expect(most).toBe(4)
    expect(visit.completion).toBe('complete')
    expect(site.asked.length).toBeLessThan(200)
    expect(visit.left.some(({ because }) => because === 'trap')).toBe(true)
  })
})
