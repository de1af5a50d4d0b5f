import { describe, expect, it } from 'vitest'
import { headingsOver, isNoise, labelOf, rowTextOf, topicsOfLink } from '../../../rules/locate/link-topics.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { heading, link, pageFacts, table } from '../facts-of.ts'
import { conceptOf, strong } from './concepts-of.ts'

const topics = compileTopics([
  conceptOf('structure', { names: strong('โครงสร้าง') }),
  conceptOf('annual-plan', { names: strong('แผนดำเนินงาน') }),
  conceptOf('executives', { names: strong('คณะผู้บริหาร') }),
])
const at = 'https://www.example.go.th/files/1.pdf'
const concepts = (found: ReturnType<typeof topicsOfLink>): string[] => found.map((topic) => topic.concept)

describe('a link that says nothing', () => {
  it.each([
    'คลิก',
    'คลิกที่นี่',
    'คลิกอ่านเพิ่มเติม',
    'ดาวน์โหลด',
    'ดาวน์โหลดไฟล์',
    'เปิด',
    'อ่านต่อ',
    'รายละเอียดเพิ่มเติม',
    'ดูทั้งหมด',
    'เอกสารแนบ 2',
    'PDF',
    'Link Web page',
    'Read more »',
    '1.',
    '',
    'https://www.example.go.th/Pages/plan/1',
    'a_140368_101522.pdf',
  ])('is noise: %s', (text) => {
    expect(isNoise(text)).toBe(true)
  })

  it.each(['โครงสร้าง', 'ดาวน์โหลดแผนดำเนินงาน', 'คลิกเพื่อดูคณะผู้บริหาร', 'เปิดบ้านวิชาการ', 'ดูงานต่างประเทศ'])(
    'is not noise when words of its own follow: %s',
    (text) => {
      expect(isNoise(text)).toBe(false)
    },
  )

  it.each(['คลิก', 'ดาวน์โหลด'])('takes its topic from its row: %s', (text) => {
    const page = pageFacts({ tables: [table(['ข้อ', 'ลิงก์'], [['แผนดำเนินงาน', text]])] })
    const found = topicsOfLink(link(text, at, { cell: { table: 0, row: 0, column: 1 } }), page, topics)
    expect(found[0]).toMatchObject({ concept: 'annual-plan', said: 'แผนดำเนินงาน' })
    expect(found[0]?.score).toBeGreaterThan(0.6)
  })

  it('takes it from the words of its list entry', () => {
    const found = topicsOfLink(link('คลิก', at, { context: 'โครงสร้าง' }), pageFacts(), topics)
    expect(concepts(found)).toEqual(['structure'])
  })

  it('takes it from the kind of paper it tells and the heading above together', () => {
    const plans = compileTopics([
      conceptOf('plan', { names: strong('แผนปลูกป่า') }),
      conceptOf('result', { names: strong('ผลแผนปลูกป่า') }),
    ])
    const page = pageFacts({ headings: [heading('แผนปลูกป่า')] })
    const best = (context: string) =>
      topicsOfLink(link('PDF', at, { heading: 0, context }), page, plans)[0]?.concept
    expect(best('ผล ปี 2567')).toBe('result')
    expect(best('แผน 2568')).toBe('plan')
    expect(best('ภาพ 2567')).toBe('plan')
  })

  it('takes it from the heading above, less surely than from beside, more surely than from further above', () => {
    const headings = [heading('คณะผู้บริหาร', { level: 1 }), heading('โครงสร้าง', { parent: 0 })]
    const page = pageFacts({ headings })
    const found = topicsOfLink(link('คลิก', at, { heading: 1, context: 'แผนดำเนินงาน' }), page, topics)
    expect(concepts(found)).toEqual(['annual-plan', 'structure', 'executives'])
    const scores = found.map((topic) => topic.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(3)
  })

  it('takes it from the accordion that encloses it', () => {
    const found = topicsOfLink(link('PDF', at, { trail: ['ITA', 'โครงสร้าง'] }), pageFacts(), topics)
    expect(concepts(found)).toEqual(['structure'])
  })

  it('is about nothing when nothing around it speaks', () => {
    expect(topicsOfLink(link('คลิก', at), pageFacts(), topics)).toEqual([])
  })
})

describe('a link that speaks for itself', () => {
  it('is believed before its surroundings', () => {
    const page = pageFacts({ headings: [heading('โครงสร้าง')] })
    const found = topicsOfLink(link('แผนดำเนินงาน', at, { heading: 0, context: 'คณะผู้บริหาร' }), page, topics)
    expect(concepts(found)).toEqual(['annual-plan', 'structure'])
    expect(found[1]?.score).toBeLessThan(0.5 * (found[0]?.score ?? 0))
  })

  it('speaks by the picture’s text or the tooltip too', () => {
    const picture = link('', at, { alt: 'โครงสร้าง', imageOnly: true })
    expect(concepts(topicsOfLink(picture, pageFacts(), topics))).toEqual(['structure'])
    const tip = link('คลิก', at, { titleAttribute: 'คณะผู้บริหาร' })
    expect(concepts(topicsOfLink(tip, pageFacts(), topics))).toEqual(['executives'])
  })

  it('need not lead anywhere: a dead link still has a topic', () => {
    expect(concepts(topicsOfLink(link('โครงสร้าง', '#'), pageFacts(), topics))).toEqual(['structure'])
  })
})

describe('a picture without words', () => {
  it('is named by what stands around it', () => {
    const page = pageFacts({ headings: [heading('คณะผู้บริหาร')] })
    const found = topicsOfLink(link('', at, { imageOnly: true, heading: 0 }), page, topics)
    expect(concepts(found)).toEqual(['executives'])
  })

  it('is about nothing when it stands alone', () => {
    expect(topicsOfLink(link('', at, { imageOnly: true }), pageFacts(), topics)).toEqual([])
    expect(labelOf(link('', at, { imageOnly: true }), pageFacts())).toBe('')
  })
})

describe('the label of a link', () => {
  const cell = { table: 0, row: 0, column: 1 }
  const page = pageFacts({
    headings: [heading('แผนดำเนินงาน ปี 2568')],
    tables: [table([], [['แผนดำเนินงาน ปี 2567', 'คลิก', 'คลิก']])],
  })

  it('is its own words when they say something', () => {
    expect(labelOf(link('โครงสร้าง', at, { cell, heading: 0 }), page)).toBe('โครงสร้าง')
  })

  it('is the row, the list entry or the heading with the noise word behind', () => {
    expect(labelOf(link('คลิก', at, { cell }), page)).toBe('แผนดำเนินงาน ปี 2567 คลิก')
    expect(labelOf(link('คลิก', at, { context: 'แผน ปี 2566' }), page)).toBe('แผน ปี 2566 คลิก')
    expect(labelOf(link('คลิก', at, { heading: 0 }), page)).toBe('แผนดำเนินงาน ปี 2568 คลิก')
  })

  it('is short however long the row is', () => {
    const long = pageFacts({ tables: [table([], [['แผน'.repeat(2_000), 'คลิก']])] })
    expect(labelOf(link('คลิก', at, { cell }), long).length).toBeLessThanOrEqual(320)
  })
})

describe('what stands around a link', () => {
  it('is the row without repeated cells, and nothing for a row that was left out', () => {
    const page = pageFacts({ tables: [table([], [['แผน', 'แผน', 'คลิก']])] })
    expect(rowTextOf(link('คลิก', at, { cell: { table: 0, row: 0, column: 2 } }), page)).toBe('แผน')
    expect(rowTextOf(link('คลิก', at, { cell: { table: 0, row: 9, column: 2 } }), page)).toBe('')
    expect(rowTextOf(link('คลิก', at, { cell: { table: 4, row: 0, column: 2 } }), page)).toBe('')
  })

  it('is at most three headings, nearest first, even if they go in a circle', () => {
    const headings = [
      heading('ก', { parent: 3 }),
      heading('ข', { parent: 0 }),
      heading('ค', { parent: 1 }),
      heading('ง', { parent: 2 }),
    ]
    expect(headingsOver(link('คลิก', at, { heading: 3 }), pageFacts({ headings }))).toEqual(['ง', 'ค', 'ข'])
    expect(headingsOver(link('คลิก', at, { heading: 99 }), pageFacts({ headings }))).toEqual([])
  })

  it('is told by the cell that names it, whatever days and sizes stand beside', () => {
    const cells = ['งานนโยบายและแผน สำนักปลัด', 'แผนดำเนินงาน', '12/01/2568', '140 KB', '']
    const beside = link('', at, { imageOnly: true, cell: { table: 0, row: 0, column: 4 } })
    const found = topicsOfLink(beside, pageFacts({ tables: [table([], [cells])] }), topics)
    expect(found[0]?.concept).toBe('annual-plan')
    expect(found[0]?.score).toBeCloseTo(0.8)
  })
})

describe('words that stand on many links of a page', () => {
  const page = (text: string) =>
    pageFacts({
      tables: [
        table(
          ['เรื่อง', 'เปิด'],
          ['แผนดำเนินงาน', 'คณะผู้บริหาร', 'โครงสร้าง'].map((name) => [name, text]),
        ),
      ],
      links: [0, 1, 2].map((row) => link(text, `${at}?${row}`, { cell: { table: 0, row, column: 1 } })),
    })
  const first = (text: string) => {
    const facts = page(text)
    const [one] = facts.links
    if (one === undefined) throw new Error('no link')
    return { topics: concepts(topicsOfLink(one, facts, topics)), label: labelOf(one, facts) }
  }

  it('name none of them: their rows do', () => {
    expect(first('เปิดอ่านฉบับเต็ม')).toEqual({
      topics: ['annual-plan'],
      label: 'แผนดำเนินงาน เปิดอ่านฉบับเต็ม',
    })
  })

  it('name them all when they name something', () => {
    expect(first('คณะผู้บริหาร').topics).toEqual(['executives'])
  })
})
