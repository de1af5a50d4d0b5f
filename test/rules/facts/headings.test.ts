import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'

const read = (html: string) => readHtml(html, { url: 'https://www.ban-mai.go.th/' })
/** Headings around a text, outermost first. */
function path(html: string, text: string): string[] {
  const { blocks, headings } = read(html)
  const names: string[] = []
  let index = blocks.find((block) => block.text === text)?.heading ?? -1
  while (index >= 0) {
    names.unshift(headings[index]?.text ?? '?')
    index = headings[index]?.parent ?? -1
  }
  return names
}

describe('headings', () => {
  it.each([
    ['levels nest', '<h1>ก</h1><h2>ข</h2><p>x</p>', ['ก', 'ข']],
    ['a heading of the same level ends one', '<h2>ก</h2><h2>ข</h2><p>x</p>', ['ข']],
    [
      'a bold paragraph acts as a heading',
      '<h2>ก</h2><p><strong>O8 คู่มือ</strong></p><p>x</p>',
      ['ก', 'O8 คู่มือ'],
    ],
    ['bold words inside a sentence do not', '<h2>ก</h2><p><b>คำเตือน</b> โปรดอ่าน</p><p>x</p>', ['ก']],
    [
      'bold cells of a data table do not',
      '<h2>ก</h2><table><tr><td><b>ข้อ</b><td><b>ชื่อ</b><tr><td>1<td>x</table>',
      ['ก'],
    ],
    ['a title by class', '<table><tr><td class="contentheading">ก ข ค</td></tr></table><p>x</p>', ['ก ข ค']],
    ['a title by class of a vendor', '<div class="head-title">ก ข ค</div><p>x</p>', ['ก ข ค']],
    [
      'a title by class heads those below it',
      '<div class="news-title">ก ข ค</div><h3>ข</h3><p>x</p>',
      ['ก ข ค', 'ข'],
    ],
    ['what only resembles such a class does not', '<div class="card-titles">ก ข ค</div><p>x</p>', []],
    [
      'a label governs its panel only',
      '<h2>ก</h2><details><summary>2567</summary>y</details><p>x</p>',
      ['ก'],
    ],
    [
      'headings inside a panel stay under its label',
      '<details><summary>2568</summary><h3>O1</h3><p>x</p></details>',
      ['2568', 'O1'],
    ],
    ['a card ends with its heading', '<h2>ก</h2><div class=card><h3>ข</h3><p>y</p></div><p>x</p>', ['ก']],
    [
      'a heading alone in its section governs what follows',
      '<section><h2>ก</h2></section><section><p>x</p></section>',
      ['ก'],
    ],
    ['terms govern their definitions', '<dl><dt>เป้าหมาย<dd>x<dt>อื่น<dd>y</dl>', ['เป้าหมาย']],
    ['a legend governs its fields', '<fieldset><legend>ผู้ร้อง</legend><p>x</p></fieldset>', ['ผู้ร้อง']],
    [
      'a caption governs its table',
      '<table><caption>ผลเบิกจ่าย</caption><tr><th>ก<th>ข<tr><td>x<td>y</table>',
      ['ผลเบิกจ่าย'],
    ],
    [
      'the name of the site does not govern content',
      '<header><h1>อบต.</h1></header><p>x</p><p>แผนงาน</p>',
      [],
    ],
    [
      'a picture heading speaks by its alternative text',
      '<h2><img src=a.png alt="แผนปฏิบัติการ"></h2><p>x</p>',
      ['แผนปฏิบัติการ'],
    ],
  ])('%s', (_, html, expected) => {
    expect(path(html, 'x')).toEqual(expected)
  })

  it('the words of a heading do not stand under that heading', () => {
    const { blocks } = read('<h2>ก</h2><p>x</p>')
    expect(blocks.map(({ heading }) => heading)).toEqual([-1, 0])
  })

  it('a link inside a heading is governed by it', () => {
    const { links, headings } = read('<p><b>O1 โครงสร้าง</b></p><p><strong><a href=o7>O7 คู่มือ</a></strong></p>')
    expect(headings[links[0]?.heading ?? -1]?.text).toBe('O7 คู่มือ')
  })
})
