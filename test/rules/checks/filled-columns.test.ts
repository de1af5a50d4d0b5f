import { describe, expect, it } from 'vitest'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { page, prose, run, said, scan } from './page.ts'

const column = (id: string, th: string) => ({ id, title: { th, en: id }, any: [th] })
const call = {
  'filled-columns': {
    topics: [
      column('item', 'ชื่อรายการ'),
      column('budget', 'วงเงิน'),
      column('winner', 'ผู้ได้รับการคัดเลือก'),
      column('egp', 'เลขที่โครงการ'),
    ],
  },
}

const HEADER = ['ลำดับที่', 'ชื่อรายการของงาน', 'วงเงินงบประมาณ', 'ผู้ได้รับการคัดเลือก', 'เลขที่โครงการ e-GP']
const table = (rows: readonly (readonly string[])[], header = HEADER): string => {
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table>${cells(header, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`
}
const full = [
  ['1', 'จ้างเหมาทำความสะอาด', '90,000', 'ร้านสวนมะลิ', '67101234567'],
  ['2', 'ซื้อวัสดุสำนักงาน', '12,000', 'ร้านเขียนดี', '67107654321'],
  ['3', 'ปรับปรุงถนน', '480,000', 'หจก.ทางเรียบ', '67111112222'],
]
const without = (rows: readonly (readonly string[])[], at: number, kept = 0) =>
  rows.map((row, index) => row.map((cell, column) => (column === at && index >= kept ? '' : cell)))
const as = (kind: PageFacts['kind'], facts: PageFacts): PageFacts => ({ ...facts, kind })

describe('filled-columns', () => {
  it('is met when every column of every row is filled', () => {
    const outcome = run(call, page(table(full)))
    expect(outcome.result).toBe('met')
    expect(said(outcome)).toContain('3 แถว')
  })

  it('is partly answered by columns with some empty cells, and counts them', () => {
    const outcome = run(call, page(table(without(full, 4, 1))))
    expect(outcome.result).toBe('unsure')
    expect(said(outcome)).toContain('เลขที่โครงการ (2)')
  })

  it('fails on a column that is never filled, and names it', () => {
    const outcome = run(call, page(table(without(full, 3))))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('ผู้ได้รับการคัดเลือก (3)')
    expect(said(outcome)).not.toContain('วงเงิน')
  })

  it('takes a dash for an answer, but not dots', () => {
    const dashed = full.map((row) => row.map((cell, at) => (at === 4 ? '-' : cell)))
    expect(run(call, page(table(dashed))).result).toBe('met')
    const dotted = full.map((row) => row.map((cell, at) => (at === 4 ? '.....' : cell)))
    expect(run(call, page(table(dotted))).result).toBe('unmet')
  })

  it('asks nothing of sums and of months without purchases', () => {
    const rows = [...full, ['4', 'ไม่มีการจัดซื้อจัดจ้าง', '', '', ''], ['', 'รวมทั้งสิ้น', '582,000', '', '']]
    expect(run(call, page(table(rows))).result).toBe('met')
  })

  it('leaves the cells of a PDF to a person, and believes the workbook beside it', () => {
    const gaps = as('pdf', page(table(without(full, 3))))
    expect(run(call, gaps).result).toBe('unsure')
    expect(run(call, [gaps, as('sheet', page(table(full), { path: '/o12.xlsx' }))]).result).toBe('met')
  })

  it('is unsure without a table of the form, and over a scan', () => {
    expect(run(call, page(table([['1', 'ถนน']], ['ลำดับ', 'ชื่อรายการ']) + prose())).result).toBe('unsure')
    expect(run(call, scan()).result).toBe('unsure')
  })
})
