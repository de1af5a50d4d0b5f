import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { units: { min: 3 } }

describe('units', () => {
  it('is met by enough different units', () => {
    expect(run(call, page('<p>สำนักปลัด กองคลัง กองช่าง</p>')).result).toBe('met')
  })

  it('does not take everyday words for units', () => {
    expect(run(call, page(`<p>ส่วนใหญ่ กลุ่มเป้าหมาย งานประเพณี กองคลัง</p>${prose()}`)).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
