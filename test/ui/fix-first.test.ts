import { describe, expect, it } from 'vitest'
import type { Report } from '../../rules/report/schema.ts'
import { fixFirst, urgentChecks } from '../../ui/fix-first.ts'
import { generalAdvice } from '../../ui/text.ts'
import { reportSample } from '../report-sample.ts'

const withItem = (id: string, change: Partial<Report['items'][number]>): Report => ({
  ...reportSample,
  items: reportSample.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
})

const orderOf = (report: Report): readonly string[] => fixFirst(report).map(({ item }) => item.id)

describe('what to fix first', () => {
  it('lists all that did not pass, and nothing else', () => {
    expect(new Set(orderOf(reportSample))).toEqual(
      new Set(reportSample.items.filter(({ status }) => status !== 'pass').map(({ id }) => id)),
    )
  })

  it('puts first what brings back most points', () => {
    const [first] = fixFirst(reportSample)
    expect(first?.item.id).toBe('O24')
    // One of 4 items of one of 2 sub-indicators of one of 2 indicators.
    expect(first?.stake).toBeCloseTo(100 / 4 / 2 / 2)
  })

  it('counts only the points that are still missing', () => {
    const half = fixFirst(withItem('O24', { points: 50 })).find(({ item }) => item.id === 'O24')
    expect(half?.stake).toBeCloseTo(100 / 4 / 2 / 2 / 2)
  })

  it('puts what we are less sure of later', () => {
    expect(orderOf(withItem('O24', { confidence: 'low' }))[0]).not.toBe('O15')
    expect(orderOf(withItem('O15', { confidence: 'high' })).indexOf('O15')).toBeLessThan(
      orderOf(reportSample).indexOf('O15'),
    )
  })

  it('always says what to do', () => {
    expect(fixFirst(reportSample).every(({ advice }) => advice.length > 0)).toBe(true)
    const { advice } = fixFirst(reportSample).find(({ item }) => item.id === 'O13')!
    expect(advice[0]?.th).toContain('เพิ่มหัวข้อปัญหา')
    expect(fixFirst(reportSample)[0]?.advice).toEqual([generalAdvice.missing])
  })

  it('keeps the order of the checklist among equals', () => {
    const equal = orderOf(reportSample).filter((id) => ['O2', 'O18'].includes(id))
    expect(equal).toEqual(['O2', 'O18'])
  })
})

describe('what comes before every item', () => {
  const withCheck = (id: string, result: 'met' | 'unmet' | 'unsure'): Report => ({
    ...reportSample,
    checks: [...reportSample.checks, { id, result, title: { th: 'ก', en: 'a' }, because: [] }],
  })

  it('is what strangers wrote on the site, and no other check', () => {
    expect(urgentChecks(reportSample)).toEqual([])
    expect(urgentChecks(withCheck('hijack', 'unmet')).map(({ id }) => id)).toEqual(['hijack'])
    expect(urgentChecks(withCheck('hijack', 'met'))).toEqual([])
    expect(urgentChecks(withCheck('encoding', 'unmet'))).toEqual([])
  })
})
