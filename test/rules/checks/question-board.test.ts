import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { 'question-board': null }

describe('question-board', () => {
  it('is met by a board with topics', () => {
    const html = '<h1>กระดานสนทนา</h1><p>ตั้งกระทู้ใหม่</p><p>น้ำไม่ไหล ตอบ 2 อ่าน 40</p>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet by a static list of questions', () => {
    const html = `<h1>คำถามที่พบบ่อย</h1><p>เปิดทำการกี่โมง</p>${prose()}`
    expect(run(call, page(html)).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
