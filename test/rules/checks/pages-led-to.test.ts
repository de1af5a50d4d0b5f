import { describe, expect, it } from 'vitest'
import { pagesLedTo } from '../../../rules/checks/pages-led-to.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { pageFacts } from '../facts-of.ts'
import { context, page, prose, run } from './page.ts'

const SITE = 'https://www.tambon-suanmali.go.th'
const post = page('<h1>แผนดูแลคน ปี 2568</h1><p>โครงการอบรม งบประมาณ 20,000 บาท</p>', { path: '/post/7' })
const other = page('<h1>ข่าว</h1><p>เปิดศูนย์เด็กเล็ก</p>', { path: '/post/8' })
const read = new Map<string, PageFacts>([post, other].map((facts) => [facts.url, facts]))
const given = context({ factsOf: (url) => read.get(url) })
const ledTo = (main: string, path = '/ita/2568/hr-plan') =>
  pagesLedTo(page(main, { path }), given).map(({ url }) => url.replace(SITE, ''))

describe('pagesLedTo', () => {
  it.each([
    ['a nameless link', '<h2>แผนบุคคล</h2><p>people plan <a href="/post/7">เปิดดู</a></p>'],
    ['a named link', '<h2>แผนบุคคล</h2><ul><li><a href="/post/7">แผนดูแลคน</a></li></ul>'],
    [
      'a link below the trail to the page',
      '<ol><a href="/">หน้าแรก</a> / <a href="/ita/2568">ITA</a> / แผนบุคคล</ol><a href="/post/7">เปิด</a>',
    ],
  ])('follows %s of a page that says nothing itself', (_, main) => {
    expect(ledTo(main)).toEqual(['/post/7'])
  })

  it.each([
    ['a page that speaks for itself', `${prose()}<a href="/post/7">เปิดดู</a>`],
    [
      'a list of dated posts',
      '<p><a href="/post/7">แผนดูแลคน</a> 6 ธ.ค. 2567</p><p><a href="/post/8">ข่าว</a> 2 ม.ค. 2568</p>',
    ],
    ['what stands beside it', '<h2>แผนบุคคล</h2><h3>ข่าวที่เกี่ยวข้อง</h3><a href="/post/7">แผนดูแลคน</a>'],
    ['the way about the site', '<h2>แผนบุคคล</h2><a href="/post/8">« ย้อนกลับ</a> <a href="/post/7">ถัดไป</a>'],
    ['sites of others', '<h2>แผนบุคคล</h2><a href="https://www.nacc.go.th/post/7">เปิดดู</a>'],
    ['many links', Array.from({ length: 6 }, (_, at) => `<a href="/post/${at + 3}">เปิด ${at}</a>`).join(' ')],
    [
      'a form',
      '<form method="post" action="/a"><label>ชื่อ <input name="n"></label><label>โทร <input name="t"></label><button>ส่ง</button></form><a href="/post/7">เปิด</a>',
    ],
  ])('does not follow %s', (_, main) => {
    expect(ledTo(main)).toEqual([])
  })

  it('does not take a page that only lists further pages for evidence', () => {
    const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/p/${at}">เรื่อง ${at}</a></li>`).join('')
    const list = page(`<ul>${links}</ul>`, { path: '/list' })
    const site = context({ factsOf: (url) => (url === list.url ? list : undefined) })
    expect(pagesLedTo(page('<h2>แผนบุคคล</h2><a href="/list">เปิดดู</a>'), site)).toEqual([])
  })

  it('lets a page speak through the post it opens and the file of that post', () => {
    const file = pageFacts({
      url: `${SITE}/f/plan.pdf`,
      kind: 'pdf',
      blocks: [...page('<p>ห้วงเวลา ไตรมาสที่ 2</p>').blocks],
    })
    const wrapping = page('<h1>แผน</h1><a href="/f/plan.pdf">plan.pdf</a>', { path: '/post/9' })
    const site = context({
      factsOf: (url) => [file, wrapping].find((facts) => facts.url === url),
    })
    const call = { mentions: { any: ['ไตรมาส'] } }
    const opens = page('<h2>แผนบุคคล</h2><a href="/post/9">เปิดดู</a>')
    expect(run(call, opens, site).result).toBe('met')
    expect(run(call, page(`<h2>แผนบุคคล</h2>${prose()}<a href="/post/9">x</a>`), site).result).toBe('unmet')
  })
})
