import { describe, expect, it } from 'vitest'
import { sumsMonths } from '../../../rules/meanings/month-table.ts'

const MONTHS = 'ต.ค.67 พ.ย.67 ธ.ค.67 ม.ค.68 ก.พ.68 มี.ค.68 เม.ย.68 พ.ค.68 มิ.ย.68 ก.ค.68 ส.ค.68 ก.ย.68'.split(
  ' ',
)

const table = (figures: readonly string[], months: readonly string[] = MONTHS) =>
  months.map((month) => [month, ...figures])

describe('a table that sums up a year month by month', () => {
  it('has a row for each month and figures in several columns, a sum below it or not', () => {
    expect(sumsMonths(table(['7', '415,000']))).toBe(true)
    expect(sumsMonths([...table(['7', '415,000']), ['รวม', '84', '4,980,000']])).toBe(true)
  })

  it('is not half a year, a list of files by month, nor a calendar', () => {
    expect(sumsMonths(table(['7', '415,000'], MONTHS.slice(0, 6)))).toBe(false)
    expect(sumsMonths(table(['สขร.1', 'ดาวน์โหลด']))).toBe(false)
    expect(sumsMonths(table(['14', 'ประชุมสภา']))).toBe(false)
  })
})
