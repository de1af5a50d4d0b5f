import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalYearOfDate, periodOfFiscalYear, yearMentions } from '../../../rules/text/years.ts'

const only = (text: string) => {
  const mentions = yearMentions(text)
  expect(mentions).toHaveLength(1)
  return mentions[0]
}

describe('yearMentions', () => {
  it.each([
    ['ประจำปีงบประมาณ พ.ศ. 2568', 2568, 2568, 'fiscal', 'strong'],
    ['งปม.68', 2568, 2568, 'fiscal', 'medium'],
    ['ปีงบ 68', 2568, 2568, 'fiscal', 'medium'],
    ['พ.ศ..2568', 2568, 2568, 'calendar', 'strong'],
    ['ประจำปี ๒๕๖๘', 2568, 2568, 'calendar', 'strong'],
    ['๒๕๖๘', 2568, 2568, 'calendar', 'medium'],
    ['ปี 68', 2568, 2568, 'two-digit', 'medium'],
    ['รายงานตาม ม.128 ปี 67', 2567, 2567, 'two-digit', 'medium'],
    ['ITA_68_o12.xlsx', 2568, 2568, 'two-digit', 'medium'],
    ['ita2568', 2568, 2568, 'calendar', 'medium'],
    ['/ita/2568', 2568, 2568, 'calendar', 'medium'],
    ['คำสั่งที่ 12/2568', 2568, 2568, 'calendar', 'weak'],
    ['พ.ศ. 2566 – 2570', 2566, 2570, 'range', 'strong'],
    ['2566-2570', 2566, 2570, 'range', 'medium'],
    ['ปี 66-70', 2566, 2570, 'range', 'medium'],
    ['ยุทธศาสตร์ชาติ พ.ศ. 2561 - 2580', 2561, 2580, 'range', 'weak'],
    ['ตุลาคม 2567 ถึง กันยายน 2568', 2568, 2568, 'month-range', 'strong'],
    ['๑ ต.ค. ๒๕๖๗ – ๓๐ ก.ย. ๒๕๖๘', 2568, 2568, 'month-range', 'strong'],
    ['ตุลาคม - ธันวาคม 2567', 2568, 2568, 'month-range', 'strong'],
    ['เดือนมกราคม 2568', 2568, 2568, 'month-range', 'medium'],
    ['ปี 2022', 2565, 2565, 'ce', 'medium'],
    ['ita2023', 2566, 2566, 'ce', 'medium'],
    ['/wp-content/uploads/2025/04/a.pdf', 2568, 2568, 'path', 'weak'],
    ['/files/2024/11/a.pdf', 2568, 2568, 'path', 'weak'],
    ['พ.ศ. ๓๕๖๔', 2564, 2564, 'calendar', 'weak'],
  ])('%s', (text, from, to, kind, strength) => {
    expect(only(text)).toMatchObject({ from, to, kind, strength })
  })

  it.each([
    ['11 กุมภาพันธ์ พ.ศ. ๒๕๖๘', '2025-02-11', 2568],
    ['3 เดือน มกราคม พ.ศ. 2568', '2025-01-03', 2568],
    ['22.12.66', '2023-12-22', 2567],
    ['22/12/2566', '2023-12-22', 2567],
    ['2025-02-01', '2025-02-01', 2568],
    ['20 January 2025', '2025-01-20', 2568],
  ])('puts the day %s in its fiscal year', (text, iso, year) => {
    expect(only(text)).toMatchObject({ kind: 'date', iso, from: year, to: year })
  })

  it.each([
    'มาตรา 2540',
    'โทร 02-123-2568',
    'โทร. 0 2123 2568',
    'วงเงิน 2,568 บาท',
    '2568 บาท',
    'จำนวน 2568',
    '4.2 รายงาน',
    'รหัสไปรษณีย์ 10110',
    '192.168.1.66',
    '019-022',
    'เวลา 10.30 น.',
    'อายุ 60 ปี 60 คน',
  ])('%s is no year', (text) => {
    expect(yearMentions(text)).toEqual([])
  })

  it('marks the years of laws, amendments too, but not the year of the work itself', () => {
    expect(only('พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540')?.kind).toBe('law')
    const kinds = yearMentions(
      'ระเบียบกระทรวงว่าด้วยการจัดทำแผน พ.ศ. 2548 แก้ไขเพิ่มเติมถึง (ฉบับที่ 3) พ.ศ. 2561 ประจำปี พ.ศ. 2568',
    ).map((mention) => mention.kind)
    expect(kinds).toEqual(['law', 'law', 'calendar'])
    expect(only('ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2568')?.kind).toBe('fiscal')
  })

  it.each([
    'ต.ค. 67 – มี.ค. 68',
    'ไตรมาส 1–2 ปีงบประมาณ 2568',
    'รอบ 6 เดือน ประจำปี 2568',
    'ปีงบประมาณ 2568 (รอบ 6 เดือนแรก)',
  ])('%s speaks of the first half', (text) => {
    expect(only(text)).toMatchObject({ from: 2568, firstHalf: true })
  })

  it('quotes the words where they stand', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('ปี ', 'พ.ศ. ', '๒๕๖๘', '2566', ' – ', '67', ' ต.ค. ', 'มี.ค.', '/', '.', 'ก', '12'),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = parts.join('')
          for (const mention of yearMentions(text)) {
            expect(text.slice(mention.index).startsWith(mention.text)).toBe(true)
            expect(mention.from).toBeLessThanOrEqual(mention.to)
            if (mention.iso !== undefined) expect(fiscalYearOfDate(mention.iso)).toBe(mention.from)
          }
        },
      ),
    )
  })
})

describe('fiscal years', () => {
  it('begin on 1 October', () => {
    expect(fiscalYearOfDate('2024-09-30')).toBe(2567)
    expect(fiscalYearOfDate('2024-10-01')).toBe(2568)
    expect(periodOfFiscalYear(2568)).toEqual({ from: '2024-10-01', to: '2025-09-30' })
    expect(() => fiscalYearOfDate('1 ต.ค. 67')).toThrow(RangeError)
  })
})
