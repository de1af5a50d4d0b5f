import { describe, expect, it } from 'vitest'
import { context, page, prose, run, said, scan, wrapper } from './page.ts'

const call = { mentions: { any: ['ตัวชี้วัด', 'KPI'] } }

describe('mentions', () => {
  it('is met by the word in running text, and quotes it with its place', () => {
    const outcome = run(call, page('<h1>แผน</h1><p>แผนนี้มีตัวชี้วัดความสำเร็จ คือ ร้อยละของครัวเรือน</p>'))
    expect(outcome.result).toBe('met')
    expect(outcome.because[0]?.quote).toContain('ตัวชี้วัด')
    expect(outcome.because[0]?.place).toBeTruthy()
  })

  it('is met whatever the spelling of sara am', () => {
    expect(run({ mentions: { any: ['ประจำปี'] } }, page('<p>แผนการดําเนินงานประจําปีของหมู่บ้าน</p>')).result).toBe(
      'met',
    )
  })

  it('does not count the heading that only names the page', () => {
    expect(run(call, page(`<h1>ตัวชี้วัด</h1>${prose()}`)).result).toBe('unmet')
  })

  it('does not count menus', () => {
    expect(run(call, page(`<nav><a href="/k">ตัวชี้วัด</a></nav>${prose()}`)).result).toBe('unmet')
  })

  it.each([
    ['what is to be made later', ['ความก้าวหน้า'], 'จะรายงานความก้าวหน้าให้สภาทราบ'],
    ['a share that is aimed at', ['ร้อยละ'], 'ต้องผ่านไม่น้อยกว่าร้อยละ 80'],
  ])('does not count %s', (_name, any, text) => {
    expect(run({ mentions: { any } }, page(`<p>${text}</p>${prose()}`)).result).toBe('unmet')
  })

  it('does not count criteria copied from the handbook', () => {
    const copied =
      '<p>แสดงข้อมูลแผนของหน่วยงาน อย่างน้อยประกอบด้วย</p><ul><li>(1) เป้าหมาย</li><li>(2) ตัวชี้วัด</li></ul>'
    expect(run(call, page(copied + prose())).result).toBe('unmet')
  })

  it('doubts the absence of words that can be said otherwise, on a page with much to read', () => {
    const open = { mentions: { any: ['ตัวชี้วัด'], open: true } }
    expect(run(open, page(prose())).result).toBe('unsure')
    expect(run(open, page('<p>แผนของหมู่บ้านสวนมะลิ จัดทำโดยสำนักปลัด</p>')).result).toBe('unmet')
  })

  it('wants as many different words as asked', () => {
    const two = { mentions: { any: ['เป้าหมาย', 'ตัวชี้วัด'], min: 2 } }
    expect(run(two, page(`<p>เป้าหมายของแผน</p>${prose()}`)).result).toBe('unmet')
  })

  it.each([
    ['<p><b>ชาวบ้านว่าอย่างไร</b> น้ำประปาไหลอ่อนช่วงเย็น</p>', 'met'],
    ['<p><b>What people said</b> คิวยาวเกินไปทุกเช้า และไม่มีที่นั่งรอ</p>', 'met'],
    ['<p><b>ชาวบ้านว่าอย่างไร</b></p>', 'unmet'],
  ])('takes what stands under a label that asks for it: %s', (html, result) => {
    const asked = { mentions: { any: ['ข้อคิดเห็น'], meaning: 'opinion' } }
    expect(run(asked, page(prose() + html)).result).toBe(result)
  })

  it('takes pictures beside a dated event with its people for photographs', () => {
    const pictures =
      '<img src="/u/a.jpg" width="640" height="480" alt=""><img src="/u/b.jpg" width="640" height="480" alt="">'
    const post = (text: string) => page(`<p>${text}</p>${pictures}`)
    const measures = { mentions: { any: ['ตัวชี้วัด'] } }
    expect(run(measures, post('วันที่ 5 กุมภาพันธ์ 2568 จัดเวที มีผู้แทนผู้ป่วยเข้าร่วม 58 คน')).result).toBe('unmet')
    expect(run(measures, post('รายละเอียดตามภาพ')).result).toBe('unsure')
  })

  it('is unsure over a scan, naming the file', () => {
    const outcome = run(call, scan('/files/plan68.pdf'))
    expect(outcome.result).toBe('unsure')
    expect(said(outcome)).toContain('plan68.pdf')
  })

  it('is unsure over a page that only wraps an unread file', () => {
    expect(run(call, wrapper()).result).toBe('unsure')
  })

  it('reads the file a page wraps when it is known', () => {
    const file = page('<p>ตัวชี้วัดของโครงการ</p>', { path: '/files/report.pdf' })
    const outcome = run(call, wrapper(), context({ factsOf: (url) => (url === file.url ? file : undefined) }))
    expect(outcome.result).toBe('met')
  })

  it('never calls a word missing from text that was read off a scan', () => {
    const read = { ...page(prose()), kind: 'pdf', textLayer: 'ocr' } as const
    expect(run(call, read).result).toBe('unsure')
  })
})
