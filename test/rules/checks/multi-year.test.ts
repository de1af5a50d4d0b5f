import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { 'multi-year': { min: 2 } }

describe('multi-year', () => {
  it('is met by a range of years', () => {
    expect(run(call, page('<h1>แผนพัฒนาท้องถิ่น (พ.ศ. 2566 – 2570)</h1>')).result).toBe('met')
  })

  it('is met by a stated duration', () => {
    expect(run(call, page('<h1>แผนพัฒนาท้องถิ่นห้าปี แผน 5 ปี</h1>')).result).toBe('met')
  })

  it('is unmet by the plan of one year', () => {
    expect(run(call, page(`<h1>แผนการดำเนินงาน ปีงบประมาณ 2568</h1>${prose()}`)).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
