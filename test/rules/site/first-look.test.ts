import { beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import type { Catalogue } from '../../../rules/catalogue/schema.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { conceptsNamed, createFirstLook, type LookAt } from '../../../rules/site/first-look.ts'

const HOME = { url: 'http://www.a.go.th/', title: 'อบต.ตัวอย่าง' }
const MENU = '<nav><ul><li><a href="/structure">โครงสร้างหน่วยงาน</a></li></ul></nav>'
const NEWS = '<h1>ปิดถนนชั่วคราว</h1><p>รถใหญ่โปรดเลี่ยงสะพานข้ามคลองถึงวันศุกร์</p>'

describe('createFirstLook', () => {
  let catalogue: Catalogue
  let fresh: () => LookAt
  beforeAll(async () => {
    const knowledge = await loadKnowledge()
    catalogue = loadYear(knowledge, 2568)
    fresh = () => createFirstLook(catalogue, topicsOfYear(catalogue, knowledge.concepts))
  })
  const page = (body: string, title = HOME.title) =>
    readHtml(`<!doctype html><title>${title}</title>${body}`, { url: 'http://www.a.go.th/page' })
  const NOTHING = { says: [], linksSpeak: false, mayBeList: false, mayBeHijacked: false }

  it('hears a menu that names an item once', () => {
    const lookAt = fresh()
    expect(lookAt(page(MENU + NEWS), HOME)).toEqual({ ...NOTHING, linksSpeak: true })
    expect(lookAt(page(MENU + NEWS), HOME)).toEqual(NOTHING)
  })

  it('hears a link to another address with the words of the menu', () => {
    const lookAt = fresh()
    lookAt(page(MENU + NEWS), HOME)
    expect(lookAt(page(`${MENU}${NEWS}<a href="/other">โครงสร้างหน่วยงาน</a>`), HOME).linksSpeak).toBe(true)
  })

  it('hears what stands beside or above a link that says nothing itself, though it was offered before', () => {
    const lookAt = fresh()
    const click = '<a href="/s">คลิก</a>'
    expect(lookAt(page(`${NEWS}<p>${click}</p>`), HOME).linksSpeak).toBe(false)
    expect(lookAt(page(`${NEWS}<p>โครงสร้างหน่วยงาน ${click}</p>`), HOME).linksSpeak).toBe(true)
    const other = '<a href="/t">คลิก</a>'
    expect(lookAt(page(`${NEWS}<p>${other}</p>`), HOME).linksSpeak).toBe(false)
    expect(lookAt(page(`<h1>โครงสร้างหน่วยงาน</h1><p>${other}</p>`), HOME).linksSpeak).toBe(true)
  })

  it('tells a page by its heading, and by its title when that is not the name of the site', () => {
    const named = [page('<h1>โครงสร้างหน่วยงาน</h1>'), page(NEWS, 'แผนผังโครงสร้างหน่วยงาน')]
    for (const each of named) expect(fresh()(each, HOME).says[0]?.concept).toBe('structure')
  })

  it('tells what may be a list of answers', () => {
    const entries = ['โครงสร้าง', 'ข้อมูลผู้บริหาร', 'อำนาจหน้าที่', 'ข้อมูลการติดต่อ', 'ข่าวประชาสัมพันธ์', 'Q&A']
    const rows = entries.map((title, n) => `<li><a href="/${n}">O${n + 1} ${title}</a></li>`)
    expect(fresh()(page(`<h1>ITA 2568</h1><ul>${rows.join('')}</ul>`), HOME).mayBeList).toBe(true)
  })

  it('notes what pages, links and addresses name', async () => {
    const { concepts } = await loadKnowledge()
    const topics = topicsOfYear(catalogue, concepts)
    const named = new Set<string>()
    const lookAt = createFirstLook(catalogue, topics, named)
    lookAt(page(NEWS), HOME)
    expect([...named]).toEqual([])
    const speaking = page(`${NEWS}<a href="/x">โครงสร้างหน่วยงาน</a><a href="/qa">คลิก</a>`)
    lookAt(speaking, HOME)
    expect([...named]).toContain('structure')
    expect(new Set(conceptsNamed(speaking, topics, HOME.title))).toEqual(named)
  })

  it('tells planted links', () => {
    const planted = ['สล็อตเว็บตรง แตกง่าย', 'บาคาร่า เครดิตฟรี'].map(
      (words, n) => `<a href="https://slot${n}9.example.com">${words}</a>`,
    )
    expect(fresh()(page(NEWS + planted.join('')), HOME).mayBeHijacked).toBe(true)
  })
})
