import { expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { readItaIndex } from '../../../rules/ita-index/read.ts'

const url = 'https://www.example.go.th/ita'
const items = [
  ['O1', 'โครงสร้างและอำนาจหน้าที่'],
  ['O2', 'ข้อมูลผู้บริหาร'],
  ['O3', 'ข้อมูลการติดต่อ'],
  ['O4', 'ข่าวประชาสัมพันธ์'],
  ['O5', 'แผนพัฒนาหน่วยงาน'],
  ['O7', 'รายงานผลการดำเนินงานประจำปี'],
  ['O8', 'คู่มือการปฏิบัติงาน'],
].map(([id = '', title = '']) => ({ id, titles: [title] }))

const TABLE =
  '<table><tr><th>กิจกรรม</th><th>ผล</th></tr><tr><td>อบรมระเบียบพัสดุ</td><td>เข้าอบรม 9 คน</td></tr></table>'

/** A list of answers in which O7 is followed by `below` in place of a link. */
function readList(below: string, { wrap = (list: string) => list } = {}) {
  const named = items.map(({ id, titles }) =>
    id === 'O7'
      ? `<p>${id} ${titles[0] ?? ''} ปี 2567</p>${below}`
      : `<p>${id} <a href="/${id}">${titles[0] ?? ''}</a></p>`,
  )
  const html = `<title>ITA 2568</title><main>${wrap(`<h2>การเปิดเผยข้อมูลสาธารณะ (OIT) 2568</h2>${named.join('')}<h2>ข่าวล่าสุด</h2><p>ประกาศรับสมัครงาน</p>`)}</main>`
  const { entries } = readItaIndex(readHtml(html, { url }), { fiscalYear: 2568, items })
  return entries.find(({ itemId }) => itemId === 'O7')
}

it('an item whose answer stands in the list itself is answered by that part of the list alone', () => {
  const entry = readList(`${TABLE}<p>ปัญหา: บุคลากรน้อย</p>`)
  expect(entry).toMatchObject({ urls: [url], empty: false })
  const { here } = entry ?? {}
  expect(here?.title).toContain('O7 รายงานผลการดำเนินงานประจำปี ปี 2567')
  expect(here?.blocks.map(({ text }) => text)).toContain('ปัญหา: บุคลากรน้อย')
  expect(here?.tables[0]?.rows).toEqual([['อบรมระเบียบพัสดุ', 'เข้าอบรม 9 คน']])
  const words = here?.blocks.map(({ text }) => text).join(' ')
  expect(words).not.toContain('คู่มือ')
  expect(words).not.toContain('ประกาศรับสมัครงาน')
})

it('a table that only arranges the page around the list changes nothing', () => {
  const wrap = (list: string) => `<table><tr><td>เมนู</td><td>${list}</td></tr></table>`
  expect(readList(`${TABLE}<p>ปัญหา: บุคลากรน้อย</p>`, { wrap })?.here).toBeDefined()
})

it.each([
  ['nothing', ''],
  ['a remark', '<p>อยู่ระหว่างดำเนินการ</p>'],
  ['a link that goes nowhere', `<p><a href="#">คลิก</a></p>${TABLE}`],
])('%s below the name is no answer', (_, below) => {
  expect(readList(below)?.here).toBeUndefined()
})

it('an item without a link is not answered by the lines of the next items, which stand in the same element', () => {
  const lines = items.map(({ id, titles }) =>
    id === 'O2'
      ? `<font>${id} ${titles[0] ?? ''}</font>`
      : `<font>${id} ${titles[0] ?? ''}</font> <a href="/${id}">คลิก</a>`,
  )
  const html = `<title>ITA 2568</title><main><center><b>การเปิดเผยข้อมูลสาธารณะ (OIT) 2568</b><br>${lines.join('<br>')}</center></main>`
  const { entries } = readItaIndex(readHtml(html, { url }), { fiscalYear: 2568, items })
  expect(entries).toHaveLength(items.length)
  expect(entries.filter(({ empty }) => empty).map(({ itemId }) => itemId)).toEqual(['O2'])
})
