import { describe, expect, it } from 'vitest'
import type { Finding, Result, Verdict, WrongOffer } from '../../../rules/judge/model.ts'
import {
  componentsFor,
  findComponents,
  judgeEvidence,
  verdictOf,
} from '../../../rules/judge/judge-evidence.ts'
import { context, page, prose, scan } from '../checks/page.ts'
import { component, deadOffer, finding, item, offer } from './judging.ts'

const plain = item([])
const lowYear = item([], {
  period: { kind: 'fiscal-year', offset: 0, confidence: 'low', sources: ['handbook'] },
})
const wrong = (kind: WrongOffer) => ({ kind, because: [] })
const met = finding('met')
const unmet = finding('unmet')
const unsure = finding('unsure')
const low = (result: Result): Finding => finding(result, { confidence: 'low' })
const optional = (result: Result): Finding => finding(result, { required: false })

const verdict = (
  findings: readonly Finding[],
  year: Result = 'met',
  offered?: WrongOffer,
  of = plain,
): Verdict =>
  verdictOf(of, findings, { result: year, because: [] }, offered === undefined ? undefined : wrong(offered))

describe('the verdict on evidence that could be read', () => {
  it('is pass when everything required is there and the year is right', () => {
    expect(verdict([met, met])).toBe('pass')
    expect(verdict([met, optional('unmet'), optional('unsure')])).toBe('pass')
  })

  it('is incomplete when a required component is absent', () => {
    expect(verdict([met, unmet])).toBe('incomplete')
    expect(verdict([met, unmet, unsure])).toBe('incomplete')
    expect(verdict([met, finding('unmet', { confidence: 'medium' })])).toBe('incomplete')
  })

  it('is review when a component is unsure', () => {
    expect(verdict([met, unsure])).toBe('review')
    expect(verdict([unsure])).toBe('review')
  })

  it('never fails for a component of low confidence', () => {
    expect(verdict([met, low('unmet')])).toBe('review')
    expect(verdict([met, low('met')])).toBe('pass')
  })

  it('fails for an uncertain year only what no reading of it takes, and what ends too early as incomplete', () => {
    const of = (rule: typeof plain, year: Partial<Parameters<typeof verdictOf>[2]>) =>
      verdictOf(rule, [met], { result: 'unmet', because: [], ...year }, undefined)
    expect(of(lowYear, {})).toBe('review')
    expect(of(lowYear, { outdated: true })).toBe('wrong-year')
    expect(of(plain, { inPart: true })).toBe('incomplete')
    expect(of(lowYear, { inPart: true })).toBe('review')
  })

  it('is wrong-year before incomplete: the right year is what must be found first', () => {
    expect(verdict([met, unmet], 'unmet')).toBe('wrong-year')
    expect(verdict([met, met], 'unmet')).toBe('wrong-year')
  })

  it('is review when the year is not known, unless a component is absent anyway', () => {
    expect(verdict([met, met], 'unsure')).toBe('review')
    expect(verdict([met, unmet], 'unsure')).toBe('incomplete')
  })

  it('is review when the rule about the year itself is not sure', () => {
    expect(verdict([met, met], 'unmet', undefined, lowYear)).toBe('review')
  })

  it('is not-evidence when next to nothing of what is asked is there', () => {
    expect(verdict([unmet, unmet])).toBe('not-evidence')
    expect(verdict([met, unmet, unmet, unmet, unmet])).toBe('not-evidence')
    expect(verdict([met, unmet, unmet, unmet])).toBe('incomplete')
  })

  it('is incomplete where little is asked and figures of the right year are shown: a report of mere sums is one', () => {
    const sums = page(
      '<table><tr><th>ไตรมาส</th><th>ครั้ง</th><th>บาท</th></tr><tr><td>1</td><td>4</td><td>31,000</td></tr><tr><td>2</td><td>6</td><td>52,000</td></tr></table>',
    )
    const of = (findings: readonly Finding[], result: Result) =>
      verdictOf(plain, findings, { result, because: [] }, undefined, [sums])
    expect(of([unmet, unmet], 'met')).toBe('incomplete')
    expect(of([unmet, unmet], 'unsure')).toBe('not-evidence')
    expect(of([unmet, unmet, unmet], 'met')).toBe('not-evidence')
  })

  it('is not-evidence when nothing would be changed by what is unsure', () => {
    expect(verdict([unmet, unmet, unmet, unmet, unsure])).toBe('not-evidence')
    const unlikely = finding('unmet', { confidence: 'low' })
    expect(verdict([unlikely, unlikely, unmet])).not.toBe('not-evidence')
  })

  it('is not not-evidence while something is unsure, or by a single component', () => {
    expect(verdict([unmet, unmet, unsure])).not.toBe('not-evidence')
    expect(verdict([unmet])).toBe('incomplete')
  })

  it('is not-evidence for a wrong offer before anything else', () => {
    expect(verdict([met, met], 'met', 'paper-form')).toBe('not-evidence')
    expect(verdict([met, unmet], 'unmet', 'empty-page')).toBe('not-evidence')
  })
})

describe('evidence of something else', () => {
  const defining = (result: Result): Finding => finding(result, { defining: true })

  it('shows nothing of what makes it the thing, whatever else it shows', () => {
    expect(verdict([met, met, defining('unmet'), defining('unmet')])).toBe('not-evidence')
  })

  it('is not told where one such thing is shown or could not be seen', () => {
    expect(verdict([met, defining('met'), defining('unmet')])).toBe('incomplete')
    expect(verdict([met, defining('unsure'), defining('unmet')])).toBe('incomplete')
  })
})

describe('evidence of which only parts are of a year', () => {
  it('is incomplete when it is of another year', () => {
    const period = {
      kind: 'fiscal-year' as const,
      offset: 0,
      confidence: 'high' as const,
      sources: ['handbook'],
    }
    expect(verdict([met], 'unmet', undefined, item([], { period }))).toBe('wrong-year')
    const ofParts = item([], { period: { ...period, ofParts: true } })
    expect(verdict([met], 'unmet', undefined, ofParts)).toBe('incomplete')
  })
})

describe('the verdict on evidence that could not be read', () => {
  const asked = item([component('เป้าหมาย')])

  it('is broken for a broken link and review for what we may not or cannot see', () => {
    expect(judgeEvidence(asked, deadOffer('/a'), context()).verdict).toBe('broken')
    for (const state of ['blocked', 'refused', 'ok', 'redirected'] as const)
      expect(judgeEvidence(asked, deadOffer('/a', { link: { state } }), context()).verdict).toBe('review')
  })

  it('leaves every component and the year unsure', () => {
    const judged = judgeEvidence(asked, deadOffer('/a'), context())
    expect(judged.findings.map((each) => each.result)).toEqual(['unsure'])
    expect(judged.year.result).toBe('unsure')
  })

  it('is broken for an error page that could be read', () => {
    const facts = page(`<h1>เป้าหมาย</h1>${prose()}`)
    const soft = offer(facts, { link: { state: 'broken', kind: 'soft-404', httpStatus: 200 } })
    expect(judgeEvidence(asked, soft, context()).verdict).toBe('broken')
  })

  it('is review for a scan', () => {
    expect(judgeEvidence(asked, offer(scan()), context()).verdict).toBe('review')
  })
})

describe('the components of an item', () => {
  const asked = item([component('เป้าหมาย'), component('ฝ่ายการเมือง', { when: { agency: ['local'] } })])

  it('are only those that this kind of agency must show', () => {
    expect(componentsFor(asked, 'local').map((each) => each.id)).toEqual(['เป้าหมาย', 'ฝ่ายการเมือง'])
    expect(componentsFor(asked, 'school').map((each) => each.id)).toEqual(['เป้าหมาย'])
  })

  it('are judged over pages taken together', () => {
    const pages = [
      page(`<h1>แผน</h1><p>มีเป้าหมาย</p>${prose()}`),
      page(`<p>ฝ่ายการเมือง</p>${prose()}`, { path: '/2' }),
    ] as const
    const results = findComponents(asked, pages, context()).map((each) => each.result)
    expect(results).toEqual(['met', 'met'])
  })
})

describe('a statement that there was none', () => {
  const words = { any: ['ไม่มีเรื่องร้องเรียน'], confidence: 'high' as const, sources: ['handbook'] }
  const asked = item([component('ตาราง'), component('จำนวน')], { none: words })
  const saying = page(`<h1>สถิติ</h1><p>ปีงบประมาณ 2568 ไม่มี เรื่องร้องเรียน การทุจริต</p>${prose()}`)
  const results = (of: typeof asked, facts = saying) =>
    findComponents(of, [facts], context()).map((each) => each.result)

  it('answers every component at once, and is quoted', () => {
    const findings = findComponents(asked, [saying], context())
    expect(findings.map((each) => each.result)).toEqual(['met', 'met'])
    expect(findings[0]?.because[0]?.quote).toContain('เรื่องร้องเรียน')
    expect(findings[0]?.because[0]).toMatchObject({ url: saying.url })
    expect(findings[0]?.because[0]?.place).toBeDefined()
  })

  it('may say that nobody did, but not what is done if nobody does', () => {
    const nobody = item(asked.components, { none: { ...words, any: ['ไม่มีผู้ร้องเรียน'] } })
    const saying = (text: string) => results(nobody, page(`<h1>ปี 2567</h1><p>${text}</p>${prose()}`))
    expect(saying('ทั้งปีไม่มีใครร้องเรียนพนักงานเลย')).toEqual(['met', 'met'])
    expect(saying('ไม่ปรากฏว่ามีบุคคลใดร้องเรียน')).toEqual(['unmet', 'unmet'])
    expect(saying('กรณีไม่มีผู้ใดร้องเรียนเพิ่มเติม ให้ยุติเรื่อง')).toEqual(['unmet', 'unmet'])
  })

  it('is left to a person when the rule that accepts it is not sure', () => {
    expect(results(item(asked.components, { none: { ...words, confidence: 'low' } }))).toEqual([
      'unsure',
      'unsure',
    ])
  })

  it('counts only where the rules accept one', () => {
    expect(results(item(asked.components))).toEqual(['unmet', 'unmet'])
  })

  it('counts only in the main text and in a statement, not in an essay', () => {
    const footer = page(`<h1>สถิติ</h1>${prose()}</main><footer>ไม่มีเรื่องร้องเรียน</footer><main>`)
    expect(results(asked, footer)).toEqual(['unmet', 'unmet'])
    const essay = page(`<p>${'ข้อความยาว '.repeat(60)} ไม่มีเรื่องร้องเรียน</p>${prose()}`)
    expect(results(asked, essay)).toEqual(['unmet', 'unmet'])
  })
})
