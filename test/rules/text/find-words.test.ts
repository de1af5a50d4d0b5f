import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, holdsAny } from '../../../rules/text/find-words.ts'

describe('findWords', () => {
  it('tells where each word first stands, words inside words too', () => {
    const find = findWords(['แผน', 'แผนพัฒนา', 'พัฒนา', 'ก', 'ไม่มี', ''])
    expect(find('แผนพัฒนากับแผน')).toEqual(
      new Map([
        ['แผน', 0],
        ['แผนพัฒนา', 0],
        ['พัฒนา', 3],
        ['ก', 8],
      ]),
    )
  })

  it('finds what a search for every single word finds', () => {
    const word = fc.string({ unit: fc.constantFrom('ก', 'า', 'a'), maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(word),
        fc.string({ unit: fc.constantFrom('ก', 'า', 'a'), maxLength: 30 }),
        (words, text) => {
          const found = findWords(words)(text)
          for (const each of words) expect(found.get(each) ?? -1).toBe(each === '' ? -1 : text.indexOf(each))
        },
      ),
    )
  })
})

describe('holdsAny', () => {
  it('tells what a search for every single word tells', () => {
    const unit = fc.constantFrom('ก', 'า', 'a')
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit, minLength: 2, maxLength: 4 })),
        fc.string({ unit, maxLength: 12 }),
        (words, text) => {
          expect(holdsAny(words)(text)).toBe(words.some((word) => text.includes(word)))
        },
      ),
    )
  })
})
