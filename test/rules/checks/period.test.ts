import { describe, expect, it } from 'vitest'
import { judgePeriod } from '../../../rules/checks/period.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { block, pageFacts } from '../facts-of.ts'
import { context, page, prose, scan } from './page.ts'

const judge = (kind: Parameters<typeof judgePeriod>[0]['kind'], facts: PageFacts, label = '', offset = 0) =>
  judgePeriod({ kind, offset }, [facts], context(), label).result
const titled = (text: string, path = '/page/1') => page(`<h1>${text}</h1>${prose()}`, { path })

describe('the year of evidence', () => {
  it('is that of its own heading, whatever the link said', () => {
    expect(judge('fiscal-year', titled('แผนปฏิบัติการ ปีงบประมาณ 2567'), 'แผนปี 2568')).toBe('unmet')
    expect(judge('fiscal-year', titled('แผนปฏิบัติการ ปีงบประมาณ 2568'), 'แผนปี 2567')).toBe('met')
  })

  it('does not come from the day of signing when the heading names a year', () => {
    const facts = page('<h1>รายงานประจำปีงบประมาณ 2567</h1><p>ลงวันที่ 20 ธันวาคม 2567</p>')
    expect(judge('fiscal-year', facts)).toBe('unmet')
    expect(judge('fiscal-year', facts, '', -1)).toBe('met')
  })

  it('may be told by the link to a scan', () => {
    expect(judge('fiscal-year', scan('/files/a.pdf'), 'ประกาศ No Gift Policy ปี 2568')).toBe('met')
    expect(judge('fiscal-year', scan('/files/a.pdf'), 'ประกาศ No Gift Policy ปี 2566')).toBe('unmet')
  })

  it('is unsure from the upload folder alone', () => {
    expect(judge('fiscal-year', scan('/wp-content/uploads/2025/01/a.pdf'))).toBe('unsure')
    expect(judge('fiscal-year', scan('/wp-content/uploads/2022/01/a.pdf'))).toBe('unsure')
  })

  it('ignores the years of laws', () => {
    const facts = page(`<h1>คู่มือ</h1><p>ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540</p>${prose()}`)
    expect(judge('fiscal-year', facts)).toBe('unsure')
  })

  it('is found in the section of that year on a page of many', () => {
    const html =
      '<h1>รายงานผล</h1><h2>ปี 2568</h2><a href="/a.pdf">รายงาน</a><h2>ปี 2567</h2><a href="/b.pdf">รายงาน</a>'
    expect(judge('fiscal-year', page(html))).toBe('met')
    expect(judge('fiscal-year', page(html), '', -3)).toBe('unmet')
  })

  it('comes from the dates of news', () => {
    expect(judge('fiscal-year', page('<h1>ข่าว</h1><p>5 มกราคม 2568 ออกหน่วยบริการ</p>'))).toBe('met')
    const old = '<h1>ข่าว</h1><p>5 มกราคม 2565 ก</p><p>6 มีนาคม 2565 ข</p><p>7 มีนาคม 2565 ค</p>'
    expect(judge('fiscal-year', page(old))).toBe('unmet')
  })

  it('is another one where every month and day on the page is of it, and open where they are few', () => {
    const months = '<p>12 มีนาคม 2567 ตั้งคณะทำงาน</p><p>แนวปฏิบัติ (เม.ย. 2567)</p>'
    expect(judge('fiscal-year', page(`<h1>คณะทำงาน</h1>${months}<p>อบรม 3 มิถุนายน 2567</p>`))).toBe('unmet')
    expect(judge('fiscal-year', page(`<h1>คณะทำงาน</h1>${months}`))).toBe('unsure')
  })
})

describe('a plan that covers the year', () => {
  it.each([
    ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)', 'met'],
    ['แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2568', 'met'],
    ['แผนพัฒนาท้องถิ่น (พ.ศ. 2561 - 2565)', 'unmet'],
    ['แผนพัฒนาบุคลากร ปี 2567', 'unsure'],
    ['แผนพัฒนาบุคลากร', 'unsure'],
  ])('%s is %s', (text, result) => {
    expect(judge('covers-fiscal-year', titled(text))).toBe(result)
  })
})

describe('the first half of the year', () => {
  it.each([
    ['รายงานความก้าวหน้า รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568', 'met'],
    ['รายงานความก้าวหน้า ตุลาคม 2567 - มีนาคม 2568', 'met'],
    ['แผนและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568', 'met'],
    ['รายงานความก้าวหน้า ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568', 'unmet'],
    ['รายงานความก้าวหน้า ปีงบประมาณ พ.ศ. 2568 (ต.ค. 67 – ธ.ค. 67)', 'unmet'],
    ['รายงานความก้าวหน้า รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566', 'unmet'],
  ])('%s is %s', (text, result) => {
    expect(judge('first-half', titled(text))).toBe(result)
  })
})

it('cannot be told to cover the first half of the year before it is over', () => {
  const facts = titled('แผนและความก้าวหน้า ปีงบประมาณ พ.ศ. 2568')
  const seen = (today: string) => judgePeriod({ kind: 'first-half' }, [facts], context({ today })).result
  expect([seen('2025-02-10'), seen('2025-04-01')]).toEqual(['unsure', 'met'])
})

describe('what is in force', () => {
  it.each([
    ['นโยบายการบริหารทรัพยากรบุคคล ปี 2567', 'met'],
    ['นโยบายการบริหารทรัพยากรบุคคล พ.ศ. 2567 - 2569', 'met'],
    ['นโยบายการบริหารทรัพยากรบุคคล ปี 2560', 'unsure'],
    ['นโยบายการบริหารทรัพยากรบุคคล', 'unsure'],
  ])('%s is %s', (text, result) => {
    expect(judge('in-force', titled(text))).toBe(result)
  })
})

describe('what must be current', () => {
  it('needs no year, unless the page says it is old', () => {
    expect(judge('current', titled('ข้อมูลผู้บริหาร'))).toBe('met')
    expect(judge('current', titled('ข้อมูลผู้บริหาร ปี 2560'))).toBe('unsure')
  })
})

it('is not the year of a code whose name stands on the line above', () => {
  const titledBy = (name: string) =>
    pageFacts({
      kind: 'pdf',
      blocks: [block(name, { page: 1 }), block('สถาบันไม้ดอกท้องถิ่น พ.ศ. 2565', { page: 1 })],
    })
  const seen = (name: string) => judgePeriod({ kind: 'fiscal-year' }, [titledBy(name)], context()).result
  expect([seen('ประมวลจริยธรรมผู้ปฏิบัติงาน'), seen('รายงานผลการปฏิบัติงาน')]).toEqual(['unsure', 'unmet'])
  const broken = pageFacts({
    kind: 'pdf',
    blocks: [block('มาตรการประจำปีงบประมาณ'), block('พ.ศ. 2568'), block('ผลประเมินปีงบประมาณ พ.ศ. 2567')],
  })
  expect(judgePeriod({ kind: 'fiscal-year' }, [broken], context()).result).toBe('met')
})

describe('a report of the first half that ends before it', () => {
  const of = (text: string, today = '2025-04-01') =>
    judgePeriod({ kind: 'first-half' }, [titled(text)], context({ today }))

  it('lacks the rest when it is titled so and the half is over', () => {
    expect(of('รายการจัดซื้อจัดจ้าง ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568')).toMatchObject({
      result: 'unmet',
      inPart: true,
    })
    expect(of('รายการจัดซื้อจัดจ้าง ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2568', '2025-02-01').result).toBe('unsure')
    expect(of('รายการจัดซื้อจัดจ้าง ไตรมาสที่ 1 และไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2568').result).toBe('met')
  })
})

it.each([
  ['Quarter 2', '<p>Coming soon</p>', 'unmet'],
  ['ไตรมาสที่ 2', '<p>อยู่ระหว่างรวบรวมข้อมูลจากกอง</p>', 'unmet'],
  ['ไตรมาสที่ 2', '<p>เบิกแล้ว 410,000 บาท</p>', 'met'],
])('lacks the rest of a half-year where %s says only %s: %s', (rest, below, result) => {
  const report = page(
    `<h1>ความก้าวหน้าของแผน ปีงบประมาณ 2568</h1><h2>ไตรมาสที่ 1</h2><p>เบิกแล้ว 300,000 บาท</p><h2>${rest}</h2>${below}`,
  )
  expect(judgePeriod({ kind: 'first-half' }, [report], context()).result).toBe(result)
})

it.each([
  ['วิเคราะห์ผล ITA 2567 เพื่อพัฒนาเทศบาล', 'met'],
  ['จากผลการประเมินคุณธรรมและความโปร่งใส ปี 2567 สู่การทำงาน', 'met'],
  ['วิเคราะห์ผล ITA 2566 เพื่อพัฒนาเทศบาล', 'unmet'],
  ['มาตรการส่งเสริมความโปร่งใส ITA 2567', 'unmet'],
])('takes the year whose scores a paper is made from for the one before it: %s', (title, result) => {
  expect(judgePeriod({ kind: 'fiscal-year' }, [titled(title)], context()).result).toBe(result)
})

it('is outdated when it is older than the year before the fiscal year', () => {
  const of = (year: number) =>
    judgePeriod({ kind: 'fiscal-year', offset: -1 }, [titled(`รายงานประจำปีงบประมาณ ${year}`)], context())
  expect(of(2565)).toMatchObject({ result: 'unmet', outdated: true })
  expect(of(2568).outdated).toBeUndefined()
  expect(of(2567).result).toBe('met')
})

describe('a report of a whole year', () => {
  const report = (body: string, given = context()) =>
    judgePeriod(
      { kind: 'fiscal-year', offset: -1 },
      [page(`<h1>รายงานผล ประจำปีงบประมาณ 2567</h1>${body}`)],
      given,
    )

  it('lacks the rest when its opening says that it covers six months', () => {
    const half = '<p>ผลงานตั้งแต่ 1 ตุลาคม 2566 ถึง 31 มีนาคม 2567</p><p>ซ่อมถนน 3 สาย</p>'
    expect(report(half)).toMatchObject({ result: 'unmet', inPart: true })
    expect(report('<h2>รอบ 6 เดือน ปีงบประมาณ 2567</h2><p>ซ่อมถนน 3 สาย</p>').result).toBe('unmet')
  })

  it.each([
    [
      'the second half stands below',
      '<p>1 ตุลาคม 2566 - 31 มีนาคม 2567</p><table><tr><td>เม.ย. 2567</td><td>3</td></tr></table>',
    ],
    [
      'it is another year of which half is shown beside it',
      '<h2>ปีงบประมาณ 2568 (ตุลาคม 2567 – มีนาคม 2568)</h2><p>3 เรื่อง</p><h2>ปีงบประมาณ 2567</h2><p>5 เรื่อง</p>',
    ],
    [
      'it is told together with half of the next year',
      '<h2>ปี 2567 และ 6 เดือนแรกของปี 2568 ไม่มีผู้ใดรับของขวัญ</h2><p>รายงานแล้ว</p>',
    ],
    ['an earlier report is named', '<p>ผลรอบ 6 เดือน ปี 2567 เผยแพร่ไว้แล้ว ฉบับนี้สรุปผลที่ได้</p>'],
    [
      'a part of it is of the whole year',
      '<h2>ผลรอบ 6 เดือน ปี 2567</h2><p>2 เรื่อง</p><h2>ผลทั้งปี</h2><p>5 เรื่อง</p>',
    ],
    ['the year is told to its end', '<p>รอบ 6 เดือน ปี 2567</p><p>1 ตุลาคม 2566 - 30 กันยายน 2567</p>'],
    ['a project of the table took so long', `${'<p>งานที่ทำ</p>'.repeat(7)}<p>อบรม ต.ค. 2566 - มี.ค. 2567</p>`],
  ])('is whole when %s', (_name, body) => {
    expect(report(body).result).toBe('met')
  })
})

it.each([
  ['one of this year', ['3 ก.พ. 2568', '4 ส.ค. 2567', '1 ก.ค. 2567'], 'met'],
  ['only earlier ones, whatever day is today', ['12 ก.ย. 2567', '4 ส.ค. 2567', '1 ก.ค. 2567'], 'unmet'],
])('a list is of the days of its entries: %s', (_, days, result) => {
  const rows = days.map((day, at) => `<li>${day} – ทีมช่างเปลี่ยนหลอดไฟหน้าตลาด ${at} ดวง</li>`).join('')
  const facts = page(`<h1>ข่าว</h1><ul>${rows}</ul><p>วันนี้ 2 เมษายน 2568</p><p>ปี 2568 (31)</p>`)
  expect(judgePeriod({ kind: 'fiscal-year', entries: true }, [facts], context()).result).toBe(result)
})
