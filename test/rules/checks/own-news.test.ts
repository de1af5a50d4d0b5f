import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const call = { 'own-news': null }

describe('own-news', () => {
  it("is met by a list of the agency's own doings", () => {
    const html = '<a href="/news/1">จัดโครงการอบรมอาชีพสำหรับผู้สูงอายุ</a><a href="/news/2">ลงพื้นที่ซ่อมแซมถนนหมู่ที่ 4</a>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet by a page without news', () => {
    expect(run(call, page('<p>สวัสดี</p><p>ยินดีต้อนรับ</p>')).result).toBe('unmet')
  })

  it('is unsure when only others are quoted', () => {
    const html = '<a href="https://www.thaigov.go.th/n/1">มติคณะรัฐมนตรีประจำสัปดาห์ล่าสุด</a>'
    expect(run(call, page(html)).result).toBe('unsure')
  })

  describe('where a day stands beside each entry', () => {
    const entry = (id: number, title: string, day: string) =>
      `<article><h2><a href="/news/${id}">${title}</a></h2><time>${day}</time><a href="/news/${id}">อ่านต่อ</a></article>`

    it('is met by entries that name no work', () => {
      const html =
        entry(1, 'น้ำสะอาดถึงหมู่บ้านริมดอย', '3 มีนาคม 2568') + entry(2, 'ห้องสมุดใหม่ของเด็กสวนมะลิ', '9 มีนาคม 2568')
      expect(run(call, page(html)).result).toBe('met')
    })

    it.each(['March 3, 2025', '2025-03-03', '03.03.2568'])(
      'is met whatever the day looks like: %s',
      (day) => {
        const html = entry(1, 'น้ำสะอาดถึงหมู่บ้านริมดอย', day) + entry(2, 'ห้องสมุดใหม่ของเด็กสวนมะลิ', day)
        expect(run(call, page(html)).result).toBe('met')
      },
    )

    it('is unsure where only one of them has a day', () => {
      const html = entry(1, 'น้ำสะอาดถึงหมู่บ้านริมดอย', '3 มีนาคม 2568') + entry(2, 'ห้องสมุดใหม่ของเด็กสวนมะลิ', '')
      expect(run(call, page(html)).result).toBe('unsure')
    })
  })
})
