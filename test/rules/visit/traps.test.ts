import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAddress } from '../../../rules/site/address.ts'
import { familyOf, shapeOf } from '../../../rules/visit/shape.ts'
import { createShapeCounter } from '../../../rules/visit/shape-bounds.ts'
import { originalOf, trapOf } from '../../../rules/visit/traps.ts'

const at = (path: string): string => normaliseAddress(path, 'http://a.go.th/') ?? ''

describe('trapOf', () => {
  it.each([
    ['/web/news/web/news/web/news/1', 'repeated-path'],
    ['/a/b/a/b/index.php', 'repeated-path'],
    [`/${Array.from({ length: 20 }, (_, n) => `s${n}`).join('/')}`, 'deep-path'],
    [`/x?${Array.from({ length: 14 }, (_, n) => `p${n}=1`).join('&')}`, 'growing-query'],
    ['/x?a=1&a=1&a=1', 'growing-query'],
    [`/x?back=${'y'.repeat(900)}`, 'growing-query'],
    ['/calendar/2025-03-01', 'calendar'],
    ['/ปฏิทินกิจกรรม/?month=3&year=2568', 'calendar'],
    ['/events/?tribe-bar-date=2025-01-01', 'calendar'],
    ['/index.php?option=com_jevents&year=2025&month=04&day=01', 'calendar'],
    ['/gallery?page=5000', 'far-page'],
    ['/member/logout.php', 'action'],
    ['/poll.php?action=vote&id=2', 'action'],
    ['/news/feed/', 'variant'],
    ['/index.php?option=com_content&view=category&format=feed&type=rss', 'variant'],
  ] as const)('%s is a trap: %s', (path, trap) => {
    expect(trapOf(at(path))).toBe(trap)
  })

  it.each([
    '/web/index.php/th/web/about',
    '/procurement?year=2568&month=3',
    '/2025/04/12/no-gift-policy/',
    '/ปฏิทินการปฏิบัติงาน',
    '/category/news/page/12/',
    '/index.php?option=com_content&view=article&id=12:plan&catid=3&Itemid=31&lang=th',
    '/public/list/data/detail/id/4/menu/4/page/1',
    '/devotee/removed-tax-list',
    '/flipbook/?pdf=https://a.go.th/wp-content/uploads/2025/01/plan.pdf',
  ])('%s is none', (path) => {
    expect(trapOf(at(path))).toBeUndefined()
  })
})

describe('originalOf', () => {
  it.each([
    ['/list?type=2&sort=name&order=asc', '/list?type=2'],
    ['/index.php?option=com_content&id=3&tmpl=component&print=1', '/index.php?option=com_content&id=3'],
    ['/plan/print', '/plan/'],
    ['/list?orderby=date', '/list'],
    ['/list?type=2', '/list?type=2'],
  ])('%s shows %s', (path, original) => {
    expect(originalOf(at(path))).toBe(at(original))
  })
})

describe('shapeOf', () => {
  it('forgets numbers and the order of parameters, but not bytes of Thai letters', () => {
    expect(shapeOf(at('/ภาพ/กิจกรรม-12/?b=1&a=2'))).toBe(shapeOf(at('/ภาพ/กิจกรรม-7/?a=x&b=y')))
    expect(shapeOf(at('/ก'))).not.toBe(shapeOf(at('/ข')))
    expect(shapeOf('http://www.a.go.th/1')).toBe(shapeOf('https://a.go.th/22'))
  })

  it('sees a family where titles stand in the place of numbers', () => {
    expect(familyOf(at('/news/first-title/'))).toBe(familyOf(at('/news/another/')))
    expect(familyOf(at('/first-title/'))).not.toBe(familyOf(at('/another/')))
  })

  it('takes any normalised address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const address = normaliseAddress(url)
        if (address === undefined) return
        expect(typeof shapeOf(address) + typeof familyOf(address)).toBe('stringstring')
        trapOf(address)
        expect(originalOf(originalOf(address))).toBe(originalOf(address))
      }),
    )
  })
})

describe('createShapeCounter', () => {
  const counter = createShapeCounter({ unlikely: 5, likely: 20, combinations: 30 })
  const admitted = (program: string, likelihood: number, depth: number): number =>
    Array.from({ length: 50 }, (_, id) =>
      counter.admit({ url: at(`/${program}.php?id=${id}`), likelihood, depth }),
    ).filter(Boolean).length

  it('admits a sample of an unlikely shape and far more where the pages say what they are', () => {
    expect(admitted('view', 0.1, 3)).toBe(5)
    expect(admitted('view', 0.8, 3)).toBe(20)
    expect(admitted('other', 0.1, 3)).toBe(5)
  })

  it('leaves the filters of a list when they are combined ever further', () => {
    const counter = createShapeCounter()
    const keys = ['colour', 'size', 'place', 'year', 'kind', 'price', 'brand', 'shape']
    const combined = (set: number): string =>
      keys.flatMap((key, at) => ((set >> at) & 1 ? [`${key}=1`] : [])).join('&')
    const addresses = Array.from({ length: 256 }, (_, set) => at(`/shop?${combined(set)}`))
    const admitted = addresses.filter((url) => counter.admit({ url, likelihood: 0.1, depth: 2 }))
    expect(admitted).toHaveLength(30)
    expect(counter.admit({ url: at('/shop?colour=2'), likelihood: 0.1, depth: 2 })).toBe(true)
    expect(counter.admit({ url: at('/other?colour=2&size=1'), likelihood: 0.1, depth: 2 })).toBe(true)
  })

  it('takes the menu of the home page for chosen by a person', () => {
    expect(admitted('menu', 0.1, 1)).toBe(20)
  })
})
