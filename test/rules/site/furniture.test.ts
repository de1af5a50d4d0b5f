import { describe, expect, it } from 'vitest'
import { mainText } from '../../../rules/checks/main-text.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { withoutFurniture } from '../../../rules/site/furniture.ts'
import type { Visit, VisitedPage } from '../../../rules/site/model.ts'

const SITE = 'https://www.tambon.go.th'
const COUNTER = 'ผู้เข้าชมวันนี้ 41 เดือนนี้ 1,208 ทั้งหมด 402,771'

function visited(path: string, html: string): VisitedPage {
  const url = `${SITE}${path}`
  return {
    url,
    finalUrl: url,
    link: { state: 'ok' },
    depth: 1,
    contentType: 'text/html',
    bytes: html.length,
    facts: readHtml(`<title>อบต.</title>${html}`, { url }),
    milliseconds: 1,
  }
}

function visitOf(pages: readonly VisitedPage[]): Visit {
  return {
    startUrl: SITE,
    homeUrl: SITE,
    pages: new Map(pages.map((page) => [page.url, page])),
    uses: new Map(),
    hosts: ['www.tambon.go.th'],
    problems: [],
    left: [],
    completion: 'complete',
    requests: 1,
    bytes: 1,
    seconds: 1,
  }
}

const post = (number: number, frame = `<p>${COUNTER}</p><p><img src="/head.png" width="760"></p>`) =>
  visited(`/post/${number}`, `${frame}<h2>ข่าวที่ ${number}</h2><p>เนื้อหาของข่าวที่ ${number} ของตำบล</p>`)
const posts = (count: number) => Array.from({ length: count }, (_, number) => post(number))

const ownText = (visit: Visit, number: number) => {
  const facts = withoutFurniture(visit).pages.get(`${SITE}/post/${number}`)?.facts
  return {
    text:
      facts === undefined
        ? ''
        : mainText(facts)
            .blocks.map(({ text }) => text)
            .join(' '),
    pictures: facts?.images.filter(({ region }) => region === 'main').length,
  }
}

describe('withoutFurniture', () => {
  it.each([12, 510])(
    'takes what stands on all of %i pages out of the text and the pictures of each',
    (count) => {
      const { text, pictures } = ownText(visitOf(posts(count)), 3)
      expect(text).not.toContain(COUNTER)
      expect(text).toContain('เนื้อหาของข่าวที่ 3')
      expect(pictures).toBe(0)
    },
  )

  it('leaves what stands on a few pages where it is', () => {
    const others = Array.from({ length: 10 }, (_, number) => post(100 + number, ''))
    expect(ownText(visitOf([...posts(4), ...others]), 3).text).toContain(COUNTER)
  })

  it('calls nothing repeated on a site of a few pages', () => {
    expect(ownText(visitOf(posts(5)), 3).text).toContain(COUNTER)
  })

  it('takes links that stand on most pages for a menu, and leaves a link of one page alone', () => {
    const menu = '<div><a href="/news">ข่าว</a> <a href="/staff">บุคลากร</a></div>'
    const pages = Array.from({ length: 12 }, (_, number) =>
      visited(`/post/${number}`, `${menu}<h2>เรื่องที่ ${number}</h2><a href="/f/${number}.pdf">ไฟล์</a>`),
    )
    const facts = withoutFurniture(visitOf(pages)).pages.get(`${SITE}/post/3`)?.facts
    const main = facts?.links.filter(({ region }) => region === 'main').map(({ href }) => href)
    expect(main).toEqual([`${SITE}/f/3.pdf`])
  })

  it.each([
    ['before', (menu: string, own: string) => menu + own],
    ['behind', (menu: string, own: string) => `<section>${own}</section>${menu}`],
  ])('leaves on a page what it says once more than the menu %s it does', (_, arrange) => {
    const menu = '<div><a href="/duties">บทบาทหน้าที่ของเทศบาล</a> <a href="/staff">บุคลากรในสังกัดเทศบาล</a></div>'
    const pages = Array.from({ length: 12 }, (_, number) =>
      visited(
        `/item/${number}`,
        arrange(
          menu,
          `<h2>เรื่องที่ ${number}</h2><p>${number === 3 ? '<a href="/duties">บทบาทหน้าที่ของเทศบาล</a>' : 'อื่น'}</p>`,
        ),
      ),
    )
    const facts = withoutFurniture(visitOf(pages)).pages.get(`${SITE}/item/3`)?.facts
    const main = facts?.links.filter(({ region }) => region === 'main')
    expect(main?.map(({ href }) => href)).toEqual([`${SITE}/duties`])
    expect(main?.[0]?.heading).toBe(0)
  })
})
