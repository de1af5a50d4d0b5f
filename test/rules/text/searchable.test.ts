import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchable } from '../../../rules/text/searchable.ts'

describe('searchable', () => {
  it('finds what a plain search finds, from any position on', () => {
    const text = fc.string({ unit: fc.constantFrom('ก', 'า', 'a', '\n'), maxLength: 40 })
    const word = fc.string({ unit: fc.constantFrom('ก', 'า', 'a'), maxLength: 6 })
    fc.assert(
      fc.property(text, word, fc.nat(40), (long, each, from) => {
        expect(searchable(long).find(each)).toBe(long.indexOf(each))
        expect(searchable(long).find(each, from)).toBe(long.indexOf(each, from))
      }),
    )
  })
})
