import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOfLatin1, latin1 } from '../../../rules/text/latin1.ts'

const bytesFrom = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe('bytes as text, one character a byte', () => {
  it('gives every byte back, however many there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(latin1(bytes)).toBe(Buffer.from(bytes).toString('latin1'))
      }),
      { numRuns: 50 },
    )
  })

  it('finds what stands there, from any place on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', '\xff'), { maxLength: 60 }),
        fc.array(fc.constantFrom('a', 'b', '\xff'), { minLength: 1, maxLength: 4 }),
        fc.nat(60),
        (letters, wanted, from) => {
          const text = letters.join('')
          expect(indexOfLatin1(bytesFrom(text), wanted.join(''), from)).toBe(
            from > text.length ? -1 : text.indexOf(wanted.join(''), from),
          )
        },
      ),
    )
  })
})
