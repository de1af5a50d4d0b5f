import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { instructions: null }

describe('instructions', () => {
  it.each([
    ['a linked manual', '<a href="/f/manual.pdf">คู่มือการใช้งานระบบ</a>'],
    ['a list of what to do', '<h3>ทำอย่างไร</h3><ol><li>เลือกบริการ</li><li>กรอกชื่อและเบอร์โทร</li></ol>'],
    ['steps in one line', '<p>กดรูปข้างบน → กรอกชื่อ เบอร์โทร → เลือกวันที่สะดวก → กดส่ง</p>'],
    ['steps told', '<p>เปิดเว็บเทศบาล เลือกเรื่องที่ขอ แล้วแนบรูปและกดส่ง</p>'],
    ['a link that says how', '<p>กรอกแล้วกดส่ง (<a href="/how">ใช้งานอย่างไร</a>)</p>'],
    ['steps', '<p>ขั้นตอนที่ 1 กรอกข้อมูล</p><p>ขั้นตอนที่ 2 กดส่ง</p>'],
  ])('is met by %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet when nothing says how', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unmet by a form to fill in, however many things it asks', () => {
    expect(run(call, page(`<p>กรอกแบบคำร้องและแนบสำเนาบัตร ยื่นที่สำนักปลัด</p>${prose()}`)).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
