import { describe, expect, it } from 'vitest'
import type { Item } from '../../../rules/catalogue/schema.ts'
import { nearestYears, newestConfirmed } from '../../../rules/catalogue/years.ts'
import { checkNames, validateCall } from '../../../rules/checks/registry.ts'
import { concepts, loadYear, sourceIds, years } from './files.ts'

const itemOf = (year: number, id: string): Item => {
  const item = loadYear(year).items.find((each) => each.id === id)
  if (item === undefined) throw new Error(`FY${year} has no ${id}`)
  return item
}
const checksOf = (item: Item): string[] => item.components.flatMap((each) => Object.keys(each.check))

describe.each(years)('the checklist of FY%i', (year) => {
  const catalogue = loadYear(year)

  it('numbers its items without gaps', () => {
    expect(catalogue.items.map((item) => item.id)).toEqual(catalogue.items.map((_, index) => `O${index + 1}`))
  })

  it('names only concepts, checks and sources that exist', () => {
    const conceptIds = new Set(concepts.map((concept) => concept.id))
    for (const item of catalogue.items) {
      expect(conceptIds).toContain(item.concept)
      for (const component of item.components) {
        expect(checkNames).toContain(Object.keys(component.check)[0])
        expect(validateCall(component.check)).toBeUndefined()
        for (const source of [...component.sources, ...item.sources, ...item.period.sources])
          expect(sourceIds).toContain(source)
      }
    }
  })

  it('says everything in Thai and in English, with no placeholder left', () => {
    expect(JSON.stringify(catalogue)).not.toMatch(/\{year/)
    for (const item of catalogue.items)
      for (const text of [item.title, ...item.components.flatMap((each) => [each.title, each.fix])]) {
        if (!['E-Service', 'Social Network', 'Q&A'].includes(text.th)) expect(text.th).toMatch(/[ก-๙]/)
        expect(text.en).toMatch(/[A-Za-z]/)
      }
  })

  it('asks for at least one required component in every item and repeats no id', () => {
    for (const item of catalogue.items) {
      const ids = item.components.map((component) => component.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(item.components.some((component) => component.required)).toBe(true)
    }
  })

  it('never requires what a person must look at', () => {
    for (const component of catalogue.items.flatMap((item) => item.components))
      if ('by-hand' in component.check) expect(component.required).toBe(false)
  })
})

describe('the years', () => {
  it('have the published number of items', () => {
    expect(years.map((year) => loadYear(year).items.length)).toEqual([43, 43, 43, 43, 35, 28, 26])
  })

  it('divide FY2563 into 9, 8, 7, 4, 5, 8 and 2 items', () => {
    const counts = new Map<string, number>()
    for (const { sub } of loadYear(2563).items) counts.set(sub, (counts.get(sub) ?? 0) + 1)
    expect([...counts]).toEqual([
      ['9.1', 9],
      ['9.2', 8],
      ['9.3', 7],
      ['9.4', 4],
      ['9.5', 5],
      ['10.1', 8],
      ['10.2', 2],
    ])
  })

  it('reproduce the published FY2563 scores from seven failed items', () => {
    const failed = new Set(['O2', 'O9', 'O17', 'O25', 'O27', 'O33', 'O35'])
    const { items, indicators } = loadYear(2563)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const scores = indicators.map(({ subs }) =>
      mean(
        subs.map(({ id }) =>
          mean(items.filter((item) => item.sub === id).map((item) => (failed.has(item.id) ? 0 : 100))),
        ),
      ),
    )
    expect(scores.map((score) => score.toFixed(2))).toEqual(['79.06', '93.75'])
  })

  it('write years relative to the year that takes an item over', () => {
    expect(itemOf(2563, 'O42').components[0]?.fix.th).toContain('2562')
    expect(itemOf(2564, 'O42').components[0]?.fix.th).toContain('2563')
  })

  it('give 0 or 100 until FY2567, and 50 from FY2568 except for O1', () => {
    expect(new Set(loadYear(2567).items.map((item) => item.levels.join()))).toEqual(new Set(['0,100']))
    expect(itemOf(2568, 'O1').levels).toEqual([0, 100])
    expect(itemOf(2568, 'O2').levels).toEqual([0, 50, 100])
  })

  it('are estimates where the formula is not confirmed', () => {
    const estimates = years.filter((year) => loadYear(year).scoring.status === 'estimate')
    expect(estimates).toEqual([2568, 2569])
    expect(years.filter((year) => loadYear(year).status === 'provisional')).toEqual([2569])
  })

  it('let the numbers mean different things in different years', () => {
    const o10 = (year: number) => itemOf(year, 'O10').concept
    expect([2564, 2566, 2567, 2568].map(o10)).toEqual([
      'annual-plan',
      'privacy-policy',
      'operation-manual',
      'e-service',
    ])
  })

  it('are never surer of a provisional year than its own confidence', () => {
    expect(itemOf(2569, 'O9').components.every((each) => each.confidence === 'low')).toBe(true)
    expect(itemOf(2568, 'O9').components.some((each) => each.confidence === 'high')).toBe(true)
  })
})

describe('the reasons why agencies really lost an item', () => {
  it.each([
    ['O2', 'both-sides'],
    ['O9', 'social-links'],
    ['O17', 'online-service'],
    ['O25', 'signed'],
    ['O27', 'covers'],
    ['O33', 'public-participation'],
    ['O35', 'activity-with-top'],
  ])('%s of FY2564 asks for %s', (id, check) => {
    const item = itemOf(2564, id)
    expect(checksOf(item)).toContain(check)
    expect(item.confidence === 'high' || id === 'O27').toBe(true)
    expect(item.knownFailures.length).toBeGreaterThan(0)
  })

  it('asks both sides of local authorities only', () => {
    for (const year of years)
      for (const component of loadYear(year).items.flatMap((item) => item.components))
        if ('both-sides' in component.check) expect(component.when).toEqual({ agency: ['local'] })
  })
})

describe('choosing a year', () => {
  it('offers the nearest years first, newer before older', () => {
    expect(nearestYears(years, 2572).slice(0, 2)).toEqual([2569, 2568])
    expect(nearestYears([2564, 2566], 2565)).toEqual([2566, 2564])
  })

  it('takes the newest confirmed year, not the provisional one', () => {
    expect(newestConfirmed(years.map(loadYear))?.fiscalYear).toBe(2568)
    expect(newestConfirmed([])).toBeUndefined()
  })
})
