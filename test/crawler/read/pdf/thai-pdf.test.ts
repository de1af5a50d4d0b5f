import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePdfReaders, readPdf } from '../../../../crawler/read/pdf/read-pdf.ts'
import type { PageFacts } from '../../../../rules/facts/model.ts'
import { normaliseThai } from '../../../../rules/text/normalise.ts'
import { errorRate } from './error-rate.ts'
import { printAll, thaiFonts } from './make-pdf.ts'
import {
  announcement,
  longReport,
  paragraphs,
  runningHeads,
  staff,
  textOf,
  twoSignatures,
} from './thai-pages.ts'

const url = 'https://www.example.go.th/files/nogift.pdf'
const fonts = thaiFonts()
const font = fonts[0] ?? 'sans-serif'

const plain = (facts: PageFacts): string => facts.blocks.map(({ text }) => text.replaceAll(' ', '')).join('')

let printed: Record<string, Uint8Array> = {}

async function read(name: string, options: { maxPages?: number } = {}): Promise<PageFacts> {
  const reading = await readPdf(printed[name] ?? new Uint8Array(), { url, ...options })
  if (reading.facts === undefined) throw new Error(`${name}: ${reading.problem ?? 'no facts'}`)
  return reading.facts
}

beforeAll(async () => {
  printed = await printAll({
    ...Object.fromEntries(fonts.map((family) => [family, announcement(family)])),
    signatures: twoSignatures(font),
    staff: staff(font),
    long: longReport(font),
    running: runningHeads(font),
  })
})
afterAll(closePdfReaders)

describe('a Thai PDF', () => {
  it.each(fonts)('reads as what was written: %s', async (family) => {
    const facts = await read(family)
    expect(facts.textLayer).toBe('good')
    expect(errorRate(plain(facts), normaliseThai(textOf(announcement(family))))).toBeLessThan(0.01)
  })

  it('keeps words whole and phrases apart', async () => {
    const { blocks } = await read(font)
    expect(blocks.map(({ text }) => text)).toContain('เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy)')
    const running = blocks.find(({ text }) => text.startsWith('ด้วยองค์การ'))
    expect(running?.text).toContain('ตัวอย่าง มีความมุ่งมั่นที่จะดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘')
    expect(running?.key).toContain('พ.ศ.2568')
  })

  it('joins the lines of a paragraph into one block with its page and place', async () => {
    const { blocks } = await read(font)
    const running = blocks.find(({ text }) => text.startsWith('จึงประกาศ'))
    expect(running?.text.replaceAll(' ', '')).toBe(paragraphs[1]?.replaceAll(' ', ''))
    expect(running).toMatchObject({ page: 1, region: 'main', tag: 'p' })
    expect(running?.place).toMatch(/^p1\/\d+$/)
  })

  it('has headings by size, and a numbered bold line below them', async () => {
    const { headings, title, blocks } = await read(font)
    expect(headings.map(({ level, text, parent }) => [level, text, parent])).toEqual([
      [1, 'ประกาศองค์การบริหารส่วนตำบลตัวอย่าง', -1],
      [2, 'เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy)', 0],
      [3, '1. แนวทางปฏิบัติ', 1],
    ])
    expect(title).toBe('ประกาศองค์การบริหารส่วนตำบลตัวอย่าง เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy)')
    expect(blocks.find(({ text }) => text.startsWith('จึงประกาศ'))?.heading).toBe(2)
  })

  it('shows a table with its header and rows', async () => {
    const { tables, blocks } = await read(font)
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({
      header: ['ลำดับ', 'โครงการ', 'งบประมาณ'],
      rows: [
        ['1', 'โครงการอบรมคุณธรรม', '20,000'],
        ['2', 'โครงการปรับปรุงถนน หมู่ที่ 3', '1,500,000'],
      ],
      layout: false,
    })
    expect(blocks.filter(({ tag }) => tag === 'th').map(({ text }) => text)).toEqual([
      'ลำดับ',
      'โครงการ',
      'งบประมาณ',
    ])
  })

  it('gives links with their text and what stands beside them', async () => {
    const { links } = await read(font)
    expect(links).toHaveLength(1)
    expect(links[0]).toMatchObject({
      href: 'https://www.example.go.th/nogift?id=1',
      target: 'live',
      source: 'anchor',
      text: 'รายละเอียดนโยบาย',
      context: 'อ่านต่อที่',
    })
  })

  it('reads who signed and in which position', async () => {
    const { people, blocks } = await read(font)
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({
      name: 'นายตัวอย่าง ทดสอบดี',
      position: 'นายกองค์การบริหารส่วนตำบลตัวอย่าง',
    })
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual([
      '(นายตัวอย่าง ทดสอบดี)',
      'นายกองค์การบริหารส่วนตำบลตัวอย่าง',
    ])
  })

  it('does not mix two signatures that stand side by side', async () => {
    const { people, tables, blocks } = await read('signatures')
    expect(people.map(({ name, position }) => [name, position])).toEqual([
      ['นางสาวสมมติ ใจจริง', 'ปลัดเทศบาล'],
      ['นายตัวอย่าง ทดสอบดี', 'นายกเทศมนตรีตำบลตัวอย่าง'],
    ])
    expect(tables).toEqual([])
    expect(blocks.slice(-4).map(({ text }) => text)).toEqual([
      '(นางสาวสมมติ ใจจริง)',
      'ปลัดเทศบาล',
      '(นายตัวอย่าง ทดสอบดี)',
      'นายกเทศมนตรีตำบลตัวอย่าง',
    ])
  })

  it('keeps the rows of a table apart when its cells are wrapped', async () => {
    const { people, tables } = await read('staff')
    expect(tables[0]?.header).toEqual(['ที่', 'ชื่อ - สกุล', 'ตำแหน่ง', 'โทรศัพท์'])
    expect(tables[0]?.rows.map(([number, name]) => [number, name])).toEqual([
      ['1', 'นายตัวอย่าง ทดสอบดี'],
      ['2', 'นางสาวสมมติ ใจจริง'],
      ['3', 'นายวันดี มีสุข'],
    ])
    expect(people.map(({ name, position, phones }) => [name, position, phones])).toEqual([
      ['นายตัวอย่าง ทดสอบดี', 'นายกองค์การบริหารส่วนตำบลตัวอย่าง', ['081 234 5678']],
      ['นางสาวสมมติ ใจจริง', 'ปลัดองค์การบริหารส่วนตำบล', ['089 999 9999']],
      ['นายวันดี มีสุข', expect.stringMatching(/^ผู้อำนวยการกองช่าง/), []],
    ])
  })

  it('goes on with a table over pages without its repeated header', async () => {
    const { tables, pageCount, title, truncated } = await read('long')
    expect(pageCount).toBeGreaterThan(1)
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows).toHaveLength(70)
    expect(tables[0]?.rows.at(-1)).toEqual(['70', 'โครงการที่ทำแล้ว', '70000'])
    expect(title).toBe('รายงานผลการดำเนินงานประจำปี')
    expect(truncated).toBe(false)
  })

  it('puts lines that repeat on every page outside the content', async () => {
    const { blocks } = await read('running')
    const repeated = blocks.filter(({ text }) => text.startsWith('รายงานประจำปีของหน่วยงาน'))
    expect(repeated.map(({ region, page }) => [region, page])).toEqual([
      ['footer', 1],
      ['footer', 2],
      ['footer', 3],
      ['footer', 4],
    ])
    expect(blocks.filter(({ region }) => region === 'main').length).toBeGreaterThanOrEqual(4)
  })

  it('reads the first pages only, and says so', async () => {
    const reading = await readPdf(printed['running'] ?? new Uint8Array(), { url, maxPages: 2 })
    expect(reading).toMatchObject({ pagesRead: 2, pageCount: 4 })
    expect(reading.facts?.truncated).toBe(true)
  })
})
