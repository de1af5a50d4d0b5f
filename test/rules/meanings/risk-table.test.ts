import { describe, expect, it } from 'vitest'
import { listsCountermeasures, listsRisks, ratesRisks } from '../../../rules/meanings/risk-table.ts'

const RISKS = [
  ['ตรวจรับถนน', 'ผู้รับเหมาให้ซอง', '4', '5', '20 (สูงมาก)', 'ให้ชาวบ้านร่วมตรวจทุกครั้ง'],
  ['เก็บค่าน้ำ', 'ลดหน่วยน้ำแลกของกำนัล', '2', '3', '6 (ปานกลาง)', 'สลับคนจดมาตรทุกเดือน'],
].map((row) => row.map((cell) => cell.replace(/ /g, '')))

describe('a table of risks', () => {
  it('rates what may happen, and says behind the level what is done about it', () => {
    expect(listsRisks(RISKS)).toBe(true)
    expect(listsCountermeasures(RISKS)).toBe(true)
  })

  it('may rate in colours or products', () => {
    const colours = RISKS.map((row, at) =>
      row.map((cell, column) => (column === 4 ? ['แดง', 'เขียว'][at]! : cell)),
    )
    expect(ratesRisks(colours)).toBe(true)
    expect(
      ratesRisks([
        ['A', '12', 'ส้ม(สูง)'],
        ['B', '4', 'เขียว(ต่ำ)'],
      ]),
    ).toBe(true)
    expect(listsRisks(colours)).toBe(true)
    expect(
      ratesRisks([
        ['ขนาด', '3x4เมตร'],
        ['สี', 'ขาว'],
      ]),
    ).toBe(false)
  })

  it('may say nothing of what is done', () => {
    const bare = RISKS.map((row) => row.slice(0, -1))
    expect(listsRisks(bare)).toBe(true)
    expect(listsCountermeasures(bare)).toBe(false)
  })

  it('is not any table with numbers or words', () => {
    const plan = [
      ['อบรมพนักงาน', '20,000', 'ก.พ.68', 'กองคลัง'],
      ['ดูงาน', '5,000', 'มี.ค.68', 'สำนักปลัด'],
    ]
    expect(listsRisks(plan)).toBe(false)
    expect(listsCountermeasures(plan)).toBe(false)
  })
})
