import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableAddress, safeHref, siteText } from '../../ui/site-text.ts'

describe('text of a site', () => {
  it('keeps Thai marks and spaces, loses control and direction characters', () => {
    expect(siteText(' นายก\u200b องค์การ\n\u001b[31mแดง\u2066 ')).toBe('นายก องค์การ [31mแดง')
  })

  it('names what turns letters round', () => {
    expect(siteText('แผน\u202efdp.exe')).toBe('แผน[U+202E]fdp.exe')
  })

  it('never holds a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(siteText(text))))
  })
})

describe('an address of a site', () => {
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a',
    'a',
    '',
  ])('is no link when it is %s', (url) => {
    expect(safeHref(url)).toBeUndefined()
  })

  it('is a link when it is of the web', () => {
    expect(safeHref('http://127.0.0.1:8080/a?b=1')).toBe('http://127.0.0.1:8080/a?b=1')
  })

  it('is read with Thai letters, and as it is when it cannot be decoded', () => {
    expect(readableAddress('https://a.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7')).toBe(
      'https://a.example/ข่าว',
    )
    expect(readableAddress('https://a.example/%E2%80%AEfdp.exe%E2%80%8B%0A')).toBe(
      'https://a.example/%E2%80%AEfdp.exe%E2%80%8B%0A',
    )
    expect(readableAddress(new URL('https://раypal.example/').href)).toBe('https://xn--ypal-43d9g.example/')
    expect(readableAddress('https://a.example/%E0%B8')).toBe('https://a.example/%E0%B8')
  })
})
