import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { readItaIndex } from '../../../rules/ita-index/read.ts'

const url = 'https://www.example.go.th/ita'
const titles = [
  'โครงสร้างและอำนาจหน้าที่',
  'ข้อมูลผู้บริหาร',
  'ข้อมูลการติดต่อ',
  'ข่าวประชาสัมพันธ์',
  'แผนพัฒนาหน่วยงาน',
  'รายงานผลการดำเนินงานประจำปี',
  'ข้อมูลสถิติเรื่องร้องเรียนการทุจริต',
  'คู่มือการปฏิบัติงาน',
]
const items = titles.map((title, at) => ({ id: `O${at + 1}`, titles: [title] }))
const thai = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)))

/** A list that numbers its entries; some are in words of its own. */
function readList(
  entry: (number: number, title: string) => string,
  {
    other = {},
    count = titles.length,
    mayMean,
  }: {
    readonly other?: Readonly<Record<number, string>>
    readonly count?: number
    readonly mayMean?: (text: string) => readonly string[]
  } = {},
) {
  const named = Array.from({ length: count }, (_, at) => entry(at + 1, other[at + 1] ?? titles[at] ?? 'อื่น ๆ'))
  const html = `<title>OIT 2568</title><main><h1>OIT ปี 2568</h1>${named.join('')}</main>`
  const { entries } = readItaIndex(readHtml(html, { url }), {
    fiscalYear: 2568,
    items,
    ...(mayMean && { mayMean }),
  })
  return entries
}
const linked = (mark: (number: number) => string) => (number: number, title: string) =>
  `<p>${mark(number)} ${title} <a href="/e/${number}">เปิด</a></p>`
const own = { 8: 'เล่มที่พี่น้องในสำนักงานใช้กัน' }

it.each<[string, (number: number) => string]>([
  ['ข้อ and Thai digits', (number) => `ข้อ ${thai(number)}`],
  ['ข้อที่', (number) => `ข้อที่ ${number}`],
  ['a number and a full stop', (number) => `${number}.`],
  ['a bare number', (number) => `${number}`],
])('a list that counts like the checklist (%s) names its items by their numbers', (_, mark) => {
  const entries = readList(linked(mark), { other: own })
  expect(entries.find(({ itemId }) => itemId === 'O8')?.urls).toEqual(['https://www.example.go.th/e/8'])
})

it('a list that names two numbers in one entry goes on counting behind them', () => {
  const both = (number: number, title: string): string =>
    number === 4 ? '' : linked(String)(number, number === 3 ? 'ติดต่อเรา / 4 เรื่องใหม่' : title)
  expect(readList(both, { other: own }).find(({ itemId }) => itemId === 'O8')?.urls).toEqual([
    'https://www.example.go.th/e/8',
  ])
})

it('a list that leaves a number out is not read by its numbers', () => {
  const gap = (number: number, title: string): string => (number === 4 ? '' : linked(String)(number, title))
  expect(readList(gap, { other: own }).find(({ itemId }) => itemId === 'O8')).toBeUndefined()
})

describe('a list in words of its own', () => {
  const own = ['งานของใคร', 'นายและรองนาย', 'อยู่ที่ไหน', 'มีอะไรใหม่', 'จะทำอะไร', 'ทำอะไรไป', 'กี่เรื่อง', 'เล่มสีฟ้า']
  const other = Object.fromEntries(own.map((title, at) => [at + 1, title]))
  const list = (meant: Readonly<Record<string, string>>) =>
    readList(
      linked((number) => `ข้อ ${number}`),
      {
        other,
        mayMean: (text) => Object.entries(meant).flatMap(([words, id]) => (text.includes(words) ? [id] : [])),
      },
    )
  const five = { งานของใคร: 'O1', นายและรองนาย: 'O2', อยู่ที่ไหน: 'O3', มีอะไรใหม่: 'O4', จะทำอะไร: 'O5' }

  it('is read by its numbers when enough of them mean the item of their number', () => {
    expect(list(five).find(({ itemId }) => itemId === 'O8')?.urls).toEqual(['https://www.example.go.th/e/8'])
  })

  it.each([
    ['few mean the item of their number', { งานของใคร: 'O1', นายและรองนาย: 'O2' }],
    [
      'most mean another item',
      { งานของใคร: 'O2', นายและรองนาย: 'O3', อยู่ที่ไหน: 'O4', มีอะไรใหม่: 'O5', จะทำอะไร: 'O6' },
    ],
  ])('is not when %s', (_, meant) => {
    expect(list(meant)).toEqual([])
  })
})

it.each([
  ['other numbers than the checklist has', { other: own, count: titles.length + 1 }],
  [
    'titles under numbers that are not theirs',
    { other: { ...own, 1: titles[1] ?? '', 2: titles[2] ?? '', 3: titles[0] ?? '' } },
  ],
])('a list with %s is not read by its numbers', (_, list) => {
  const entries = readList(
    linked((number) => `ข้อ ${number}`),
    list,
  )
  expect(entries.find(({ itemId }) => itemId === 'O8')).toBeUndefined()
})

it('an entry that says its answer in its own line, or in the lines below, is its answer', () => {
  const answers: Readonly<Record<number, string>> = {
    6: `ผลงานรอบปี 2567<br>- ซ่อมหลังคาโรงจอดรถ ใช้เงิน 84,000 บาท จากที่ตั้งไว้ 90,000 บาท<br>- อบรมพนักงานขับรถ 12 คน ใช้เงิน 9,500 บาท<br>ติดขัดเรื่องช่างขาดแคลน เสนอให้จัดจ้างล่วงหน้าในไตรมาสแรกของปีถัดไป`,
    7: 'เรื่องทุจริต ปี 2567 : มีผู้แจ้ง 5 เรื่อง เสร็จแล้ว 4 เรื่อง อยู่ระหว่างสอบ 1 เรื่อง',
  }
  const entries = readList((number, title) => {
    const answer = answers[number]
    return answer === undefined
      ? linked((each) => `ข้อ ${each}`)(number, title)
      : `<p>ข้อ ${number} ${answer}</p>`
  })
  const here = (id: string) => entries.find(({ itemId }) => itemId === id)?.here
  expect(here('O6')?.blocks.map(({ text }) => text)).toHaveLength(3)
  expect(here('O7')?.blocks.map(({ text }) => text)).toEqual([`ข้อ 7 ${answers[7] ?? ''}`])
})

it.each(['รอเอกสารจาก 3 กอง', 'อยู่ระหว่างรวบรวมข้อมูล 2 เรื่อง', 'ไม่มีลิงก์', 'ปรับปรุง 6 มิ.ย. 2568'])(
  '“%s” behind the name of an item is no answer',
  (remark) => {
    const entries = readList((number, title) =>
      number === 7 ? `<p>ข้อ 7 ${title} : ${remark}</p>` : linked((each) => `ข้อ ${each}`)(number, title),
    )
    expect(entries.find(({ itemId }) => itemId === 'O7')).toMatchObject({ empty: true })
  },
)
