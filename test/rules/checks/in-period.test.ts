import { describe, expect, it } from 'vitest'
import { page, prose, run, said } from './page.ts'

const fiscal = { 'in-period': { kind: 'fiscal-year', offset: -1 } }
const titled = (text: string) => page(`<h1>${text}</h1>${prose()}`)

describe('in-period', () => {
  it('is met by the year in the heading', () => {
    expect(run(fiscal, titled('รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗')).result).toBe('met')
  })

  it('is unmet by another year', () => {
    const outcome = run(fiscal, titled('รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2565'))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('2567')
  })

  it('is unsure when no year is stated', () => {
    expect(run(fiscal, titled('รายงานผลการดำเนินงาน')).result).toBe('unsure')
  })
})
