import { describe, expect, it } from 'vitest'
import type { PageFacts } from '../../../rules/facts/model.ts'
import type { Finding, Result } from '../../../rules/judge/model.ts'
import { findComponents } from '../../../rules/judge/judge-evidence.ts'
import { context, page, prose } from '../checks/page.ts'
import { component, item } from './judging.ts'

const asked = item([
  component('results', { check: { mentions: { any: ['ผลสัมฤทธิ์'] } } }),
  component('spending', { check: { mentions: { any: ['ใช้จ่าย'] } } }),
  component('problems', { check: { states: { any: ['อุปสรรค'] } } }),
])
const results = 'โครงการอ่านคล่องยกระดับผลสัมฤทธิ์ของนักเรียนชั้นประถมศึกษาปีที่หนึ่งในทุกโรงเรียนของตำบล'
const spending = 'ทั้งปีใช้จ่ายเงินอุดหนุนจากสำนักงบประมาณและเงินรายได้ของตำบลตามที่สภาอนุมัติไว้ครบทุกรายการ'

const resultOf = (findings: readonly Finding[], id: string): Result | undefined =>
  findings.find((finding) => finding.component.id === id)?.result

const problemsOn = (facts: PageFacts, of = asked): Result | undefined =>
  resultOf(findComponents(of, [facts], context()), 'problems')

describe('what words do not find', () => {
  it('may be said in others where the rest is told in running prose', () => {
    expect(problemsOn(page(`<p>${results}</p><p>${spending}</p>${prose()}`))).toBe('unsure')
  })

  it.each([
    ['stands behind labels', `<p>ผลสัมฤทธิ์: อ่านคล่องทุกคน</p><p>${spending}</p>${prose()}`],
    [
      'stands in columns',
      `<table><tr><th>โครงการ</th><th>ผลสัมฤทธิ์</th><th>ใช้จ่าย</th></tr><tr><td>อ่านคล่อง</td><td>ทุกคน</td><td>9,000</td></tr></table>${prose()}`,
    ],
    ['stands in headings', `<h2>ปีนี้</h2><h3>ใช้จ่ายอะไรบ้าง</h3><p>${results}</p>${prose()}`],
    ['leaves no room for more', `<p>${results}</p><p>${spending}</p>`],
    ['is hardly there', `<p>${results}</p>${prose()}`],
  ])('is absent where the rest %s', (_, html) => {
    expect(problemsOn(page(html))).toBe('unmet')
  })

  it('does not make figures doubtful: they are counted, not said', () => {
    const timed = item([
      ...asked.components.slice(0, 2),
      component('problems', { check: { durations: { any: ['ระยะเวลา'] } } }),
    ])
    expect(problemsOn(page(`<p>${results}</p><p>${spending}</p>${prose()}`), timed)).toBe('unmet')
  })

  it('does not make what is not required doubtful', () => {
    const optional = item(
      asked.components.map((each) => (each.id === 'problems' ? { ...each, required: false } : each)),
    )
    expect(problemsOn(page(`<p>${results}</p><p>${spending}</p>${prose()}`), optional)).toBe('unmet')
  })
})
