import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarity } from '../../../rules/text/similarity.ts'

describe('similarity', () => {
  it('is high for a slip of the pen and low for another title', () => {
    expect(similarity('แผนการบริหารและพัฒนาทรัพยากรบุคคล', 'แผนบริหารและพัฒนาทรัพยากรบุคคล')).toBeGreaterThan(0.85)
    expect(similarity('โครงสร้างและอำนาจหน้าที่', 'ข้อมูลผู้บริหาร')).toBeLessThan(0.3)
  })

  it('is symmetric, between 0 and 1, and 1 for the same text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = similarity(a, b)
        expect(value).toBe(similarity(b, a))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(similarity(a, a)).toBe(1)
      }),
    )
  })
})
