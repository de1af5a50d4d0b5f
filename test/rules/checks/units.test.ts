import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { units: { min: 3 } }

describe('units', () => {
  it('is met by enough different units', () => {
    expect(run(call, page('<p>สำนักปลัด กองคลัง กองช่าง</p>')).result).toBe('met')
  })

  it('is met by a list that says the kind of its units once', () => {
    const list = (kind: string) =>
      `<p>แบ่งงานเป็น 4 ${kind} ได้แก่ บริหารทั่วไป, ทันตสาธารณสุข, แพทย์แผนไทย และนิติการ</p>`
    const outcome = run(call, page(list('กลุ่มงาน')))
    expect(outcome.result).toBe('met')
    expect(outcome.because[0]?.quote).toContain('กลุ่มงานทันตสาธารณสุข')
    expect(run(call, page(list('เรื่อง') + prose())).result).toBe('unmet')
  })

  it('does not take everyday words for units', () => {
    expect(run(call, page(`<p>ส่วนใหญ่ กลุ่มเป้าหมาย งานประเพณี กองคลัง</p>${prose()}`)).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
