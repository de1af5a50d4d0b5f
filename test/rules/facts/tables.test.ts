import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const tables = (html: string) => readHtml(html, { url: 'https://www.ban-mai.go.th/' }).tables

describe('tables', () => {
  it.each([
    ['th header', '<table><tr><th>ข้อ<th>ชื่อ<tr><td>1<td>แผน</table>', ['ข้อ', 'ชื่อ'], [['1', 'แผน']]],
    ['first row as header', '<table><tr><td>ข้อ<td>ชื่อ<tr><td>1<td>แผน</table>', ['ข้อ', 'ชื่อ'], [['1', 'แผน']]],
    ['colspan repeated', '<table><tr><th>ก<th>ข<tr><td colspan=2>รวม</table>', ['ก', 'ข'], [['รวม', 'รวม']]],
    [
      'rowspan repeated',
      '<table><tr><th>ก<th>ข<tr><td rowspan=2>1<td>x<tr><td>y</table>',
      ['ก', 'ข'],
      [
        ['1', 'x'],
        ['1', 'y'],
      ],
    ],
    [
      'rowspan to the end',
      '<table><tr><th>ก<th>ข<tr><td rowspan=0>1<td>x<tr><td>y</table>',
      ['ก', 'ข'],
      [
        ['1', 'x'],
        ['1', 'y'],
      ],
    ],
    [
      'two header rows',
      '<table><thead><tr><th rowspan=2>ที่<th colspan=2>งบ<tr><th>ตั้ง<th>จ่าย</thead><tr><td>1<td>5<td>3</table>',
      ['ที่', 'งบ ตั้ง', 'งบ จ่าย'],
      [['1', '5', '3']],
    ],
    [
      'row headers',
      '<table><tr><th>ชื่อ<td>แผน<tr><th>ปี<td>2568</table>',
      [],
      [
        ['ชื่อ', 'แผน'],
        ['ปี', '2568'],
      ],
    ],
    ['short rows are filled up', '<table><tr><th>ก<th>ข<tr><td>1</table>', ['ก', 'ข'], [['1', '']]],
    [
      'lines in a cell',
      '<table><tr><th>ก<th>ข<tr><td>1<br>2<td><p>x</p><p>y</p></table>',
      ['ก', 'ข'],
      [['1 2', 'x y']],
    ],
  ])('%s', (_, html, header, rows) => {
    expect(tables(html)).toMatchObject([{ header, rows, layout: false }])
  })

  it('a first row over the full width is the caption', () => {
    expect(tables('<table><tr><td colspan=2>ตารางที่ 1<tr><td>ก<td>ข<tr><td>1<td>2</table>')).toMatchObject([
      { caption: 'ตารางที่ 1', header: ['ก', 'ข'], rows: [['1', '2']] },
    ])
  })

  it.each([
    ['one column', '<table><tr><td>ก<tr><td>ข</table>'],
    ['one row', '<table><tr><td>ก<td>ข</table>'],
    ['pictures only', '<table><tr><td><img src=a><td><img src=b><tr><td><td></table>'],
    ['long running text', `<table><tr><td>เมนู<td>${'องค์การบริหารส่วนตำบล '.repeat(80)}<tr><td>ก<td>ข</table>`],
  ])('only arranges the page: %s', (_, html) => {
    expect(tables(html)).toMatchObject([{ layout: true, header: [], rows: [] }])
  })

  it('a table around a table arranges, the inner one holds data', () => {
    const html = '<table><tr><td>เมนู<td><table><tr><th>ก<th>ข<tr><td>1<td>2</table><tr><td>x<td>y</table>'
    expect(tables(html).map(({ layout }) => layout)).toEqual([true, false])
  })
})
