import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { pageProblems } from '../../../rules/problems/page-problems.ts'

const problemsOf = (body: string) =>
  pageProblems(readHtml(`<html><body>${body}</body></html>`, { url: 'https://www.nongsaeng.go.th/' }))

describe('problems of a page', () => {
  it('finds none on an honest page', () => {
    const body =
      '<main><h1>ติดต่อเรา</h1><p>เลขที่ 1 หมู่ 2</p><a href="/map"><img src="m.png" alt="แผนที่"></a></main>'
    expect(problemsOf(body)).toEqual([])
  })

  it('finds links that lead nowhere, but not menu entries that open a sub-menu', () => {
    const found = problemsOf(
      '<nav><a href="#">ข้อมูลพื้นฐาน</a></nav><main><p>ดูที่ <a href="#">แผนพัฒนา</a></p><p>ข่าว</p></main>',
    )
    expect(found).toMatchObject([{ kind: 'dead-links', count: 1, spots: [{ quote: 'แผนพัฒนา' }] }])
  })

  it('tells image links without words from links without anything', () => {
    const found = problemsOf('<main><p>ข่าว</p><a href="/a"><img src="a.png"></a><a href="/b"></a></main>')
    expect(found.map(({ kind, count }) => [kind, count])).toEqual([
      ['nameless-image-links', 1],
      ['empty-links', 1],
    ])
  })

  it('says when there is no text to read', () => {
    expect(problemsOf('<img src="all.png" alt="">').map(({ kind }) => kind)).toEqual(['no-text'])
  })

  it('tells first of what strangers planted, with the place of every link', () => {
    const found = problemsOf(
      '<main><p>ข่าว</p><a href="#">แผน</a></main><div style="left:-9999px"><a href="https://x.example/">สล็อตเว็บตรง</a><a href="https://y.example/">บาคาร่า</a></div>',
    )
    expect(found.map(({ kind }) => kind)).toEqual(['hijack-signs', 'dead-links'])
    expect(found[0]).toMatchObject({
      count: 2,
      spots: [{ place: '1/1/0', quote: 'สล็อตเว็บตรง' }, { place: '1/1/1' }],
    })
  })

  it('takes a link to a page of the same site for no planted link', () => {
    const found = problemsOf('<main><p>ข่าว</p><a href="/casino">ร่าง พ.ร.บ. คาสิโน</a></main>')
    expect(found).toEqual([])
  })
})
