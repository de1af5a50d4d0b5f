import { describe, expect, it } from 'vitest'
import { page, prose, run, said } from './page.ts'

describe('by-hand', () => {
  it('is always unsure, and says why', () => {
    const why = { th: 'ต้องเทียบกับแบบฟอร์มของปีนี้', en: 'Compare with the template' }
    const outcome = run({ 'by-hand': { why } }, page(prose()))
    expect(outcome.result).toBe('unsure')
    expect(said(outcome)).toContain('แบบฟอร์ม')
  })
})
