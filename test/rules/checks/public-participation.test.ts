import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const call = { 'public-participation': null }

describe('public-participation', () => {
  it('is met when villagers take part in planning', () => {
    const html = '<p>ประชาชนและผู้นำชุมชนร่วมแสดงความคิดเห็นต่อร่างแผนพัฒนาท้องถิ่น จำนวน 80 คน</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it.each([
    ['a committee of staff', '<p>ประชุมคณะกรรมการประสานแผนและหัวหน้าส่วนราชการ</p>'],
    ['a ceremony', '<p>พิธีถวายพระพรเนื่องในวันเฉลิมพระชนมพรรษา</p>'],
  ])('is unmet by %s', (_, html) => {
    expect(run(call, page(html + '<p>รายละเอียดตามภาพ</p>'.repeat(3))).result).toBe('unmet')
  })

  it('is unsure over an invitation', () => {
    expect(run(call, page('<p>ขอเชิญประชาชนร่วมแสดงความคิดเห็นต่อร่างข้อบัญญัติ</p>')).result).toBe('unsure')
  })
})
