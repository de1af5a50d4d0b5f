import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { instructions: null }

describe('instructions', () => {
  it.each([
    ['a linked manual', '<a href="/f/manual.pdf">คู่มือการใช้งานระบบ</a>'],
    ['a list of what to do', '<h3>ทำอย่างไร</h3><ol><li>เลือกบริการ</li><li>กรอกชื่อและเบอร์โทร</li></ol>'],
    ['steps', '<p>ขั้นตอนที่ 1 กรอกข้อมูล</p><p>ขั้นตอนที่ 2 กดส่ง</p>'],
  ])('is met by %s', (_, html) => {
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet when nothing says how', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
