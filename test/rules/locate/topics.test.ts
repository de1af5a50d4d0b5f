import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { concepts, loadYear, years } from '../catalogue/files.ts'
import { conceptOf, strong } from './concepts-of.ts'

const plan = conceptOf('annual-plan', {
  names: { strong: ['แผนดำเนินงานประจำปี'], medium: ['แผนดำเนินงาน'], weak: ['แผน'] },
  addresses: { strong: ['operation_plan'], medium: ['plan'], weak: [] },
})
const progress = conceptOf('annual-plan-progress', {
  names: strong('รายงานการกำกับติดตามแผนดำเนินงานประจำปี'),
})
const structure = conceptOf('structure', {
  names: strong('โครงสร้าง'),
  falseFriends: ['โครงสร้างพื้นฐาน'],
})
const whole = conceptOf('structure-powers', {
  names: strong('โครงสร้างและอำนาจหน้าที่'),
  includes: ['structure'],
})
const topics = compileTopics([plan, progress, structure, whole])

const best = (text: string) => topics.inText(text)[0]
const named = (text: string): string[] => topics.inText(text).map((match) => match.concept)
const scoreOf = (text: string, concept: string): number =>
  topics.inText(text).find((match) => match.concept === concept)?.score ?? 0

describe('what a label names', () => {
  it('is certain when the label is the name and nothing else', () => {
    expect(best('แผนดำเนินงานประจำปี')).toEqual({
      concept: 'annual-plan',
      wording: 'แผนดำเนินงานประจำปี',
      score: 1,
    })
  })

  it('is the longest name: a name inside another concept’s longer name does not count', () => {
    expect(named('รายงานการกำกับติดตามแผนดำเนินงานประจำปี')).toEqual(['annual-plan-progress'])
    expect(named('โครงสร้างและอำนาจหน้าที่')).toEqual(['structure-powers'])
  })

  it('may be two concepts that stand side by side', () => {
    expect(named('แผนดำเนินงานประจำปี / โครงสร้าง').sort()).toEqual(['annual-plan', 'structure'])
  })

  it('is less certain the weaker the wording and the more other words stand around it', () => {
    const scores = [
      'แผนดำเนินงาน',
      'แผนดำเนินงานของกลุ่มอาชีพเย็บผ้าหมู่ที่ห้า',
      'แผน',
      'ตามแผนที่วางไว้ร่วมกับผู้ปกครองนักเรียน',
    ].map((text) => scoreOf(text, 'annual-plan'))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(scores.length)
  })

  it('is nothing for a false friend, however it is written', () => {
    expect(named('โครงสร้างพื้นฐาน')).toEqual([])
    expect(named('งานโครงสร้าง พื้นฐาน')).toEqual([])
    expect(named('โครงสร้างราคากลาง')).toEqual(['structure'])
  })

  it('sees the name beside a false friend of another concept', () => {
    const friendly = compileTopics([
      plan,
      conceptOf('other', { names: strong('งาน'), falseFriends: ['แผนดำเนินงาน'] }),
    ])
    expect(friendly.inText('แผนดำเนินงานประจำปี').map((match) => match.concept)).toEqual(['annual-plan'])
  })

  it.each([
    'แผนดำเนินงานประจำปี 2568',
    'แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2568',
    'O8 แผนดำเนินงานประจำปี',
    'O8: แผนดำเนินงานประจำปี พ.ศ. ๒๕๖๘',
  ])('keeps its score under a year or an item code: %s', (label) => {
    expect(scoreOf(label, 'annual-plan')).toBeGreaterThan(0.85)
  })

  it('sees through spaces, Thai digits and common misspellings', () => {
    expect(scoreOf('แผน  ดำเนินงาน ประจำปี', 'annual-plan')).toBe(1)
    expect(scoreOf('เเผนดำเนินงานประจำปี', 'annual-plan')).toBe(1)
  })

  it('is nothing for an empty or one-letter label', () => {
    for (const text of ['', ' ', 'O', '…']) expect(topics.inText(text)).toEqual([])
  })

  it('takes the item titles of the year for names too', () => {
    const titled = compileTopics([plan], new Map([['annual-plan', ['แผนการขับเคลื่อนหน่วยงาน']]]))
    expect(titled.inText('แผนการขับเคลื่อนหน่วยงาน')[0]?.score).toBe(1)
  })

  it('does not read prose as if it were a label', () => {
    const prose = `${'เทศบาลดูแลถนนและแหล่งน้ำ '.repeat(40)}แผนดำเนินงานประจำปี`
    expect(topics.inText(prose)).toEqual([])
  })
})

describe('words that name a concept together', () => {
  const together = compileTopics([
    conceptOf('executives', {
      together: [{ all: [['ผู้บริหาร'], ['รายชื่อ', 'ทำเนียบ']], without: ['นโยบาย'] }],
    }),
  ])

  it('stand in any order, and say it less surely than a name', () => {
    for (const text of ['รายชื่อคณะผู้บริหาร', 'ผู้บริหาร (ทำเนียบ)']) {
      const score = together.inText(text)[0]?.score ?? 0
      expect(score).toBeGreaterThan(0.3)
      expect(score).toBeLessThanOrEqual(0.8)
    }
  })

  it('say nothing when one is missing or a forbidden one is there', () => {
    expect(together.inText('ผู้บริหาร')).toEqual([])
    expect(together.inText('นโยบายและรายชื่อผู้บริหาร')).toEqual([])
  })
})

describe('what an address hints at', () => {
  it('is told by a piece of the path, encoded or not, and never by the host', () => {
    expect(topics.inAddress('https://a.go.th/Pages/operation_plan/4')[0]?.concept).toBe('annual-plan')
    expect(topics.inAddress('https://plan.go.th/Pages/home')).toEqual([])
    const thai = compileTopics([conceptOf('structure', { addresses: strong('โครงสร้าง') })])
    expect(thai.inAddress(`https://a.go.th/${encodeURIComponent('โครงสร้าง')}/`)[0]?.concept).toBe('structure')
  })

  it('needs word borders for a short Latin hint', () => {
    expect(topics.inAddress('https://a.go.th/plan/68')).not.toEqual([])
    expect(topics.inAddress('https://a.go.th/files/plan_68.pdf')).not.toEqual([])
    expect(topics.inAddress('https://a.go.th/explanation')).toEqual([])
    expect(topics.inAddress('https://a.go.th/planet')).toEqual([])
  })

  it('finds a short hint that stands as a word after one that does not', () => {
    expect(topics.inAddress('https://a.go.th/explanation/plan/')).not.toEqual([])
  })

  it('stands a broken percent sign', () => {
    expect(topics.inAddress('https://a.go.th/%E0%B8%/plan')[0]?.concept).toBe('annual-plan')
  })

  it('is weaker for a short hint than for a long one', () => {
    const [long, short] = ['/operation_plan', '/plan'].map(
      (path) => topics.inAddress(`https://a.go.th${path}`)[0]?.score ?? 0,
    )
    expect(long).toBeGreaterThan(short ?? 0)
  })
})

describe('concepts that answer each other', () => {
  it('are a concept itself and what it includes', () => {
    expect([...topics.answering('structure-powers')]).toEqual(['structure-powers', 'structure'])
    expect([...topics.answering('structure')]).toEqual(['structure'])
    expect([...topics.answering('unknown')]).toEqual(['unknown'])
  })
})

describe('anything at all as a label or address', () => {
  const all = compileTopics(concepts)

  it('gives scores from 0 to 1, best first, one a concept, the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        fc.constantFrom('แผน', 'O12', 'พ.ศ.', ''),
        (junk, word) => {
          const text = `${junk}${word}`
          for (const matches of [all.inText(text), all.inAddress(text)]) {
            const scores = matches.map((match) => match.score)
            expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
            expect(scores).toEqual([...scores].sort((a, b) => b - a))
            expect(new Set(matches.map((match) => match.concept)).size).toBe(matches.length)
          }
          expect(compileTopics(concepts).inText(text)).toEqual(all.inText(text))
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(years)('knows every item title of FY%i for certain', (year) => {
    const { items } = loadYear(year)
    const titled = compileTopics(concepts, new Map(items.map((item) => [item.concept, [item.title.th]])))
    for (const { title, concept } of items) {
      const found = titled.inText(title.th)
      expect(titled.answering(concept), title.th).toContain(found[0]?.concept)
      expect(found.find((match) => match.concept === concept)?.score, title.th).toBe(1)
    }
  })

  it('is the report where a plan is only what the report is on', () => {
    const known = compileTopics([
      conceptOf('fraud-plan', { names: strong('แผนป้องกันการทุจริต') }),
      { ...conceptOf('fraud-report', {}), together: [{ all: [['รายงาน'], ['ทุจริต']], without: [] }] },
    ])
    const first = (text: string) => known.inText(text)[0]?.concept
    expect(first('รายงานผลการดำเนินการตามแผนป้องกันการทุจริต')).toBe('fraud-report')
    expect(first('แผนป้องกันการทุจริต')).toBe('fraud-plan')
    expect(first('รายงานการประชุม เรื่อง แผนป้องกันการทุจริต')).toBe('fraud-plan')
  })
})
