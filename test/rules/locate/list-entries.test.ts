import { describe, expect, it } from 'vitest'
import { entriesAbout } from '../../../rules/locate/list-entries.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { page } from '../checks/page.ts'
import { conceptOf, strong } from './concepts-of.ts'

const topics = compileTopics([
  conceptOf('measures', { names: strong('มาตรการส่งเสริมคุณธรรม') }),
  conceptOf('measures-result', { names: strong('รายงานผลตามมาตรการ') }),
  conceptOf('risk', { names: strong('การประเมินความเสี่ยง') }),
  conceptOf('gifts', { names: strong('ประกาศไม่รับของขวัญ') }),
])
const about = (html: string, ...concepts: string[]) =>
  entriesAbout(page(`<h1>ดาวน์โหลดเอกสาร</h1>${html}`), new Set(concepts), topics)
const filesOf = (part: ReturnType<typeof about>) =>
  part?.links.filter(({ region }) => region === 'main').map(({ href }) => href.slice(-5))
const files = (html: string, concept: string) => filesOf(about(html, concept))

const row = (name: string, file: string) =>
  `<tr><td>งานนิติการ</td><td>${name}</td><td>12/01/2568</td><td><a href="/d/${file}"><img src="/i/dl.gif"></a></td></tr>`
const table = `<table><tr><th>หมวด</th><th>ชื่อ</th><th>วันที่</th><th>ไฟล์</th></tr>${
  row('มาตรการส่งเสริมคุณธรรม 2568', '1.pdf') +
  row('การประเมินความเสี่ยง 2568', '2.pdf') +
  row('ประกาศไม่รับของขวัญ', '3.pdf')
}</table>`

describe('what of a list of documents is about an item', () => {
  it('is the rows that name it, with nothing of the others and no icons', () => {
    const part = about(table, 'risk')
    expect(filesOf(part)).toEqual(['2.pdf'])
    expect(part?.tables[0]?.rows).toEqual([['งานนิติการ', 'การประเมินความเสี่ยง 2568', '12/01/2568', '']])
    expect(part?.links.at(-1)?.cell).toMatchObject({ table: 0, row: 0 })
    expect(part?.blocks.map(({ text }) => text).join(' ')).not.toMatch(/ของขวัญ|คุณธรรม/)
    expect(part?.images).toEqual([])
  })

  it('is the entries of a list, or the files of a section, that name it', () => {
    const list =
      '<ul><li><a href="/d/1.pdf">ประกาศไม่รับของขวัญ</a></li><li><a href="/d/2.pdf">การประเมินความเสี่ยง</a></li></ul>'
    expect(files(list, 'gifts')).toEqual(['1.pdf'])
  })

  it('keeps what names no item where that is most of the list', () => {
    const more = table.replace('</table>', `${row('คำสั่งแต่งตั้ง', '4.pdf')}${row('ภาพถ่าย', '5.pdf')}</table>`)
    expect(files(more, 'risk')).toEqual(['2.pdf', '4.pdf', '5.pdf'])
    expect(files(table.replace('</table>', `${row('คำสั่งแต่งตั้ง', '4.pdf')}</table>`), 'risk')).toEqual([
      '2.pdf',
    ])
  })

  it('is what names it in a list too long to be read, whatever most of it is', () => {
    const more = ['ก', 'ข', 'ค', 'ง'].map((name, at) => row(`คำสั่ง ${name}`, `${at + 4}.pdf`)).join('')
    expect(files(table.replace('</table>', `${more}</table>`), 'risk')).toEqual(['2.pdf'])
  })

  it('is the posts that name it, not on a page that says something itself', () => {
    const posts =
      '<article><h2><a href="/p/1">การประเมินความเสี่ยง</a></h2></article><article><h2><a href="/p/2">ประกาศไม่รับของขวัญ</a></h2></article>'
    const part = about(posts, 'risk')
    expect(filesOf(part)).toEqual([expect.stringMatching(/\/p\/1$/)])
    expect(part?.headings.map(({ text }) => text)).not.toContain('ประกาศไม่รับของขวัญ')
    expect(about(`<p>${'หน่วยงานประเมินแล้ว '.repeat(30)}</p>${posts}`, 'risk')).toBeUndefined()
  })

  it('is a row without a document whose words are all there is', () => {
    const said =
      '<tr><td>งานนิติการ</td><td>ประกาศไม่รับของขวัญ - ยังไม่มีผู้ใดรับ</td><td>12/01/2568</td><td>-</td></tr>'
    const part = about(table.replace(row('ประกาศไม่รับของขวัญ', '3.pdf'), said), 'gifts')
    expect(filesOf(part)).toEqual([])
    expect(part?.tables[0]?.rows.map((cells) => cells[1])).toEqual(['ประกาศไม่รับของขวัญ - ยังไม่มีผู้ใดรับ'])
  })

  it('is the whole page where no entry names the item, or none names another', () => {
    expect(about(table, 'measures-result')).toBeUndefined()
    expect(about(`<table>${row('การประเมินความเสี่ยง', '1.pdf')}</table>`, 'risk')).toBeUndefined()
    expect(about(table, 'risk', 'gifts', 'measures')).toBeUndefined()
  })
})
