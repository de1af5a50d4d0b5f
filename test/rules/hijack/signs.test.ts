import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { hijackSigns, isTakenOver } from '../../../rules/hijack/signs.ts'
import { honest, injected, takenOver } from './pages.ts'

const url = 'https://www.banrai.go.th/page/7'
const context = { siteHosts: ['www.banrai.go.th'] }
const read = (html: string) => readHtml(html, { url })
const signsOf = (html: string) => hijackSigns(read(html), context)

describe('pages that are taken over', () => {
  test.each(takenOver)('$says', ({ html }) => {
    expect(signsOf(html)).not.toEqual([])
    expect(isTakenOver(read(html), context)).toBe(true)
  })
})

describe('pages of the agency with something left on them', () => {
  test.each(injected)('$says', ({ html }) => {
    expect(signsOf(html)).not.toEqual([])
    expect(isTakenOver(read(html), context)).toBe(false)
  })
})

describe('honest pages', () => {
  test.each(honest)('$says', ({ html }) => {
    expect(signsOf(html)).toEqual([])
    expect(isTakenOver(read(html), context)).toBe(false)
  })
})

describe('a sign', () => {
  it('quotes the words and says where they stand and how they are hidden', () => {
    const [page] = injected
    expect(signsOf(page?.html ?? '')[0]).toMatchObject({
      kind: 'hidden-links',
      quote: 'สล็อตเว็บตรง',
      confidence: 'high',
      target: 'https://slot-vip.example/',
    })
    expect(signsOf(page?.html ?? '')[0]?.place).toMatch(/^\d+(\/\d+)+$/)
  })

  it('is bounded in number and length, whatever stands on the page', () => {
    const many = Array.from(
      { length: 400 },
      (_, number) => `<a href="https://s${number}.example/">สล็อตเว็บตรง ${'แตกง่าย '.repeat(60)}</a>`,
    ).join('')
    const signs = signsOf(`<body><p>ข่าว</p><div style="display:none">${many}</div></body>`)
    expect(signs.length).toBeGreaterThan(0)
    expect(signs.length).toBeLessThan(40)
    expect(Math.max(...signs.map(({ quote }) => quote.length))).toBeLessThanOrEqual(160)
  })

  it('does not need the words to be written as usual', () => {
    const html = takenOver[0]?.html.replace('เว็บตรง', 'เว็บ ตรง').replace('สล็อต', 'สล๊อต') ?? ''
    expect(isTakenOver(read(html), context)).toBe(true)
  })
})

describe('any page', () => {
  const words = fc.constantFrom(
    'แผนพัฒนา',
    'ประชาชน',
    'สล็อต',
    'คาสิโน',
    'ห้ามเล่น',
    'รายงานผล',
    'casino',
    'โบนัส',
    'การพนัน',
    '</p><p>',
    '<a href="https://www.nacc.go.th/">ป.ป.ช.</a>',
  )
  const text = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '))

  it('that speaks against gambling in its title and promises nothing raises no sign', () => {
    fc.assert(
      fc.property(text, (body) => {
        const html = `<title>รณรงค์ต่อต้านการพนัน</title><h1>รณรงค์ต่อต้านการพนัน</h1><p>${body}</p>`
        expect(signsOf(html)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps its signs when honest words of the agency are put around them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...injected.slice(0, 8)), fc.lorem({ maxCount: 40 }), ({ html }, lorem) => {
        expect(signsOf(html.replace('<footer>', `<p>${lorem}</p><footer>`))).toEqual(
          expect.arrayContaining([expect.objectContaining({ quote: signsOf(html)[0]?.quote })]),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('is read without an error, however hostile', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (rubbish) => {
        expect(Array.isArray(signsOf(`<a style="${rubbish}" href="${rubbish}">${rubbish}</a>`))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
