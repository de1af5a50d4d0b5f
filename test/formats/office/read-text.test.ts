import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../formats/office/text/read-csv.ts'
import { readText } from '../../../formats/office/text/read-text.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Thai letters in the code page of Windows: the block begins at 0xA1. */
const windows874 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code
  })

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))

function factsOf(lines: string): PageFacts {
  const { facts, problem } = readText(utf8(lines), { url: 'https://agency.example/report.txt' })
  if (facts === undefined) throw new Error(problem)
  return facts
}

describe('a text file', () => {
  it('is a memorandum with its subject as title and its signatures as people', () => {
    const { title, people, blocks, kind, headings } = factsOf(`
บันทึกข้อความ

ส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง
ที่ กก ๗๒๔๐๑/๑๒๐
วันที่ ๑๑ กุมภาพันธ์ ๒๕๖๘
เรื่อง รายงานมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
เรียน นายกองค์การบริหารส่วนตำบลตัวอย่าง

(นางสาวสมหญิง รักงาน)

นักทรัพยากรบุคคลชำนาญการ

ความเห็นหัวหน้าสำนักปลัด

(นายสมชาย ใจดี)

นายกองค์การบริหารส่วนตำบลตัวอย่าง
`)
    expect(kind).toBe('text')
    expect(title).toBe('รายงานมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘')
    expect(headings).toEqual([])
    expect(blocks.map(({ text }) => text).slice(0, 3)).toEqual([
      'บันทึกข้อความ',
      'ส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง',
      'ที่ กก ๗๒๔๐๑/๑๒๐',
    ])
    expect(people).toMatchObject([
      { name: 'นางสาวสมหญิง รักงาน', position: 'นักทรัพยากรบุคคลชำนาญการ' },
      { name: 'นายสมชาย ใจดี', position: 'นายกองค์การบริหารส่วนตำบลตัวอย่าง' },
    ])
  })

  it('has headings by marks, by numbers with text below and by parts, but none in a numbered list', () => {
    const { headings, blocks } = factsOf(`# แผนปฏิบัติการ
ส่วนที่ 1 บทนำ
เนื้อความของส่วนแรก
๑. หลักการ
เนื้อความของหลักการ
1.2 วัตถุประสงค์
เพื่อประชาชน
๒. ขั้นตอน
๑) รับเรื่อง
๒) ตรวจสอบ
๓) แจ้งผล
- ข้อย่อย
(๑) วงเล็บ
`)
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'แผนปฏิบัติการ'],
      [3, 'ส่วนที่ 1 บทนำ'],
      [3, '๑. หลักการ'],
      [4, '1.2 วัตถุประสงค์'],
    ])
    expect(blocks.filter(({ tag }) => tag === 'li').map(({ text }) => text)).toEqual([
      '๒. ขั้นตอน',
      '๑) รับเรื่อง',
      '๒) ตรวจสอบ',
      '๓) แจ้งผล',
      'ข้อย่อย',
      '(๑) วงเล็บ',
    ])
  })

  it('joins lines that were wrapped, and keeps short ones apart', () => {
    const long = 'ตามที่หน่วยงานได้เข้าร่วมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน'
    const { blocks } = factsOf(`${long}\nภาครัฐ ประจำปี 2568 นั้น\nบรรทัดสั้น\nอีกบรรทัด\n`)
    expect(blocks.map(({ text }) => text)).toEqual([`${long} ภาครัฐ ประจำปี 2568 นั้น`, 'บรรทัดสั้น', 'อีกบรรทัด'])
  })

  it('has tables by bars, with a title, a ruler, an empty header or rows over several lines', () => {
    const { tables, headings } = factsOf(`ผลการดำเนินงาน

| ลำดับ | โครงการ | ผล |
|---|:--:|---|
| 1 | อบรม <br> ครั้งที่ 1 | **เสร็จ** |
| 2 | ซ่อม
ถนน | ระหว่าง \\| ทำ |

ตารางที่สอง

| | |
|---|---|
| ตัวชี้วัดที่ ๑ | ๙๙.๖๔ |
`)
    expect(headings.map(({ text }) => text)).toEqual(['ผลการดำเนินงาน', 'ตารางที่สอง'])
    expect(tables).toMatchObject([
      {
        header: ['ลำดับ', 'โครงการ', 'ผล'],
        rows: [
          ['1', 'อบรม ครั้งที่ 1', 'เสร็จ'],
          ['2', 'ซ่อม ถนน', 'ระหว่าง | ทำ'],
        ],
        heading: 0,
        place: 't1',
      },
      { header: [], rows: [['ตัวชี้วัดที่ ๑', '๙๙.๖๔']] },
    ])
  })

  it('has tables by tabs and by HTML', () => {
    const { tables } = factsOf(
      'ปัญหา\tแนวทาง\tผู้รับผิดชอบ\nล่าช้า\tเร่งรัด\tกองคลัง\n\n๑. กองช่าง\tจำนวน\t๕๐\n๒. กองคลัง\tจำนวน\t๖๐\n\n<table><tr><th>เดือน</th><th>จำนวน</th></tr>\n<tr><td>ต.ค. 67</td><td>5</td></tr></table>\n',
    )
    expect(tables.map(({ header, rows }) => [header, rows])).toEqual([
      [['ปัญหา', 'แนวทาง', 'ผู้รับผิดชอบ'], [['ล่าช้า', 'เร่งรัด', 'กองคลัง']]],
      [
        [],
        [
          ['๑. กองช่าง', 'จำนวน', '๕๐'],
          ['๒. กองคลัง', 'จำนวน', '๖๐'],
        ],
      ],
      [['เดือน', 'จำนวน'], [['ต.ค. 67', '5']]],
    ])
  })

  it('shows fragments of HTML and Markdown as plain words, links and pictures', () => {
    const { blocks, links, images } = factsOf(
      '<p>ดู <a href="/a.pdf">ประกาศ</a> &amp; อื่น ๆ</p>\n\n![ตรา](logo.png) และ [คู่มือ](https://agency.example/m) www.example.go.th\n',
    )
    expect(blocks.map(({ text }) => text)).toEqual(['ดู ประกาศ & อื่น ๆ', 'และ คู่มือ www.example.go.th'])
    expect(links.map(({ href, source }) => [href, source])).toEqual([
      ['https://agency.example/a.pdf', 'anchor'],
      ['http://www.example.go.th/', 'plain-text'],
      ['https://agency.example/m', 'anchor'],
    ])
    expect(images).toMatchObject([{ src: 'logo.png', alt: 'ตรา' }])
  })

  it('counts pages by form feeds', () => {
    expect(factsOf('หนึ่ง\fสอง\nสาม').blocks.map(({ page }) => page)).toEqual([1, 2, 2])
    expect(factsOf('หนึ่ง\nสอง').blocks.map(({ page }) => page)).toEqual([undefined, undefined])
  })

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', (text: string) => utf8(`\ufeff${text}`)],
    ['UTF-16 with a mark', (text: string) => utf16(`\ufeff${text}`)],
    ['UTF-16 without a mark', (text: string) => utf16(`O12 plan 2568 ${text}`)],
    ['Windows-874', windows874],
  ])('is decoded from %s', (_, encode) => {
    const { facts } = readText(encode('รายงานผลการดำเนินงาน'), { url: 'https://a.example/a.txt' })
    expect(facts?.blocks[0]?.text).toContain('รายงานผลการดำเนินงาน')
  })

  it('without words is empty', () => {
    expect(readText(utf8(' \n\n\f'), { url: 'https://a.example/a.txt' })).toEqual({ problem: 'empty' })
  })
})

describe('a CSV file', () => {
  const rows = 'รายการจัดซื้อ ปี 2568,,\nลำดับ,รายการ,วงเงิน\n1,"จ้าง, ซ่อม",500\n2,ซื้อ,600\n'

  it.each([
    ['commas', utf8(rows)],
    ['semicolons', utf8('รายการจัดซื้อ ปี 2568;;\nลำดับ;รายการ;วงเงิน\n1;จ้าง, ซ่อม;500\n2;ซื้อ;600\n')],
    [
      'tabs in UTF-16',
      utf16('\ufeffรายการจัดซื้อ ปี 2568\t\t\nลำดับ\tรายการ\tวงเงิน\n1\tจ้าง, ซ่อม\t500\n2\tซื้อ\t600\n'),
    ],
    ['a declared separator', utf8('sep=;\nรายการจัดซื้อ ปี 2568;;\nลำดับ;รายการ;วงเงิน\n1;จ้าง, ซ่อม;500\n2;ซื้อ;600')],
    ['Windows-874', windows874(rows)],
  ])('is read with %s', (_, bytes) => {
    const { facts } = readCsv(bytes, { url: 'https://agency.example/o12.csv' })
    expect(facts).toMatchObject({ kind: 'sheet', title: 'รายการจัดซื้อ ปี 2568', truncated: false })
    expect(facts?.tables).toMatchObject([
      {
        caption: 'รายการจัดซื้อ ปี 2568',
        header: ['ลำดับ', 'รายการ', 'วงเงิน'],
        rows: [
          ['1', 'จ้าง, ซ่อม', '500'],
          ['2', 'ซื้อ', '600'],
        ],
      },
    ])
  })
})
