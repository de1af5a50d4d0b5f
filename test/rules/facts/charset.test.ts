import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeHtml } from '../../../rules/facts/charset.ts'

const thai = 'องค์การบริหารส่วนตำบล ประกาศแผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ ๒๕๖๘'

/** Windows-874 bytes of a text: ASCII, the Thai block, the dash and the bullet. */
function inWindows874(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return code
    return code === 0x2013 ? 0x96 : code === 0x2022 ? 0x95 : code - 0x0e00 + 0xa0
  })
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

describe('a page in windows-874', () => {
  const aliases = ['windows-874', 'TIS-620', 'tis620', 'cp874', 'x-windows-874', 'iso-8859-11', 'ISO8859-11']
  test.each([...aliases, 'dos-874', 'ibm874', 'windows874', 'x-cp874', 'win874', 'TIS_620'])(
    'is read when the header calls it %s',
    (alias) => {
      const { text, encoding, conflict } = decodeHtml(inWindows874(thai), `text/html; charset=${alias}`)
      expect(text).toBe(thai)
      expect(encoding).toBe('windows-874')
      expect(conflict).toBeUndefined()
    },
  )
  test.each(aliases)('is read when only a meta element calls it %s', (alias) => {
    const page = `<html><head><META http-equiv="Content-Type" content="text/html; charset=${alias}"></head>${thai}`
    expect(decodeHtml(inWindows874(page), 'text/html')).toEqual({ text: page, encoding: 'windows-874' })
  })
  test('is recognised without any declaration, typographic signs included', () => {
    const page = `<p>${thai} – ${thai} • ข้อ</p>`
    expect(decodeHtml(inWindows874(page), undefined).text).toBe(page)
  })
  test('is read under a UTF-8 header, and the conflict is told', () => {
    const decoded = decodeHtml(inWindows874(`<meta charset="tis-620">${thai}`), 'text/html; charset=utf-8')
    expect(decoded.text).toContain(thai)
    expect(decoded.conflict).toEqual({ header: 'utf-8', meta: 'tis-620', used: 'windows-874' })
  })
  test('is read when both header and meta call it UTF-8', () => {
    const decoded = decodeHtml(inWindows874(`<meta charset=utf-8>${thai}`), 'text/html; charset=UTF-8')
    expect(decoded.encoding).toBe('windows-874')
    expect(decoded.conflict?.used).toBe('windows-874')
  })
  test('is read when an old editor called it Latin-1', () => {
    const page = `<meta http-equiv=content-type content="text/html; charset=iso-8859-1">${thai}`
    expect(decodeHtml(inWindows874(page), undefined).encoding).toBe('windows-874')
  })
})

describe('a page in UTF-8', () => {
  test('wins over a wrong header and meta', () => {
    const decoded = decodeHtml(bytes(`<meta charset="windows-874">${thai}`), 'text/html; charset=TIS-620')
    expect(decoded.text).toContain(thai)
    expect(decoded.conflict).toEqual({ header: 'TIS-620', meta: 'windows-874', used: 'utf-8' })
  })
  test('may be cut in the middle of a letter', () => {
    const whole = bytes(thai)
    for (const cut of [1, 2, 3, 4]) {
      expect(decodeHtml(whole.subarray(0, whole.length - cut), undefined).encoding).toBe('utf-8')
    }
  })
  test('may have lost part of a letter to a careless script', () => {
    const damaged = Uint8Array.from([...bytes(thai).slice(0, 31), ...bytes(`… ${thai}`)])
    const { text, encoding } = decodeHtml(damaged, 'text/html')
    expect(encoding).toBe('utf-8')
    expect(text).toContain(thai)
  })
  test('needs no declaration and may carry a byte order mark', () => {
    expect(decodeHtml(bytes(`\ufeff${thai}`), undefined)).toEqual({ text: thai, encoding: 'utf-8' })
  })
  test('takes the first of contradicting meta elements, and none from a comment', () => {
    const page = `<!-- <meta charset=tis-620> --><meta charset=utf-8><meta charset=windows-874>${thai}`
    expect(decodeHtml(bytes(page), undefined).conflict).toBeUndefined()
  })
})

test('plain ASCII conflicts with nothing', () => {
  expect(
    decodeHtml(bytes('<meta charset=utf-8>hello'), 'text/html; charset=tis-620').conflict,
  ).toBeUndefined()
})

test('reads UTF-16 by its mark or its header', () => {
  const marked = new Uint8Array(Buffer.from(`\ufeff${thai}`, 'utf16le'))
  expect(decodeHtml(marked, undefined)).toEqual({ text: thai, encoding: 'utf-16le' })
  const unmarked = new Uint8Array(Buffer.from(`<p>${thai}`, 'utf16le'))
  expect(decodeHtml(unmarked, 'text/html; charset=utf-16le').text).toBe(`<p>${thai}`)
})

test('Western text is not taken for Thai', () => {
  const western = new Uint8Array(Buffer.from('Café résumé, señor: déjà vu à la carte', 'latin1'))
  expect(decodeHtml(western, undefined).text).toContain('Café résumé')
})

test('an unknown label is no reason to fail', () => {
  const decoded = decodeHtml(bytes(thai), 'text/html; charset=no-such-thing')
  expect(decoded.text).toBe(thai)
  expect(decoded.conflict).toEqual({ header: 'no-such-thing', used: 'utf-8' })
})

test('never throws, whatever the bytes and labels', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 40 }), (body, label) => {
      const { text } = decodeHtml(body, `text/html; charset=${label}`)
      expect(typeof text).toBe('string')
      const meta = Buffer.concat([Buffer.from(`<meta charset="${label}">`), body])
      expect(typeof decodeHtml(new Uint8Array(meta), label).text).toBe('string')
    }),
  )
})

test('Thai in either encoding comes back as it was', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'กขคงจชซญฎฏนบปผพมยรลวศษสหอฮะาิีึืุูเแโใไ่้๊๋์ั็ำ0123456789 '),
    minLength: 30,
  })
  fc.assert(
    fc.property(letters, (letter) => {
      const text = `ประกาศ ${letter}`
      expect(decodeHtml(bytes(text), undefined).text).toBe(text)
      expect(decodeHtml(inWindows874(text), 'text/html; charset=tis-620').text).toBe(text)
    }),
  )
})
