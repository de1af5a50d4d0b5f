import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const call = { 'separate-channel': null }
const form = (words: string) =>
  `<h1>${words}</h1><form method="post"><label>ชื่อ <input name="n"></label><label>รายละเอียด <textarea name="d"></textarea></label><button>ส่งเรื่อง</button></form>`

describe('separate-channel', () => {
  it('is met by a form for corruption only', () => {
    expect(run(call, page(form('แจ้งเรื่องร้องเรียนการทุจริต'))).result).toBe('met')
  })

  it('is met by a form for corruption in plain words, but not by one that only names officials', () => {
    expect(run(call, page(form('แจ้งเจ้าหน้าที่โกงทางเว็บ'))).result).toBe('met')
    expect(run(call, page(form('แจ้งเรื่องถึงเจ้าหน้าที่ โครงการโตไปไม่โกง'))).result).toBe('unmet')
  })

  it('is unmet by the general form', () => {
    expect(run(call, page(form('ร้องเรียนร้องทุกข์'))).result).toBe('unmet')
  })

  it('is unsure when one form serves for both', () => {
    expect(run(call, page(form('ร้องเรียนร้องทุกข์และร้องเรียนการทุจริต'))).result).toBe('unsure')
  })
})
