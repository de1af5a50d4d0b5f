import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearBlockOf } from '../../../rules/checks/year-blocks.ts'
import type { Item } from '../../../rules/catalogue/schema.ts'
import { judgeEvidence } from '../../../rules/judge/judge-evidence.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { wrappedFiles } from '../../../rules/checks/wrapped-files.ts'
import { context, page } from '../checks/page.ts'
import { component, item, offer } from './judging.ts'

const yearly = (offset: number): Item =>
  item([component('total', { check: { numbers: { any: ['เรื่องร้องเรียน'] } } })], {
    concept: 'complaint-statistics',
    period: { kind: 'fiscal-year', offset, confidence: 'high', sources: ['handbook'] },
  })

const judge = (html: string, offset = -1) => judgeEvidence(yearly(offset), offer(page(html)), context())

const table = (number: string) =>
  `<table><tr><th>เดือน</th><th>เรื่องร้องเรียน</th></tr><tr><td>ตุลาคม</td><td>${number}</td></tr></table>`
const accordion = (parts: Record<string, string>) =>
  `<h1>สถิติเรื่องร้องเรียน</h1>${Object.entries(parts)
    .map(([label, html]) => `<details><summary>${label}</summary>${html}</details>`)
    .join('')}`
const headed = (parts: Record<string, string>) =>
  `<h1>สถิติเรื่องร้องเรียน</h1>${Object.entries(parts)
    .map(([label, html]) => `<h2>${label}</h2>${html}`)
    .join('')}`

describe('a page of several years', () => {
  it.each([
    ['headings', headed],
    ['accordions', accordion],
  ])('is judged in the part of the year that is asked for: %s', (_name, drawn) => {
    const parts = { 'ปีงบประมาณ 2568': table(''), 'ปีงบประมาณ 2567': table('4'), 'ปีงบประมาณ 2566': table('') }
    expect(judge(drawn(parts)).verdict).toBe('pass')
    expect(
      judge(drawn({ ...parts, 'ปีงบประมาณ 2567': table(''), 'ปีงบประมาณ 2566': table('4') })).verdict,
    ).toBe('incomplete')
  })

  it('is judged in the tab of the year', () => {
    const tabs = (right: string, other: string) => `<h1>สถิติ</h1>
      <ul class="nav nav-tabs"><li><a data-toggle="tab" href="#a">ปี 2568</a></li><li><a data-toggle="tab" href="#b">ปี 2567</a></li></ul>
      <div class="tab-content"><div class="tab-pane" id="a">${table(other)}</div><div class="tab-pane" id="b">${table(right)}</div></div>`
    expect(judge(tabs('3', '')).verdict).toBe('pass')
    expect(judge(tabs('', '3')).verdict).toBe('incomplete')
  })

  it('is judged in the row of the year', () => {
    const rows = (right: string, other: string) =>
      `<h1>สถิติ</h1><table><tr><th>ปีงบประมาณ</th><th>เรื่องร้องเรียน</th></tr><tr><td>2568</td><td>${other}</td></tr><tr><td>2567</td><td>${right}</td></tr><tr><td>2566</td><td>${other}</td></tr></table>`
    expect(judge(rows('2', '')).verdict).toBe('pass')
    expect(judge(rows('', '2')).verdict).toBe('incomplete')
  })

  it('speaks through the file of the year among files that differ in their year alone', () => {
    const html =
      '<h1>สถิติ</h1><ul><li><a href="/a.pdf">สถิติเรื่องร้องเรียน ปี 2568</a></li><li><a href="/b.pdf">สถิติเรื่องร้องเรียน ปี 2567</a></li></ul>'
    const block = yearBlockOf(page(html), 2567)
    expect(block.links.map(({ href }) => href.slice(-6)).filter((end) => end.endsWith('.pdf'))).toEqual([
      '/b.pdf',
    ])
    expect(block.blocks.map(({ text }) => text).join(' ')).not.toContain('2568')
  })

  it('is no list of many files when few of them are of the year that is asked for', () => {
    const list = (...years: readonly number[]) =>
      page(
        `<h1>สถิติ</h1><ul>${years.map((year, at) => `<li><a href="/${at}-${year}.pdf">เอกสารที่ ${'กขคงจฉช'[at]} ปี ${year}</a></li>`).join('')}</ul>`,
      )
    const offered = (facts: PageFacts) =>
      wrappedFiles(yearBlockOf(facts, 2567), () => undefined).map(({ url }) => url.slice(-8))
    expect(offered(list(2563, 2564, 2565, 2566, 2567, 2568))).toEqual(['2567.pdf'])
    expect(offered(list(2567, 2567, 2567, 2567, 2567, 2567, 2568))).toEqual([])
    expect(offered(list(2563, 2564, 2565, 2566, 2563, 2564, 2565))).toEqual([])
  })

  it('is of other years when the part of the year holds nothing', () => {
    const parts = { 'ปีงบประมาณ 2567': '<p>ไม่มีข้อมูล</p>', 'ปีงบประมาณ 2565': table('4') }
    expect(judge(accordion(parts)).verdict).toBe('wrong-year')
  })

  it.each([
    ['only one year is named', headed({ 'ปีงบประมาณ 2567': table('4'), หมายเหตุ: '<p>ข้อมูลจากนิติกร</p>' })],
    [
      'headings differ in more than the year',
      headed({ 'แผนปี 2568': table('4'), 'เปรียบเทียบกับผลปี 2567': table('4') }),
    ],
    ['the year that is asked for is none of them', headed({ 'ปี 2566': table('1'), 'ปี 2565': table('2') })],
  ])('is one whole when %s', (_name, html) => {
    const facts = page(html)
    expect(yearBlockOf(facts, 2567)).toBe(facts)
  })

  it('keeps what stands under no year', () => {
    const html = `<h1>สถิติ</h1><p>รวบรวมโดยนิติกร</p><h2>ปี 2568</h2><p>เรื่องของปีนี้</p><h2>ปี 2567</h2><p>เรื่องของปีก่อนที่สรุปแล้วทั้งปี</p>`
    const said = yearBlockOf(page(html), 2567).blocks.map(({ text }) => text)
    expect(said).toContain('รวบรวมโดยนิติกร')
    expect(said).toContain('เรื่องของปีก่อนที่สรุปแล้วทั้งปี')
    expect(said).not.toContain('เรื่องของปีนี้')
  })

  it('never shows a part of another year, in whatever order the years stand', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2560, max: 2570 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(years, fc.boolean(), fc.nat(), (all, asAccordion, pick) => {
        const wanted = all[pick % all.length] ?? 2568
        const parts = Object.fromEntries(
          all.map((year) => [`ปีงบประมาณ พ.ศ. ${year}`, `<p>ข้อความยาวพอสมควรของส่วนที่ ${year * 7}</p>`]),
        )
        const block = yearBlockOf(page((asAccordion ? accordion : headed)(parts)), wanted)
        const text = block.blocks.map((each) => each.text).join(' ')
        for (const year of all) expect(text.includes(`ส่วนที่ ${year * 7}`)).toBe(year === wanted)
      }),
      { numRuns: 60 },
    )
  })
})
