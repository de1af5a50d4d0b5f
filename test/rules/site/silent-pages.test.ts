import { beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { topicsOfYear } from '../../../rules/locate/topics.ts'
import { createSilence, type IsSilent } from '../../../rules/site/silent-pages.ts'

const HOME = { url: 'http://www.a.go.th/', title: 'อบต.ตัวอย่าง' }
const MENU = '<nav><ul><li><a href="/structure">โครงสร้างหน่วยงาน</a></li></ul></nav>'
const NEWS = '<h1>ปิดถนนชั่วคราว</h1><p>รถใหญ่โปรดเลี่ยงสะพานข้ามคลองถึงวันศุกร์</p>'

describe('createSilence', () => {
  let fresh: () => IsSilent
  beforeAll(async () => {
    const knowledge = await loadKnowledge()
    const catalogue = loadYear(knowledge, 2568)
    fresh = () => createSilence(catalogue, topicsOfYear(catalogue, knowledge.concepts))
  })
  const page = (body: string, title = HOME.title) =>
    readHtml(`<!doctype html><title>${title}</title>${body}`, { url: 'http://www.a.go.th/page' })

  it('hears a menu that names an item once', () => {
    const isSilent = fresh()
    expect(isSilent(page(MENU + NEWS), HOME)).toBe(false)
    expect(isSilent(page(MENU + NEWS), HOME)).toBe(true)
  })

  it.each([
    ['a heading that names an item', '<h1>โครงสร้างหน่วยงาน</h1>'],
    ['a new link that names an item', `${NEWS}<a href="/other">โครงสร้างหน่วยงาน</a>`],
    [
      'planted links',
      `${NEWS}<a href="https://slot99.example.com">สล็อตเว็บตรง แตกง่าย</a><a href="https://ufa1.example.com">บาคาร่า เครดิตฟรี</a>`,
    ],
  ])('hears %s', (_, body) => {
    const isSilent = fresh()
    isSilent(page(MENU + NEWS), HOME)
    expect(isSilent(page(MENU + body), HOME)).toBe(false)
  })

  it('hears a title that is not the name of the site', () => {
    expect(fresh()(page(NEWS, 'แผนผังโครงสร้างหน่วยงาน'), HOME)).toBe(false)
  })
})
