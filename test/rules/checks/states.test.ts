import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const fee = { states: { any: ['ค่าธรรมเนียม'], none: ['ไม่มีค่าธรรมเนียม', 'ไม่เสียค่าธรรมเนียม'] } }

describe('states', () => {
  it.each([
    [
      'a filled column',
      '<table><tr><th>งานบริการ</th><th>ค่าธรรมเนียม</th></tr><tr><td>แจ้งถมดิน</td><td>ไม่มี</td></tr></table>',
    ],
    [
      'a row',
      '<table><tr><td>งานบริการ</td><td>แจ้งถมดิน</td></tr><tr><td>ค่าธรรมเนียม</td><td>20 บาท</td></tr></table>',
    ],
    ['a label with a value', '<p>ค่าธรรมเนียม: ฉบับละ 20 บาท</p>'],
    ['a definition', '<dl><dt>ค่าธรรมเนียม</dt><dd>ไม่มี</dd></dl>'],
    ['a heading with text below', '<h2>ขั้นตอน</h2><p>ยื่นคำขอ</p><h2>ค่าธรรมเนียม</h2><p>ยกเว้นทุกกรณี</p>'],
    ['an explicit none', '<p>การขอรับบริการนี้ไม่เสียค่าธรรมเนียม</p>'],
  ])('is met by %s', (_, html) => {
    expect(run(fee, page(html)).result).toBe('met')
  })

  it.each([
    [
      'a column left blank',
      '<table><tr><th>งานบริการ</th><th>ค่าธรรมเนียม</th></tr><tr><td>แจ้งถมดิน</td><td></td></tr><tr><td>ขอน้ำ</td><td>-</td></tr></table>',
    ],
    ['a label without a value', '<p>ค่าธรรมเนียม: ........</p>'],
    ['no label at all', ''],
    ['criteria wording alone', '<p>แสดงข้อมูลคู่มือ อย่างน้อยประกอบด้วย</p><ul><li>ค่าธรรมเนียม</li></ul>'],
  ])('is unmet by %s', (_, html) => {
    expect(run(fee, page(html + prose())).result).toBe('unmet')
  })

  it.each([
    ['where to report one', 'ปัญหาเรื่องน้ำแจ้งได้ที่กองช่าง'],
    ['whom to ask about one', 'หากพบปัญหาในการเปิดไฟล์ กรุณาติดต่อผู้ดูแลเว็บไซต์'],
    ['a measure against them as a label', 'มาตรการแก้ไขปัญหา: อบรมปีละครั้ง'],
  ])('takes for no problem %s', (_, text) => {
    const problem = { states: { any: ['ปัญหา'], meaning: 'problem' } } as const
    expect(run(problem, page(`<p>${text}</p>${prose()}`)).result).not.toBe('met')
  })

  const advice = { states: { any: ['ข้อเสนอแนะ'], none: ['ไม่มี'], meaning: 'recommendation' } }
  it.each([
    ['a sentence that means it', '<p>ฝนทิ้งช่วงสองเดือน เสนอให้ขุดบ่อสำรองน้ำก่อนฤดูแล้ง</p>', 'met'],
    [
      'a heading in other words',
      '<h2>รายงานประจำปี</h2><h3>สิ่งที่จะปรับในปีหน้า</h3><p>ประกาศหาผู้รับจ้างให้เร็วขึ้น</p>',
      'met',
    ],
    ['a step of a matter', '<p>เจ้าหน้าที่สรุปเรื่องแล้วเสนอให้ผู้อำนวยการลงนามในหนังสือ</p>', 'unmet'],
    ['a label left blank beside it', '<p>ข้อเสนอแนะ: ......</p><p>ผู้มาติดต่อควรเตรียมเอกสารมาให้พร้อม</p>', 'unmet'],
  ])('takes, or not, %s', (_, html, result) => {
    expect(run(advice, page(html + prose())).result).toBe(result)
  })

  it('is met where a sentence says what it is', () => {
    const html = '<p>ปีนี้ค่าธรรมเนียมที่ผู้ขอต้องชำระคือฉบับละยี่สิบบาททุกกรณี</p>'
    expect(run(fee, page(html + prose())).result).toBe('met')
  })

  it('is unsure when the word is only mentioned in passing', () => {
    const html = '<p>ผู้ขอรับบริการทุกท่านควรสอบถามเจ้าหน้าที่เกี่ยวกับค่าธรรมเนียมก่อนยื่นเรื่องทุกครั้ง</p>'
    expect(run(fee, page(html + prose())).result).toBe('unsure')
  })

  describe('a manual beside a scan', () => {
    const manual = (cell: string, kind: 'word' | 'page') => ({
      ...page(
        `<table><tr><th>งาน</th><th>ค่าธรรมเนียม</th></tr><tr><td>แจ้งถมดิน</td><td>${cell}</td></tr><tr><td>ขอน้ำ</td><td></td></tr></table>`,
      ),
      kind,
    })

    it('lacks what its own table leaves empty', () => {
      expect(run(fee, [manual('', 'word'), scan()]).result).toBe('unmet')
    })
    it('may be completed by the scan where the cell is crossed out, or the table stands on the page that wraps it', () => {
      expect(run(fee, [manual('-', 'word'), scan()]).result).toBe('unsure')
      expect(run(fee, [manual('', 'page'), scan()]).result).toBe('unsure')
    })
  })

  it('is unsure over a scan', () => {
    expect(run(fee, scan()).result).toBe('unsure')
  })
})
