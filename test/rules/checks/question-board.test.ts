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

  it('is unmet by questions that the agency answers in place, in whatever way it writes them', () => {
    const html =
      '<p><b>ถาม</b> จดทะเบียนพาณิชย์ที่ไหน<br><b>ตอบ</b> กองคลัง ชั้นสอง</p><p><b>ถาม</b> เก็บขยะวันไหน<br><b>ตอบ</b> ทุกวันอังคาร</p>'
    expect(run(call, page(html)).result).toBe('unmet')
  })

  it('is no list of news that stands on the program of a board, nor the link to the page itself', () => {
    const menu = '<a href="/board.php?cat=2">ข่าวประชาสัมพันธ์</a> <a href="/page/1">Q&amp;A</a>'
    expect(run(call, page(`${menu}${prose()}`)).result).toBe('unmet')
    expect(run(call, page(`<a href="/board.php?cat=2">พูดคุยกับ อบต.</a>${prose()}`)).result).toBe('met')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
