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
})
