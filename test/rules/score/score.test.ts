import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itaTotal, scoreOit } from '../../../rules/score/score.ts'
import { loadYear, years } from '../catalogue/files.ts'

/** Points of a year in which all items are full but for some. */
const points = (year: number, changes: Readonly<Record<string, number | undefined>> = {}) =>
  new Map(
    loadYear(year).items.flatMap(({ id, levels }): [string, number][] => {
      const given = id in changes ? changes[id] : levels.at(-1)
      return given === undefined ? [] : [[id, given]]
    }),
  )
const zeros = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, 0]))
const indicators = (score: ReturnType<typeof scoreOit>): number[] =>
  score.indicators.map(({ points: { low } }) => low)

describe('published results', () => {
  it('FY2563: seven items without points give 79.06 and 93.75, and 84.88 in all', () => {
    const failed = zeros('O2', 'O9', 'O17', 'O25', 'O27', 'O33', 'O35')
    const oit = indicators(scoreOit(loadYear(2563), points(2563, failed)))
    expect(oit.map((value) => value.toFixed(2))).toEqual(['79.06', '93.75'])
    const total = itaTotal([88.75, 76.55, 84.16, 79.84, 80.37], [87.77, 87.9, 81.73], oit)
    expect(total.toFixed(2)).toBe('84.88')
  })

  it('FY2567: a full checklist beside 99.64–100 gives 99.78 within rounding', () => {
    const oit = indicators(scoreOit(loadYear(2567), points(2567)))
    expect(oit).toEqual([100, 100])
    const total = itaTotal([99.64, 98.92, 99.64, 99.64, 100], [99.6, 99.68, 99.76], oit)
    expect(Math.abs(total - 99.78)).toBeLessThan(0.011)
  })
})

describe('the score of a checklist', () => {
  it.each(years)('FY%i: is 0 with nothing, 100 with everything', (year) => {
    const catalogue = loadYear(year)
    const nothing = new Map(catalogue.items.map(({ id }) => [id, 0]))
    expect(scoreOit(catalogue, nothing).oit).toEqual({ low: 0, high: 0 })
    const { low, high } = scoreOit(catalogue, points(year)).oit
    expect([low, high].map((value) => value.toFixed(6))).toEqual(['100.000000', '100.000000'])
  })

  it.each(years)('FY%i: counts every item in exactly one sub-indicator', (year) => {
    const catalogue = loadYear(year)
    const counted = scoreOit(catalogue, new Map()).indicators.flatMap(({ subs }) =>
      subs.flatMap(({ items }) => items),
    )
    expect(counted).toEqual(catalogue.items.map(({ id }) => id))
  })

  it('is a range while items are undecided, from none to full points', () => {
    const score = scoreOit(loadYear(2563), points(2563, { O1: undefined }))
    const [first, second] = score.indicators
    expect(first?.points.low).toBeCloseTo(100 - 100 / 9 / 5, 6)
    expect(first?.points.high).toBeCloseTo(100, 6)
    expect(second?.points).toEqual({ low: 100, high: 100 })
    expect(first?.subs[0]?.points.high).toBe(100)
    expect(score.oit.low).toBeLessThan(score.oit.high)
  })

  it('goes from 0 to 100 while nothing is decided', () => {
    const { low, high } = scoreOit(loadYear(2568), new Map()).oit
    expect([low, high]).toEqual([0, 100])
  })

  it('weighs indicators alike, however many items they have', () => {
    const catalogue = loadYear(2563)
    const last = scoreOit(catalogue, points(2563, zeros('O42'))).oit.low
    const first = scoreOit(catalogue, points(2563, zeros('O1'))).oit.low
    expect(100 - last).toBeGreaterThan(100 - first)
  })

  it('never falls when an item gets more points, and low is never above high', () => {
    const catalogue = loadYear(2568)
    const level = fc.option(fc.constantFrom(0, 50, 100), { nil: undefined })
    fc.assert(
      fc.property(fc.array(level, { minLength: 28, maxLength: 28 }), fc.nat(27), (given, at) => {
        const of = (values: readonly (number | undefined)[]) =>
          scoreOit(
            catalogue,
            new Map(
              catalogue.items.flatMap(({ id }, n): [string, number][] => {
                const value = values[n]
                return value === undefined ? [] : [[id, value]]
              }),
            ),
          ).oit
        const [before, after] = [of(given), of(given.with(at, 100))]
        expect(before.low).toBeLessThanOrEqual(before.high)
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9)
      }),
    )
  })

  it('says whether its formula is confirmed', () => {
    expect(scoreOit(loadYear(2567), new Map()).status).toBe('confirmed')
    const estimate = scoreOit(loadYear(2568), new Map())
    expect(estimate.status).toBe('estimate')
    expect(estimate.note.th).toContain('ประมาณ')
  })
})

describe('the whole result', () => {
  it('is 30 % internal, 30 % external and 40 % disclosure', () => {
    expect(itaTotal([100], [0], [0])).toBeCloseTo(30)
    expect(itaTotal([0], [100], [0])).toBeCloseTo(30)
    expect(itaTotal([0], [0], [100, 100])).toBeCloseTo(40)
  })
})
