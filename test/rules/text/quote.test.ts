import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchKey, normaliseThai } from '../../../rules/text/normalise.ts'
import { quoteAround } from '../../../rules/text/quote.ts'

describe('quoteAround', () => {
  it('quotes the words as displayed, whatever spelling is asked for', () => {
    const text = normaliseThai(`${'บทนำ '.repeat(60)}แนวปฎิบัติ ตามกฏหมาย พ.ศ. ๒๕๖๘ ${'ต่อไป '.repeat(60)}`)
    const quote = quoteAround(text, 'แนวปฏิบัติตามกฎหมาย', 80)
    expect(quote).toContain('แนวปฎิบัติ ตามกฏหมาย')
    expect(quote?.startsWith('…')).toBe(true)
    expect(quote?.endsWith('…')).toBe(true)
  })

  it('gives a short text whole and says nothing about absent or empty words', () => {
    expect(quoteAround('แผน ปี ๒๕๖๘', 'แผนปี2568')).toBe('แผน ปี ๒๕๖๘')
    expect(quoteAround('แผน', 'รายงาน')).toBeUndefined()
    expect(quoteAround('แผน', ' ')).toBeUndefined()
  })

  it('stays within the length and holds the words when they fit', () => {
    const filler = fc.string({ unit: fc.constantFrom(...'กำนี้เ่แม า๒ ฯ'), maxLength: 300 })
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const text = normaliseThai(`${before} ประกาศ XYZ ${after}`)
        const quote = quoteAround(text, 'xyz', 60) ?? ''
        expect(quote.length).toBeLessThanOrEqual(60)
        expect(matchKey(quote)).toContain('xyz')
      }),
    )
  })
})
