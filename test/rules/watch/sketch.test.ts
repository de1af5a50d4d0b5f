import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchOf, sketchSimilarity } from '../../../rules/watch/evidence/sketch.ts'

const text = fc.string({
  unit: fc.constantFrom(...'กขคงจชญดตถทนบปผพฟมยรลวสหอ'),
  minLength: 300,
  maxLength: 900,
})

describe('a sketch of a text', () => {
  it('knows the text again, and no other one', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(sketchSimilarity(sketchOf(one), sketchOf(one))).toBe(1)
        expect(sketchSimilarity(sketchOf(one), sketchOf(other))).toBeLessThan(0.1)
      }),
      { numRuns: 30 },
    )
  })

  it('tells how much of a text is left, by a fifth', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const half = sketchSimilarity(sketchOf(one), sketchOf(one + other.slice(0, one.length)))
        const share = one.length / (one.length + Math.min(one.length, other.length))
        expect(Math.abs(half - share)).toBeLessThan(0.22)
      }),
      { numRuns: 30 },
    )
  })

  it('does not mind counters, and says nothing of an empty text', () => {
    expect(sketchOf('ผู้เข้าชม 12,345 คน วันนี้ ๙๙ คน')).toEqual(sketchOf('ผู้เข้าชม 9,876 คน วันนี้ ๑ คน'))
    expect(sketchSimilarity(sketchOf(''), sketchOf(''))).toBe(0)
  })
})
