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

    it('is not met by what other bodies say', () => {
      const html =
        entry(1, 'กรมอุตุนิยมวิทยาเตือนพายุฤดูร้อน', '3 มีนาคม 2568') +
        entry(2, 'จังหวัดจัดงานกาชาดประจำปี', '9 มีนาคม 2568') +
        entry(3, 'ธนาคารออมสินเปิดสินเชื่อรายย่อย', '12 มีนาคม 2568')
      expect(run(call, page(html)).result).toBe('unsure')
    })

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
  describe('where news is told without a link', () => {
    it.each([
      [
        'a day in front',
        '<ul><li>3 มี.ค. 68 – ท่อเมนหน้าวัดกลับมาใช้ได้แล้ว</li><li>9 มี.ค. 68 – เด็กชั้น ป.5 ปลูกแปลงผักสวนครัว</li></ul>',
      ],
      [
        'a day above',
        '<h1>ข่าว</h1><div><span>12 MAR 2025</span><h3>หอพักหลังใหม่รับได้ 120 คน</h3></div><div><span>2 FEB 2025</span><h3>ทีมหุ่นยนต์คว้าเหรียญทอง</h3></div>',
      ],
      [
        'a day in the next cell',
        '<table><tr><td>รถขยะคันใหม่วิ่งแล้วสามหมู่บ้าน</td><td>10/02/2568</td></tr><tr><td>คลองใหญ่ปลอดผักตบชวาแล้ว</td><td>28/01/2568</td></tr></table>',
      ],
    ])('is met by entries with %s', (_, html) => {
      expect(run(call, page(html)).result).toBe('met')
    })

    it.each([
      [
        'tenders',
        '<ul><li>3 มี.ค. 68 – ประกาศผู้ชนะการเสนอราคาซ่อมถนน</li><li>9 มี.ค. 68 – ประกวดราคาซื้อรถบรรทุกน้ำ</li></ul>',
      ],
      [
        'purchases in other words',
        '<ul><li>3 มี.ค. 68 – จ้างเหมาทำป้ายผ้าใบหน้าสำนักงาน</li><li>9 มี.ค. 68 – สอบราคาซื้อเครื่องสูบน้ำสองเครื่อง</li></ul>',
      ],
      [
        'what the government says',
        '<ul><li>3 มี.ค. 68 – ครม. เห็นชอบมาตรการลดค่าไฟฟ้างวดใหม่</li><li>9 มี.ค. 68 – กระทรวงแรงงานเตือนภัยแก๊งหลอกทำงาน</li></ul>',
      ],
      [
        'what the page says of itself',
        '<p>วันนี้ วันพุธที่ 2 เมษายน 2568 ยินดีต้อนรับทุกท่าน</p><p>สถิติผู้เข้าชมตั้งแต่ 1 ม.ค. 2552 รวมทั้งหมด</p>',
      ],
      [
        'days until which something is taken in',
        '<p>รับสมัครพนักงานขับรถ ปิดรับ 30 เมษายน 2568</p><p>ยื่นแบบภาษีที่ดินได้ถึงวันที่ 30 เมษายน 2568</p>',
      ],
    ])('is not met by %s', (_, html) => {
      expect(run(call, page(html)).result).not.toBe('met')
    })
  })
})
