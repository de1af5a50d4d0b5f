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

  it('is not told by a box of the latest news below what the page is about', () => {
    const told = '<h2>รายงานของขวัญ</h2><p>งวดตุลาคม 2565 ถึงกันยายน 2566 ประจำปีงบประมาณ 2566</p>'
    const box = '<h3>ข่าวล่าสุด</h3><p>ประกาศราคากลาง ปี 2568</p>'
    const asked = { 'in-period': { kind: 'fiscal-year' } }
    expect(run(asked, page(told + box)).result).toBe('unmet')
    expect(run(asked, page(`${told}<h3>งวดถัดมา</h3><p>ประจำปีงบประมาณ 2568</p>`)).result).toBe('met')
  })
})
