import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misspellings } from '../../../rules/text/misspellings.ts'
import { damage, matchKey, normaliseThai, vowelless } from '../../../rules/text/normalise.ts'

const thaiish = fc.string({
  unit: fc.constantFrom(
    ...'กนรดผงมสวหค',
    ...'เแาำะโไๆฯ๐๕๘',
    ...['\u0e31', '\u0e34', '\u0e35', '\u0e38', '\u0e39', '\u0e3a', '\u0e47', '\u0e4d', '\u0e4e'],
    ...['\u0e48', '\u0e49', '\u0e4a', '\u0e4b', '\u0e4c'],
    ...[
      ' ',
      '\u00a0',
      '\u200b',
      '\u00ad',
      '\ufeff',
      '\n',
      '\u0000',
      '\uf70a',
      '\uf718',
      '–',
      '’',
      'A',
      'İ',
      '1',
    ],
  ),
  maxLength: 40,
})
const anything = fc.oneof(
  thaiish,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...misspellings.map(([wrong]) => wrong), ' ', 'ปี'), { maxLength: 6 })
    .map((words) => words.join('')),
)

describe('normaliseThai', () => {
  it.each([
    ['sara am split', 'ด\u0e4d\u0e32เนินงาน', 'ดำเนินงาน'],
    ['sara am split, tone after nikhahit', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['sara am split, tone first', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['sara am split by a space', 'ด\u0e4d \u0e32เนิน', 'ดำเนิน'],
    ['sara am doubled', 'ด\u0e33\u0e32เนินงาน', 'ดำเนินงาน'],
    ['sara am doubled with a tone between', 'น\u0e33\u0e49\u0e32', 'น้ำ'],
    ['tone after sara am', 'น\u0e33\u0e49', 'น้ำ'],
    ['two sara e', 'รับเเจ้งเรื่อง', 'รับแจ้งเรื่อง'],
    ['tone before a vowel sign', 'ผ\u0e39\u0e49 ก\u0e48\u0e35 น\u0e48\u0e31น', 'ผู้ กี่ นั่น'],
    ['a mark twice', 'ท\u0e35\u0e35\u0e48\u0e48', 'ที่'],
    ['private-use tone mark', 'ได\uf70b', 'ได้'],
    ['private-use lower vowel', 'ป\uf718', 'ปุ'],
    ['zero-width, soft hyphen and BOM', '\ufeffผู้\u200bบริ\u00adหาร', 'ผู้บริหาร'],
    ['white space of every kind', ' แผน\u00a0 \n\tงาน\u3000', 'แผน งาน'],
    ['control characters', 'แผน\u0000งาน\u0007', 'แผนงาน'],
  ])('repairs %s', (_, broken, whole) => {
    expect(normaliseThai(broken)).toBe(whole)
  })

  it('keeps Thai digits, dashes and the spaces between words as written', () => {
    expect(normaliseThai('พ.ศ. ๒๕๖๖ – ๒๕๗๐ ค่า ต่าง ๆ')).toBe('พ.ศ. ๒๕๖๖ – ๒๕๗๐ ค่า ต่าง ๆ')
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anything, (text) => normaliseThai(normaliseThai(text)) === normaliseThai(text)))
  })

  it('leaves no odd white space, at the ends or inside', () => {
    fc.assert(fc.property(anything, (text) => !/^\s|\s$|\s{2}|[^\S ]/.test(normaliseThai(text))))
  })
})

describe('matchKey', () => {
  it.each([
    ['E – Service', 'e-service'],
    ['ปีงบประมาณ พ.ศ. ๒๕๖๘', 'ปีงบประมาณพ.ศ.2568'],
    ['ข้อมูลต่าง ๆ', 'ข้อมูลต่างๆ'],
    ['Do’s & Don‘ts', "do's&don'ts"],
    ['กฏหมาย', 'กฎหมาย'],
    ['แนวปฎิบัติ', 'แนวปฏิบัติ'],
    ['ดาเนินงานประจาปี', 'ดำเนินงานประจำปี'],
    ['ใบอนุญาติ', 'ใบอนุญาต'],
    ['กำรประเมินหน่วยงำน', 'การประเมินหน่วยงาน'],
    ['คู่มือฯ', 'คู่มือ'],
  ])('%s → %s', (text, key) => {
    expect(matchKey(text)).toBe(key)
  })

  it('does not touch words that are right', () => {
    expect(matchKey('ปรากฏ')).toBe('ปรากฏ')
  })

  it('is the same for a text and for its repaired form', () => {
    fc.assert(fc.property(anything, (text) => matchKey(normaliseThai(text)) === matchKey(text)))
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anything, (text) => matchKey(matchKey(text)) === matchKey(text)))
  })

  it('holds no spaces and no Thai digits', () => {
    fc.assert(fc.property(anything, (text) => !/[\s๐-๙]/.test(matchKey(text))))
  })
})

describe('misspellings', () => {
  it('are written as keys and lead to a spelling that needs no repair', () => {
    for (const [wrong, right] of misspellings) {
      expect(matchKey(right)).toBe(right)
      expect(matchKey(wrong)).toBe(right)
    }
  })
})

describe('vowelless', () => {
  it('makes an address without vowels equal to the words it came from', () => {
    expect(vowelless('การจดซอจดจาง')).toBe(vowelless('การจัดซื้อจัดจ้าง').replaceAll('า', ''))
    expect(vowelless('o12-คมอหรอแนวทาง')).toBe(vowelless('O12 คู่มือหรือแนวทาง'))
  })
})

describe('damage', () => {
  it('sees lost glyphs beside Thai letters', () => {
    expect(damage('ประก\ufffdศแผนปฏิบัติก\u0000ร')).toBe('damaged')
  })
  it('is calm about a stray sign in a long text, or away from Thai', () => {
    expect(damage('ประกาศแผนปฏิบัติการ')).toBe('good')
    expect(damage('icon \ufffd\ufffd pdf')).toBe('good')
    expect(damage(`${'ประกาศแผนปฏิบัติการ'.repeat(40)}\ufffd`)).toBe('good')
  })
})
