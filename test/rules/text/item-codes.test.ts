import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemCodeOf, itemCodes } from '../../../rules/text/item-codes.ts'
import { schemeOf } from '../../../rules/text/schemes.ts'

describe('itemCodeOf', () => {
  it.each([
    ['O1', 1],
    ['o 1', 1],
    ['O.1', 1],
    ['O-34', 34],
    ['O–34', 34],
    ['o_19', 19],
    ['OIT12', 12],
    ['OIT 1 โครงสร้าง', 1],
    ['oit-3', 3],
    ['ITA010', 10],
    ['#ITA07', 7],
    ['๐๒', 2],
    ['๐๑', 1],
    ['O๑', 1],
    ['O 01', 1],
    ['029', 29],
    ['ข้อ ๐๑๗', 17],
    ['ข้อ O1 โครงสร้าง', 1],
    ['ข้อ_020', 20],
    ['015. รายงาน', 15],
    ['O39 : รายงาน', 39],
    ['o10:คู่มือ', 10],
    ['คู่มือO8', 8],
    ['01 โครงสร้าง', 1],
    ['06_แผน', 6],
    ['O10\u00a0E–Service', 10],
    ['027-หลักเกณฑ์', 27],
    ['O7 รายงานผล (ดู O6 ด้วย)', 7],
    ['O1-41MC66', 1],
  ])('%s → O%i', (text, number) => {
    expect(itemCodeOf(text)).toBe(number)
  })

  it.each([
    'ศธ. 02',
    'ศธ. O2',
    '4.2 รายงาน',
    'MOIT 1',
    'MOIT12',
    'EB 16',
    '02-123-4567',
    '081-2345678',
    '02 123 4567',
    '01/10/2567',
    '01-10-2567',
    '05 มีนาคม 2568',
    '08.30 น.',
    '10110',
    'พ.ศ. 2568',
    'OIT 2568',
    'OIT 68',
    'O365',
    'CO2',
    'No. 12',
    'ข้อ 5 วรรคสอง',
    'มีผู้ตอบ 012 คน',
    'O44',
    'O12, O13',
    'O12 และ O13 รายงานจัดซื้อ',
    '019-022',
    '',
  ])('%s names no single item', (text) => {
    expect(itemCodeOf(text)).toBeUndefined()
  })

  it.each([
    ['ITA_68_o12.xlsx', 12],
    ['029ประกาศแนวปฏิบัติ.pdf', 29],
    ['o1.pdf', 1],
    ['01.jpg', undefined],
    ['02_4417.pdf', undefined],
    ['o1a2b3c4.pdf', undefined],
  ])('reads the file name %s strictly', (name, number) => {
    expect(itemCodeOf(name, { strict: true })).toBe(number)
  })
})

describe('itemCodes', () => {
  it('gives both ends of a range', () => {
    expect(itemCodes('019-022 จัดซื้อจัดจ้าง')).toMatchObject([
      { number: 19, range: 'start' },
      { number: 22, range: 'end' },
    ])
  })

  it('lists several codes with their places', () => {
    expect(itemCodes('O12 และ o 13')).toMatchObject([
      { number: 12, form: 'O12', index: 0 },
      { number: 13, form: 'o 13', index: 8 },
    ])
  })

  it('never names an item outside the checklists', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'oO0๐1๒9-–. ขITA#ข้อ') }), (text) => {
        for (const code of itemCodes(text)) {
          expect(code.number).toBeGreaterThanOrEqual(1)
          expect(code.number).toBeLessThanOrEqual(43)
        }
      }),
    )
  })
})

describe('schemeOf', () => {
  it.each([
    ['MOIT 1 หน่วยงานมีการวางระบบ', 'MOIT'],
    ['EB 16', 'MOIT'],
    ['ITA-VEC 2568', 'vocational'],
    ['สถานีตำรวจภูธรตัวอย่าง ITA 2568', 'police'],
    ['การประเมิน LPA', 'LPA'],
    ['การเปิดเผยข้อมูลสาธารณะ (OIT)', 'OIT'],
  ])('%s → %s', (text, scheme) => {
    expect(schemeOf(text)?.scheme).toBe(scheme)
  })
  it('says nothing of an ordinary label', () => {
    expect(schemeOf('ข่าวประชาสัมพันธ์')).toBeUndefined()
  })
})
