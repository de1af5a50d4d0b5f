import { describe, expect, it } from 'vitest'
import { page, prose, run } from '../checks/page.ts'

const check = (meaning: string) => ({ numbers: { any: ['คำที่ไม่มีใครใช้'], meaning } })
const [received, settled, open] = ['matters-received', 'matters-settled', 'matters-open'].map(check)
const table = (...rows: readonly string[]): string =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`

describe('how many matters came, are settled and are open', () => {
  it.each([
    ['three columns', table('กอง|ขาเข้า|จบ|ขาค้าง', 'กองช่าง|3|2|1', 'กองคลัง|1|1|0')],
    ['columns of which one is named', table('เดือน|ขาเข้า|จบแล้ว|อีกกอง', 'ต.ค.|3|2|1', 'พ.ย.|2|-|2')],
    ['rows', table('รายการ|จำนวน', 'ที่ส่งมาถึงเรา|3', 'ปิดเรื่องแล้ว|1', 'กำลังหาพยาน|2')],
    ['numbers that are written out', '<p>ปีนี้มีคนแจ้งเข้ามาสามเรื่อง จบไปสองเรื่อง ยังสอบอยู่หนึ่งเรื่อง</p>'],
  ])('are told by %s', (_name, html) => {
    for (const each of [received, settled, open]) expect(run(each!, page(html + prose())).result).toBe('met')
  })

  it.each([
    ['by ways and quarters', table('ทาง|ไตรมาส 1|ไตรมาส 2|ทั้งปี', 'โทร|1|2|3', 'จดหมาย|1|0|1')],
    ['by subject', '<p>ทั้งหมดเก้าเรื่อง เป็นเรื่องเวร 5 เรื่อง เรื่องพัสดุ 4 เรื่อง</p>'],
  ])('are not told by how many came %s', (_name, html) => {
    expect(run(settled!, page(html + prose())).result).toBe('unmet')
    expect(run(open!, page(html + prose())).result).toBe('unmet')
  })
})

describe('how long something takes', () => {
  it.each([
    ['<p>แจ้งผลแก่ผู้ร้องภายในสิบห้าวันทำการ</p>', 'met'],
    ['<p>ประชุมทุกวันจันทร์ ห้องสองชั้นสาม</p>', 'unmet'],
    ['<p>เปิดทำการ 08.30-16.30 น. พักกลางวัน 1 ชั่วโมง</p>', 'unmet'],
    ['<p>สำเนามีอายุไม่เกิน 3 เดือน ตอบภายใน 5 วัน</p>', 'met'],
    ['<p>สำเนาเอกสารต้องมีอายุไม่เกิน 3 เดือน</p>', 'unmet'],
    ['<p>หากไม่มารับภายใน 15 วัน ถือว่าสละสิทธิ์</p>', 'unmet'],
  ])('may be written out: %s', (html, result) => {
    expect(run({ durations: { any: ['ระยะเวลา'] } }, page(html + prose())).result).toBe(result)
  })
})
