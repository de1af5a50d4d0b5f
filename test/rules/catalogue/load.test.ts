import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CatalogueError, parseCatalogue } from '../../../rules/catalogue/load.ts'
import { knownNames, yearText } from './files.ts'

const head = `family: OIT
fiscalYear: 2570
status: provisional
title: { th: แบบตรวจ, en: Checklist }
scoring: { status: estimate, note: { th: ประมาณ, en: Estimate }, confidence: low, sources: [handbook-recollection] }
defaults: { levels: [0, 100], confidence: low, sources: [handbook-recollection] }
indicators:
  - id: '9'
    title: { th: การเปิดเผยข้อมูล, en: Disclosure }
    subs:
      - { id: '9.1', title: { th: พื้นฐาน, en: Basic }, from: O1, to: O2 }
items:
`
const first = `  - id: O1
    concept: news
    title: { th: ข่าว, en: News }
    period: fiscal-year
    components:
      - id: own-work
        title: { th: ข่าว, en: News }
        check: own-news
        fix: { th: 'ลงข่าวปี {year}', en: 'Publish FY{year-1} news' }
`
const good = `${head}${first}  - { id: O2, like: O1 }\n`

const lineOf = (text: string, needle: string): number => {
  const index = text.split('\n').findIndex((line) => line.includes(needle))
  expect(index).toBeGreaterThanOrEqual(0)
  return index + 1
}
const faultOf = (text: string): CatalogueError => {
  try {
    parseCatalogue(text, { name: '2570.yaml', base: yearText, ...knownNames })
  } catch (error) {
    if (error instanceof CatalogueError) return error
    throw error
  }
  throw new Error('the text was accepted')
}

describe('a checklist that was read', () => {
  const catalogue = parseCatalogue(good, { name: '2570.yaml', ...knownNames })

  it('places each item in its sub-indicator', () => {
    expect(catalogue.items.map((item) => item.sub)).toEqual(['9.1', '9.1'])
  })

  it('fills in the years', () => {
    expect(catalogue.items[1]?.components[0]?.fix).toEqual({ th: 'ลงข่าวปี 2570', en: 'Publish FY2569 news' })
  })

  it('turns a bare check name into a call without parameters', () => {
    expect(catalogue.items[0]?.components[0]?.check).toEqual({ 'own-news': {} })
  })

  it('can take an item of another year, drop components and reword one', () => {
    const text = `${head}${first}  - id: O2
    like: 2568 O2
    without: [deputy]
    components: [{ id: top, title: { th: หัวหน้า, en: Head }, confidence: medium }]
`
    const executives = parseCatalogue(text, { name: '2570.yaml', base: yearText, ...knownNames }).items[1]
    const ids = executives?.components.map((each) => each.id)
    expect(ids).not.toContain('deputy')
    expect(executives?.components[0]).toMatchObject({
      title: { en: 'Head' },
      check: { 'people-in-role': { role: 'top' } },
      confidence: 'medium',
    })
    expect(executives?.components[1]?.confidence).toBe('low')
    expect(executives?.sources).toEqual(['handbook-recollection'])
  })
})

describe('a checklist with a fault says where it is', () => {
  it.each([
    ['wrong YAML', good.replace("'9'", "'9"), undefined, /not valid YAML/],
    ['an unknown key', good.replace('    period:', '    peroid:'), 'peroid', /unknown key “peroid”/],
    ['an item twice', good.replace('{ id: O2', '{ id: O1'), 'like: O1', /O1 appears twice/],
    ['a range with a gap', good.replace('to: O2', 'to: O1'), 'indicators:', /O2 is in no sub-indicator/],
    ['a range too far', good.replace('to: O2', 'to: O9'), "id: '9.1'", /9\.1 says O1–O9/],
    ['an unknown check', good.replace('own-news', 'ownnews'), 'ownnews', /unknown check “ownnews”/],
    [
      'a check with wrong parameters',
      good.replace('check: own-news', 'check: { units: { min: few } }'),
      'few',
      /check "units"/,
    ],
    ['an unknown concept', good.replace('concept: news', 'concept: newz'), 'newz', /unknown concept “newz”/],
    [
      'an unknown source',
      good.replace(
        'confidence: low, sources: [handbook-recollection] }\nindicators',
        'confidence: low, sources: [dream] }\nindicators',
      ),
      'dream',
      /unknown source “dream”/,
    ],
    [
      'a missing title',
      good.replace('    title: { th: ข่าว, en: News }\n', ''),
      'id: O1',
      /O1 has no “title”/,
    ],
    ['a year that is text', good.replace('2570', 'soon'), 'fiscalYear', /fiscalYear/],
    ['an unknown period', good.replace('period: fiscal-year', 'period: sometimes'), 'sometimes', /period/],
    [
      'an item that does not exist',
      good.replace('like: O1', 'like: 2568 O99'),
      'O99',
      /FY2568 has no item O99/,
    ],
    [
      'a year that does not exist',
      good.replace('like: O1', 'like: 2599 O1'),
      '2599',
      /no checklist of FY2599/,
    ],
    ['items in a circle', good.replace('like: O1', 'like: O2'), '{ id: O2', /refers back to itself/],
  ])('%s', (_, text, place, message) => {
    const fault = faultOf(text)
    expect(fault.message).toMatch(/^2570\.yaml:\d+:\d+: /)
    expect(fault.message).toMatch(message)
    expect(fault.message).not.toContain('\n')
    expect(fault.th).toMatch(/[ก-๙]/)
    if (place !== undefined) expect(fault.position?.line).toBe(lineOf(text, place))
  })

  it('refuses another instrument in clear words', () => {
    const fault = faultOf(good.replace('family: OIT', 'family: MOIT'))
    expect(fault.message).toContain('2570.yaml:1:1')
    expect(fault.message).toMatch(/scores OIT only/)
  })
})

describe('a hostile file', () => {
  it('cannot multiply itself through aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `x${at + 1}: &x${at + 1} [${`*x${at},`.repeat(9)}*x${at}]`,
    )
    expect(faultOf(['x0: &x0 [lol]', ...levels].join('\n')).message).toMatch(/nests too deeply/)
  })

  it('cannot refer to itself', () => {
    expect(faultOf('items: &a [*a]')).toBeInstanceOf(CatalogueError)
  })

  it('cannot nest without end', () => {
    expect(faultOf('['.repeat(200_000))).toBeInstanceOf(CatalogueError)
  })

  it('cannot be larger than 1 MB', () => {
    expect(faultOf('#'.repeat(1_000_001)).message).toMatch(/larger than 1 MB/)
  })

  it('cannot extend itself through another year', () => {
    const text = (year: number, other: number) =>
      `family: OIT\nfiscalYear: ${year}\nstatus: provisional\nextends: ${other}\n`
    expect(() =>
      parseCatalogue(text(2570, 2571), {
        name: '2570.yaml',
        base: (year) => text(year, year === 2571 ? 2570 : 2571),
      }),
    ).toThrow(CatalogueError)
  })

  it('throws nothing but CatalogueError', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json().map((json) => json),
      fc
        .tuple(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 12 }))
        .map(([start, length, middle]) => good.slice(0, start) + middle + good.slice(start + length)),
    )
    fc.assert(
      fc.property(anything, (text) => {
        try {
          parseCatalogue(text, { name: 'x.yaml', base: yearText, ...knownNames })
        } catch (error) {
          expect(error).toBeInstanceOf(CatalogueError)
        }
      }),
      { numRuns: 150 },
    )
  })
})
