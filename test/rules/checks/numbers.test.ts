import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { numbers: { any: ['เรื่องร้องเรียน'], none: ['ไม่มีเรื่องร้องเรียน'] } }

describe('numbers', () => {
  it.each([
    ['a sentence', '<p>เรื่องร้องเรียนการทุจริต จำนวน 2 เรื่อง</p>'],
    [
      'a table row',
      '<table><tr><th>รายการ</th><th>จำนวน</th></tr><tr><td>เรื่องร้องเรียนทั้งหมด</td><td>0</td></tr></table>',
    ],
    [
      'a column',
      '<table><tr><th>เดือน</th><th>เรื่องร้องเรียน (เรื่อง)</th></tr><tr><td>ตุลาคม</td><td>๑</td></tr></table>',
    ],
    ['an explicit none', '<p>ในปีงบประมาณ พ.ศ. 2567 ไม่มีเรื่องร้องเรียน</p>'],
  ])('is met by %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('does not take the seam of two words for one', () => {
    const budget = { numbers: { any: ['งบ'] } }
    const plan = (head: string) =>
      `<table><tr><th>กิจกรรม</th><th>${head}</th><th>ช่วงเวลา</th></tr><tr><td>ปฐมนิเทศ</td><td>12,000</td><td>ภายใน 30 วันหลังบรรจุ</td></tr><tr><td>สอนงาน</td><td>0</td><td>ก.พ. 67</td></tr></table>`
    expect(run(budget, page(plan('กลุ่มคน') + prose())).result).toBe('unmet')
    expect(run(budget, page(plan('งบ (บาท)'))).result).toBe('met')
  })

  it('takes no cell that tells something for the head of what stands below it', () => {
    const html =
      '<table><tr><th>งาน</th><th>เล่า</th></tr><tr><td>โปร่งใส</td><td>ติดงบรายรับและรายจ่ายไว้หน้าสถานีอนามัยทุกเดือนให้ทุกคนเห็น</td></tr><tr><td>คลังยา</td><td>พบยาหมดอายุ 14 รายการ</td></tr></table>'
    expect(run({ numbers: { any: ['งบ'] } }, page(html + prose())).result).toBe('unmet')
  })

  it('counts a unit after its number', () => {
    expect(run({ numbers: { any: ['นาที'] } }, page('<p>ตรวจเอกสาร 15 นาที</p>')).result).toBe('met')
  })

  it('does not take for a number how often a page was read', () => {
    const served = { numbers: { any: ['ครั้ง'] } }
    expect(run(served, page(`<p>แชร์ · เข้าชม 326 ครั้ง</p>${prose()}`)).result).toBe('unmet')
    expect(run(served, page(`<p>12 ก.พ. 2568 | อ่าน 27 ครั้ง</p>${prose()}`)).result).toBe('unmet')
    expect(run(served, page('<p>ให้บริการ 326 ครั้ง</p>')).result).toBe('met')
    expect(run(served, page('<p>สอนอ่านหนังสือ 12 ครั้ง</p>')).result).toBe('met')
  })

  it('does not take a telephone number for one', () => {
    const within = { numbers: { any: ['ภายใน'] } }
    expect(run(within, page(`<p>กลุ่มตรวจสอบภายใน โทร 0-2444-1090</p>${prose()}`)).result).toBe('unmet')
    expect(run(within, page('<p>ตอบภายใน 30 วัน</p>')).result).toBe('met')
  })

  it('does not take a fine for a sum', () => {
    expect(run({ numbers: { any: ['บาท'] } }, page(`<p>ฝ่าฝืนปรับ 500 บาท</p>${prose()}`)).result).toBe('unmet')
  })

  it('does not take a year for a number', () => {
    const outcome = run(call, page(`<p>สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2567</p>${prose()}`))
    expect(outcome.result).toBe('unmet')
  })

  it('is unsure when a picture may show the numbers', () => {
    const html = '<p>แผนภูมิแสดงเรื่องร้องเรียน</p><img src="/img/chart.png" width="900" height="500" alt="แผนภูมิ">'
    expect(run(call, page(html + prose())).result).toBe('unsure')
  })
})
