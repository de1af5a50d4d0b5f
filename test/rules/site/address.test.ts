import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestAddress, normaliseAddress, twinKey } from '../../../rules/site/address.ts'

const base = 'https://www.example.go.th/web/index.php?id=1'

describe('normaliseAddress', () => {
  it.each([
    ['news.php?type=2', 'https://www.example.go.th/web/news.php?type=2'],
    ['/a/./b/../c/', 'https://www.example.go.th/a/c/'],
    ['//Files.Example.go.th:443/X.pdf#page=2', 'https://files.example.go.th/X.pdf'],
    ['http://example.go.th:80', 'http://example.go.th/'],
    ['http://example.go.th.:8080/a', 'http://example.go.th:8080/a'],
    ['http://user:word@example.go.th/', 'http://example.go.th/'],
    ['http://องค์กร.ไทย/', 'http://xn--12cfi8ixb8l.xn--o3cw4h/'],
    ['/%e0%b8%81?q=%e0%b8%82', 'https://www.example.go.th/%E0%B8%81?q=%E0%B8%82'],
    ['/ก?q=ข', 'https://www.example.go.th/%E0%B8%81?q=%E0%B8%82'],
    ['/%c1%d2%b5.pdf', 'https://www.example.go.th/%C1%D2%B5.pdf'],
    ['#/plan/2568', 'https://www.example.go.th/web/index.php?id=1#/plan/2568'],
    ['/app#!/แผน', 'https://www.example.go.th/app#!/%E0%B9%81%E0%B8%9C%E0%B8%99'],
    ['/app#/', 'https://www.example.go.th/app'],
    ['/%7Esao/', 'https://www.example.go.th/~sao/'],
    ['/?', 'https://www.example.go.th/'],
  ])('%s → %s', (written, expected) => {
    expect(normaliseAddress(written, base)).toBe(expected)
  })

  it.each([
    ['/a.php?PHPSESSID=ab12cd34&id=7', '/a.php?id=7'],
    ['/a.jsp;jsessionid=0A1B2C?id=7', '/a.jsp?id=7'],
    ['/(S(lit3py55t21z5v55vlm25s55))/page.aspx', '/page.aspx'],
    ['/a?utm_source=x&id=7&utm_medium=y&fbclid=z', '/a?id=7'],
    ['/file/d/1AbC/view?usp=sharing', '/file/d/1AbC/view'],
    ['/shop?usp=cheap', '/shop?usp=cheap'],
    ['/viewtopic.php?t=4&sid=5f2b8c0d9e1a4b7c5f2b8c0d9e1a4b7c', '/viewtopic.php?t=4'],
  ])('takes session and campaign marks out of %s', (written, expected) => {
    expect(normaliseAddress(written, 'http://a.go.th/')).toBe(`http://a.go.th${expected}`)
  })

  it.each([
    '/index.php?option=com_content&view=article&id=12:plan&Itemid=31',
    '/section.php?sid=14',
    '/x?b=2&a=1&b=1',
    '/?r=site%2Fapplying&id=46',
  ])('keeps the identity that stands in the query of %s', (written) => {
    expect(normaliseAddress(written, 'http://a.go.th/')).toBe(`http://a.go.th${written}`)
  })

  it.each([
    'mailto:a@b.go.th',
    'javascript:void(0)',
    'tel:021',
    'ftp://a/',
    'http://',
    'http://a b/',
    `/${'x'.repeat(3000)}`,
  ])('has no address for %s', (written) => {
    expect(normaliseAddress(written, base)).toBeUndefined()
  })

  it('needs a base for a relative address', () => {
    expect(normaliseAddress('/a')).toBeUndefined()
  })

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '/',
      '..',
      '.',
      ';jsessionid=',
      '%',
      '%e0',
      '%2e',
      '(S(abcdefgh12))',
      '?',
      '&',
      'sid=',
      '#',
      'ก',
      '~',
      '%7e',
      '//',
    ),
  )
  const written = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

  it('never throws and is idempotent', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '/', 'http://a.go.th/', 'https://'), written, (start, rest) => {
        const once = normaliseAddress(start + rest, base)
        if (once === undefined) return
        expect(normaliseAddress(once)).toBe(once)
        expect(once.length).toBeLessThanOrEqual(longestAddress)
        expect(once).toMatch(/^https?:\/\/[^#]+(?:#!?\/.+)?$/)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('twinKey', () => {
  it('is the same for all ways to write one page', () => {
    const forms = ['http://a.go.th/x?y=1', 'https://a.go.th/x?y=1', 'http://www.a.go.th/x?y=1']
    expect(new Set(forms.map(twinKey)).size).toBe(1)
    expect(twinKey('http://b.a.go.th/x?y=1')).not.toBe(twinKey('http://a.go.th/x?y=1'))
  })
})
