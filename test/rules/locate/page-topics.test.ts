import { describe, expect, it } from 'vitest'
import { contentShare, mainKeyOf, topicsOfPage } from '../../../rules/locate/page-topics.ts'
import { compileTopics } from '../../../rules/locate/topics.ts'
import { block, heading, pageFacts } from '../facts-of.ts'
import { conceptOf, strong } from './concepts-of.ts'

const topics = compileTopics([
  conceptOf('structure', {
    names: strong('โครงสร้าง'),
    content: ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'หัวหน้าฝ่าย', 'แผนภูมิ'],
  }),
  conceptOf('news', { names: strong('ข่าวประชาสัมพันธ์') }),
])
const home = 'เทศบาลตำบลสวนมะลิ'
const said = (facts: Parameters<typeof topicsOfPage>[0]): string[] =>
  topicsOfPage(facts, topics, home).map((topic) => `${topic.concept} ${topic.score.toFixed(1)}`)

describe('what a page announces', () => {
  it('is surest in its first heading', () => {
    expect(said(pageFacts({ headings: [heading('โครงสร้าง')] }))).toEqual(['structure 1.0'])
    expect(said(pageFacts({ headings: [heading('สวัสดี'), heading('โครงสร้าง')] }))).toEqual(['structure 0.7'])
  })

  it('may stand in its title or opening line', () => {
    expect(said(pageFacts({ title: 'โครงสร้าง' }))).toEqual(['structure 0.8'])
    expect(said(pageFacts({ blocks: [block('โครงสร้าง')] }))).toEqual(['structure 0.6'])
  })

  it('is not the title that every page of the site has', () => {
    const facts = pageFacts({ title: 'ข่าวประชาสัมพันธ์' })
    expect(topicsOfPage(facts, topics, 'ข่าวประชาสัมพันธ์')).toEqual([])
    expect(topicsOfPage(facts, topics, home)).not.toEqual([])
  })

  it('is not what menus and footers say', () => {
    const headings = [heading('ข่าวประชาสัมพันธ์', { region: 'menu' }), heading('โครงสร้าง', { region: 'footer' })]
    const blocks = [block('ข่าวประชาสัมพันธ์', { region: 'header' })]
    expect(said(pageFacts({ headings, blocks }))).toEqual([])
  })

  it('is not a heading far down, a very small one, or a long opening paragraph', () => {
    const far = [1, 2, 3, 4].map((n) => heading(`หัวข้อ ${n}`))
    expect(said(pageFacts({ headings: [...far, heading('โครงสร้าง')] }))).toEqual([])
    expect(said(pageFacts({ headings: [heading('โครงสร้าง', { level: 6 })] }))).toEqual([])
    expect(said(pageFacts({ blocks: [block(`โครงสร้าง ${'ของถนน'.repeat(50)}`)] }))).toEqual([])
  })
})

describe('the words of the evidence itself', () => {
  it('confirm a topic by share of at most four', () => {
    const page = (...texts: string[]) => pageFacts({ blocks: texts.map((text) => block(text)) })
    expect(contentShare(page('สำนักปลัด', 'กองคลัง'), 'structure', topics)).toBe(0.5)
    expect(contentShare(page('สำนักปลัด กองคลัง กองช่าง', 'กองการศึกษา', 'แผนภูมิ'), 'structure', topics)).toBe(1)
    expect(contentShare(page('ข่าว'), 'structure', topics)).toBe(0)
    expect(contentShare(page('ข่าว'), 'news', topics)).toBe(0)
  })

  it('count only in the main text', () => {
    const facts = pageFacts({ blocks: [block('สำนักปลัด', { region: 'menu' }), block('กองคลัง')] })
    expect(contentShare(facts, 'structure', topics)).toBe(0.25)
    expect(mainKeyOf(facts).text).toBe('กองคลัง')
  })

  it('may stand as a label among its first lines, under whatever title', () => {
    const lines = (...texts: string[]) => pageFacts({ title: home, blocks: texts.map((text) => block(text)) })
    expect(said(lines('ขอปลูกบ้าน', 'ส่งเมื่อ 2 ม.ค. 2568', 'โครงสร้าง: งานของเทศบาล'))).toEqual(['structure 0.6'])
    expect(said(lines('ขอปลูกบ้าน', 'ดูโครงสร้างของเทศบาลได้ที่นี่'))).toEqual([])
    expect(said(lines('ขอปลูกบ้าน', 'สอง', 'สาม', 'สี่', 'โครงสร้าง: งานของเทศบาล'))).toEqual([])
  })
})
