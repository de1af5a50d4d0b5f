import { describe, expect, it } from 'vitest'
import { context, page, prose, run, said, scan } from './page.ts'

const card = (name: string, position: string, more = '', photo = '/u/p.jpg') =>
  `<div class="card">${photo === '' ? '' : `<img src="${photo}" alt="" width="200" height="250">`}<p>${name}</p><p>${position}</p>${more}</div>`

describe('people-in-role', () => {
  const top = { 'people-in-role': { role: 'top' } }

  it('is met by the mayor', () => {
    const outcome = run(top, page(card('นายสมพร ใจงาม', 'นายกองค์การบริหารส่วนตำบลสวนมะลิ')))
    expect(outcome.result).toBe('met')
    expect(said(outcome)).toContain('สมพร')
  })

  it('is unmet in a local body when only the clerk is shown', () => {
    expect(run(top, page(card('นายวิชัย รุ่งเรือง', 'ปลัดองค์การบริหารส่วนตำบลสวนมะลิ') + prose())).result).toBe(
      'unmet',
    )
  })

  it('accepts a post that is shown as vacant', () => {
    const html =
      card('นายสมพร ใจงาม', 'นายกองค์การบริหารส่วนตำบล') +
      '<div><p>-ว่าง-</p><p>รองปลัดองค์การบริหารส่วนตำบล</p></div>'
    expect(run({ 'people-in-role': { role: 'deputy' } }, page(html)).result).toBe('met')
  })

  it('is unsure over a scan', () => {
    expect(run(top, scan()).result).toBe('unsure')
  })

  describe('where a unit is the agency itself', () => {
    const central = context({ agency: { type: 'central', name: 'ศูนย์ทดสอบดินภาคใต้' } })
    const director = card('ดร.สุดา ดินดี', 'ผู้อำนวยการศูนย์')
    const deputy = card('นายพร ทรายงาม', 'รองผู้อำนวยการศูนย์ (วิชาการ)')
    const other = card('นายเอก น้ำใส', 'ผู้อำนวยการกองแผนงาน')

    it('takes its head with deputies of their own for the head of the agency', () => {
      expect(run(top, page(director + deputy), central).result).toBe('met')
      expect(run({ 'people-in-role': { role: 'deputy' } }, page(director + deputy), central).result).toBe(
        'met',
      )
    })

    it('does not without deputies, and not beside heads of other units', () => {
      expect(run(top, page(director + prose()), central).result).toBe('unmet')
      expect(run(top, page(director + deputy + other + prose()), central).result).toBe('unmet')
    })
  })
})
