import { describe, expect, it } from 'vitest'
import { adviceFor } from '../../../rules/judge/advice.ts'
import type { Verdict, WrongOffer } from '../../../rules/judge/model.ts'
import { judgeEvidence } from '../../../rules/judge/judge-evidence.ts'
import { context, page } from '../checks/page.ts'
import { finding, item, offer } from './judging.ts'

const VERDICTS: Verdict[] = ['incomplete', 'wrong-year', 'not-evidence', 'broken', 'missing', 'review']
const OFFERS: WrongOffer[] = [
  'paper-form',
  'enquiry-form',
  'criteria-copy',
  'general-complaint',
  'national-portal',
  'empty-page',
  'empty-viewer',
  'other-topic',
  'other-agency',
  'survey-form',
  'ceremony',
  'faq',
  'whole-law',
  'order',
  'plan',
]
const judged = judgeEvidence(item([]), offer(page('<h1>แผน</h1>')), context())
const offering = (kind: WrongOffer) => ({ ...judged, wrongOffer: { kind, because: [] } })
const lacking = [finding('met'), finding('unmet'), finding('unsure'), finding('unmet', { required: false })]

describe('advice', () => {
  it('is silent about an item that passes', () => {
    expect(adviceFor([], 'pass', lacking, judged)).toEqual([])
  })

  it.each(VERDICTS)('is given in Thai and English for %s', (verdict) => {
    const advice = adviceFor([], verdict, lacking, judged)
    expect(advice.length).toBeGreaterThan(0)
    for (const { th, en } of advice) {
      expect(th).toMatch(/[ก-๙]/)
      expect(en).toMatch(/^[\x20-\x7e’“”–…]+$/)
    }
  })

  it.each(OFFERS)('is given in Thai and English for a wrong offer: %s', (kind) => {
    const [first] = adviceFor([], 'not-evidence', lacking, offering(kind))
    expect(first?.th).toMatch(/[ก-๙]{10}/)
    expect(first?.en).toMatch(/[A-Za-z]{3}/)
  })

  it('differs for every wrong offer', () => {
    const said = OFFERS.map((kind) => adviceFor([], 'not-evidence', [], offering(kind))[0]?.th)
    expect(new Set(said).size).toBe(OFFERS.length)
  })

  it('names the fix of each required component that is absent, and of no other', () => {
    expect(adviceFor([], 'incomplete', lacking, judged)).toEqual([{ th: 'เพิ่ม unmet', en: 'add unmet' }])
  })

  it('puts the year first when both year and components are wrong', () => {
    const advice = adviceFor([], 'wrong-year', lacking, judged)
    expect(advice[0]?.th).toContain('ปี')
    expect(advice[1]?.th).toBe('เพิ่ม unmet')
  })

  it('says what to publish where nothing was found', () => {
    const components = lacking.map((finding) => finding.component)
    const [first, ...fixes] = adviceFor(components, 'missing', [], undefined)
    expect(first?.th).toContain('ไม่พบข้อมูล')
    expect(fixes).toContainEqual({ th: 'เพิ่ม unmet', en: 'add unmet' })
  })
})
