import { describe, expect, it } from 'vitest'
import { page, prose, run, said, scan } from './page.ts'

const topic = (id: string, th: string) => ({ id, title: { th, en: id }, any: [th] })
const call = { covers: { topics: [topic('licensing', 'การอนุญาต'), topic('procurement', 'จัดซื้อจัดจ้าง')] } }

describe('covers', () => {
  it('is met when every topic is there', () => {
    expect(run(call, page('<p>ความเสี่ยงในการอนุญาต และการจัดซื้อจัดจ้าง</p>')).result).toBe('met')
  })

  it('names the missing topic', () => {
    const outcome = run(call, page(`<p>ความเสี่ยงในการอนุญาต</p>${prose()}`))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('จัดซื้อจัดจ้าง')
  })

  it('is met when fewer topics are asked for', () => {
    const some = { covers: { ...call.covers, min: 1 } }
    expect(run(some, page('<p>ความเสี่ยงในการอนุญาต</p>')).result).toBe('met')
  })

  it('takes a column of units for who is responsible, one of jobs not', () => {
    const who = {
      covers: { topics: [{ ...call.covers.topics[0], id: 'who', any: ['ผู้รับผิดชอบ'], meaning: 'unit' }] },
    }
    const plan = (heading: string, cells: readonly string[]) =>
      page(
        `<table><tr><th>มาตรการ</th><th>${heading}</th></tr>${cells.map((cell) => `<tr><td>ติดป้าย</td><td>${cell}</td></tr>`).join('')}</table>${prose()}`,
      )
    expect(run(who, plan('โดย', ['สำนักปลัด', 'กองคลัง', 'งานการเจ้าหน้าที่'])).result).toBe('met')
    expect(run(who, plan('ผู้ร่วมงาน', ['ประชาชน', 'กองทุนชุมชน', 'งานวันเด็ก'])).result).toBe('unmet')
  })

  it('takes a common word for a topic only where it heads a filled column', () => {
    const contract = { ...topic('contract', 'เลขที่สัญญา'), columns: ['สัญญา'] }
    const list = (heading: string, cell: string) =>
      `<table><tr><th>ของที่ซื้อ</th><th>${heading}</th></tr><tr><td>ตู้เหล็ก</td><td>${cell}</td></tr></table>${prose()}`
    const asked = { covers: { topics: [contract] } }
    expect(run(asked, page(list('สัญญา', 'PO-14'))).result).toBe('met')
    expect(run(asked, page(list('สัญญา', ''))).result).toBe('unmet')
    expect(run(asked, page(list('ผู้ค้า', 'ร้านสมใจ') + '<p>ผู้ค้าทำสัญญากับเทศบาลแล้ว</p>')).result).toBe('unmet')
  })

  it.each(['หน่วยงานเจ้าของเรื่อง', 'เจ้าภาพ', 'ดำเนินการโดย'])(
    'takes what stands under “%s” for who is responsible, but not an empty column',
    (label) => {
      const who = { covers: { topics: [{ ...topic('who', 'ผู้รับผิดชอบ'), meaning: 'unit' as const }] } }
      const plan = (cell: string) =>
        page(
          `<table><tr><th>มาตรการ</th><th>${label}</th></tr><tr><td>ติดป้าย</td><td>${cell}</td></tr><tr><td>เปิดสายด่วน</td><td>${cell}</td></tr></table>${prose()}`,
        )
      expect(run(who, plan('คุณมาลี')).result).toBe('met')
      expect(run(who, plan('-')).result).toBe('unmet')
    },
  )

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })

  it('knows a meaning by the everyday question at the head of a column that is filled in', () => {
    const steps = { ...topic('steps', 'ขั้นตอน'), meaning: 'steps' as const }
    const asked = { covers: { topics: [topic('measure', 'มาตรการ'), steps] } }
    const table = (cell: string) =>
      `<table><tr><th>มาตรการ</th><th>ทำอย่างไร</th></tr><tr><td>ติดป้าย</td><td>${cell}</td></tr></table>`
    expect(run(asked, page(table('จับเวลา พิมพ์ป้าย ติดหน้าโต๊ะ'))).result).toBe('met')
    expect(run(asked, page(table('') + prose())).result).toBe('unmet')
  })

  describe('topics in one list', () => {
    const listed = (id: string, any: string, ...words: string[]) => ({ ...topic(id, any), listed: words })
    const three = {
      covers: {
        topics: [
          listed('work', 'กระบวนการปฏิบัติงาน', 'กระบวนการ', 'ขั้นตอน'),
          listed('assets', 'การใช้ทรัพย์สิน', 'ของหลวง'),
          listed('money', 'การใช้งบประมาณ', 'เงิน'),
        ],
      },
    }
    const issues = (...names: string[]) =>
      page(
        `<table><tr><th>ด้าน</th><th>เห็นอะไร</th></tr>${names.map((name) => `<tr><td>${name}</td><td>คะแนน 90</td></tr>`).join('')}</table>${prose()}`,
      )

    it('are known by words that say little elsewhere', () => {
      expect(run(three, issues('ขั้นตอนทำงาน', 'ดูแลของหลวง', 'ใช้เงิน')).result).toBe('met')
      expect(
        run(three, page(`<ol><li>ขั้นตอนทำงาน: ดี</li><li>ของหลวง: ยืมลงสมุด</li><li>เงิน: แจ้งยอด</li></ol>`))
          .result,
      ).toBe('met')
    })

    it('each need an entry of their own', () => {
      expect(run(three, issues('กระบวนการดูแลของหลวง', 'ใช้เงิน', 'อื่น ๆ')).result).toBe('unmet')
      expect(run(three, issues('ขั้นตอนทำงาน', 'ใช้เงิน', 'อื่น ๆ')).result).toBe('unmet')
    })

    it('are not what sentences say in passing', () => {
      const told = page(`<p>ทุกขั้นตอนของงานใช้เงินและของหลวงอย่างคุ้มค่า เพื่อให้ประชาชนได้ประโยชน์สูงสุด</p>${prose()}`)
      expect(run(three, told).result).toBe('unmet')
    })
  })
})
