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

  describe('deputies of a director who share out the work', () => {
    const hospital = context({ agency: { type: 'central', name: 'โรงพยาบาลสวนมะลิ' } })
    const deputy = { 'people-in-role': { role: 'deputy' } }
    const head = card('นายแพทย์เอก ใจดี', 'ผู้อำนวยการโรงพยาบาลสวนมะลิ')
    const ofSection = card('นายพร ทรายงาม', 'รองผู้อำนวยการฝ่ายบริหาร')

    it.each([
      ['of a section', ofSection],
      ['of a group', card('นายพร ทรายงาม', 'รองผู้อำนวยการกลุ่มบริหารงานบุคคล')],
      ['acting', card('นายพร ทรายงาม', 'หัวหน้ากลุ่มการพยาบาล ทำหน้าที่รองผู้อำนวยการฝ่ายการพยาบาล')],
    ])('are deputies of the agency: %s', (_, card) => {
      expect(run(deputy, page(head + card), hospital).result).toBe('met')
    })

    it.each([
      ['whose section has a director of its own', head + card('นายวิชัย ดี', 'ผู้อำนวยการฝ่ายบริหาร') + ofSection],
      ['of an agency that no director heads', card('นายวิชัย ดีงาม', 'ผู้ว่าการ') + ofSection],
    ])('are not: those %s', (_, cards) => {
      expect(run(deputy, page(cards + prose()), hospital).result).toBe('unmet')
    })
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

  describe('in a district office', () => {
    const district = context({ agency: { type: 'central', name: 'ที่ทำการปกครองอำเภอสวนยาง' } })
    const deputy = { 'people-in-role': { role: 'deputy' } }
    const officer = card('นายดำรง ยางทอง', 'นายอำเภอสวนยาง')
    const senior = card('นางรัตนา ป่าเขียว', 'ปลัดอาวุโส')
    const clerk = card('นายสิทธิ์ ทุ่งนา', 'ปลัดอำเภอ หัวหน้ากลุ่มงานความมั่นคง')

    it('takes the district officer for its head, and the clerks for the deputies', () => {
      expect(run(top, page(officer + senior + clerk), district).result).toBe('met')
      expect(run(deputy, page(officer + senior), district).result).toBe('met')
    })

    it('does not where the governor, or several districts, are shown', () => {
      const governor = card('นายชัย ภูผา', 'ผู้ว่าราชการจังหวัดภูยาง')
      expect(run(deputy, page(governor + officer + clerk + prose()), district).result).toBe('unmet')
      const other = card('นายกล้า ลำธาร', 'นายอำเภอสวนเงาะ')
      expect(run(top, page(officer + other + clerk + prose()), district).result).toBe('unmet')
    })
  })
})
