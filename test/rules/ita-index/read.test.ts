import { describe, expect, it } from 'vitest'
import type { Heading, Link, PageFacts } from '../../../rules/facts/model.ts'
import { readItaIndex } from '../../../rules/ita-index/read.ts'
import { block, heading, link, pageFacts, table } from '../facts-of.ts'

const titles: readonly (readonly [string, string])[] = [
  ['O1', 'โครงสร้างและอำนาจหน้าที่'],
  ['O2', 'ข้อมูลผู้บริหาร'],
  ['O3', 'ข้อมูลการติดต่อ'],
  ['O4', 'ข่าวประชาสัมพันธ์'],
  ['O5', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน'],
  ['O7', 'รายงานผลการดำเนินงานประจำปี'],
  ['O10', 'E-Service'],
  ['O25', 'แผนปฏิบัติการป้องกันการทุจริต'],
  ['O26', 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี'],
]
const options = { fiscalYear: 2568, items: titles.map(([id, title]) => ({ id, titles: [title] })) }
const read = (facts: PageFacts) => readItaIndex(facts, options)
const entry = (facts: PageFacts, itemId: string) => read(facts).entries.find((one) => one.itemId === itemId)

/** Headings, each followed by sibling links, as block editors write them. */
function headingsAndLinks(
  parts: readonly (readonly [string, readonly Link[]])[],
  title = 'ITA 2568',
): PageFacts {
  const headings: Heading[] = []
  const links: Link[] = []
  parts.forEach(([text, offered], at) => {
    headings.push(heading(text, { level: 6, place: `1/0/${at * 10}` }))
    offered.forEach((one, within) =>
      links.push({ ...one, heading: at, place: `1/0/${at * 10 + 1 + within}/0` }),
    )
  })
  return pageFacts({ title, url: 'https://www.example.go.th/page', headings, links })
}
const all = titles.map(([id, title]): [string, Link[]] => [
  `${id} ${title}`,
  [link('คลิก', `https://www.example.go.th/${id}`)],
])

describe('readItaIndex', () => {
  it('takes the code beside a link before a section that resembles another item', () => {
    const facts = headingsAndLinks(
      [
        [
          'รายงานผลการดำเนินการป้องกันการทุจริต',
          [25, 26].map((code) =>
            link('', `https://www.example.go.th/O${code}`, { context: `O${code} ทุจริต`, imageOnly: true }),
          ),
        ],
        ...all.slice(0, 6),
      ],
      'ITA 2568',
    )
    expect(entry(facts, 'O25')?.urls).toEqual(['https://www.example.go.th/O25'])
    expect(entry(facts, 'O26')?.urls).toEqual(['https://www.example.go.th/O26'])
  })

  it('does not take what a line with several codes leads to for the answer of the item above', () => {
    const facts = headingsAndLinks(all.slice(0, 7))
    const below = (context: string) => {
      const one = link('แผนและผล', 'https://www.example.go.th/more', {
        context,
        heading: 6,
        place: '1/0/62/0',
      })
      return entry({ ...facts, links: [...facts.links, one] }, 'O10')?.urls.length
    }
    expect(below('O25, O26')).toBe(1)
    expect(below('คู่มือ')).toBe(2)
  })

  it('reads a heading and the links after it', () => {
    const facts = headingsAndLinks(all)
    const reading = read(facts)
    expect(reading).toMatchObject({ isIndex: true, year: 2568, otherYears: [], copiesCriteria: false })
    expect(reading.entries.map((one) => one.itemId)).toEqual(titles.map(([id]) => id))
    expect(entry(facts, 'O7')).toMatchObject({
      code: 7,
      by: 'title',
      urls: ['https://www.example.go.th/O7'],
      empty: false,
    })
  })

  it('reads a table with the code in one cell and the title in the next, and titles of another year inside rows', () => {
    const rows = titles.map(([id, title]) => [id, id === 'O7' ? `${title} 2567` : title, 'เปิด'])
    const links = rows.map((_, row) =>
      link('เปิด', `https://www.example.go.th/f${row}`, {
        cell: { table: 0, row, column: 2 },
        place: `1/3/${row}/2/0`,
      }),
    )
    const facts = pageFacts({
      title: 'OIT ปีงบประมาณ พ.ศ. 2568',
      tables: [table(['ข้อ', 'ประเด็น', 'URL'], rows)],
      links,
    })
    expect(read(facts).entries).toHaveLength(titles.length)
    expect(entry(facts, 'O7')?.urls).toEqual(['https://www.example.go.th/f5'])
  })

  it('reads row blocks whose title and buttons stand beside each other', () => {
    const facts = pageFacts({
      title: 'การประเมินคุณธรรมและความโปร่งใส 2568',
      blocks: titles.map(([id, title], at) =>
        block(`${id} ${title}`, { place: `1/0/${at}/0/0`, tag: 'span' }),
      ),
      links: [
        ...titles.map(([id], at) =>
          link('เปิด', `https://www.example.go.th/${id}`, { place: `1/0/${at}/2/0` }),
        ),
        link('หน่วยงานภายนอก', 'https://www.example.or.th/', { place: '1/5/0' }),
        link('', 'https://www.facebook.com/sharer/sharer.php?u=x', { place: '1/0/8/3' }),
      ],
    })
    expect(entry(facts, 'O26')?.urls).toEqual(['https://www.example.go.th/O26'])
  })

  it('reads only the block of the wanted year', () => {
    const links = [2569, 2568, 2567].flatMap((year, at) =>
      titles.map(([id, title], within) =>
        link(`${id} ${title}`, `https://www.example.go.th/${year}/${id}`, {
          trail: [`ปี ${year}`],
          place: `1/0/${at}/1/${within}`,
        }),
      ),
    )
    const reading = read(pageFacts({ url: 'https://www.example.go.th/ita', links }))
    expect(reading).toMatchObject({ isIndex: true, year: 2568, otherYears: [2567, 2569] })
    expect(reading.entries.flatMap((one) => one.urls)).toHaveLength(titles.length)
    expect(reading.entries.every((one) => one.urls.every((url) => url.includes('/2568/')))).toBe(true)
  })

  it('keeps another year inside an item, where a report of the year before belongs', () => {
    const facts = headingsAndLinks(
      all.map(([text, links]) => [
        text,
        text.startsWith('O7') ? links.map((one) => ({ ...one, trail: [text, 'ปี 2567'] })) : links,
      ]),
    )
    expect(entry(facts, 'O7')?.urls).toHaveLength(1)
  })

  it('gives no entries for a list that states another year, whatever its address says', () => {
    const facts = { ...headingsAndLinks(all, 'ITA 2569'), url: 'https://www.example.go.th/ita-2568/' }
    expect(read(facts)).toMatchObject({ isIndex: true, year: 2569, entries: [], otherYears: [2569] })
  })

  it('goes by the title when the code belongs to another year, and says so', () => {
    const facts = headingsAndLinks(
      titles.map(([id, title]) => [
        `O${Number(id.slice(1)) + 2} ${title}`,
        [link('คลิก', `https://www.example.go.th/${id}`)],
      ]),
    )
    expect(entry(facts, 'O5')).toMatchObject({
      code: 7,
      conflict: 'code-says-other-item',
      urls: ['https://www.example.go.th/O5'],
    })
    expect(entry(facts, 'O1')).toMatchObject({ conflict: 'code-says-other-item' })
  })

  it('goes by the code when the title says nothing', () => {
    const facts = headingsAndLinks(
      all.map(([text, links], at) => [at === 1 ? 'O2 คณะผู้บริหารและหัวหน้าส่วน' : text, links]),
    )
    expect(entry(facts, 'O2')).toMatchObject({ by: 'code', code: 2 })
  })

  it('reports dead links and items without any link', () => {
    const facts = headingsAndLinks(
      all.map(([text, links]) => [
        text,
        text.startsWith('O2 ') ? [link('คลิก', '#')] : text.startsWith('O3 ') ? [] : links,
      ]),
    )
    expect(entry(facts, 'O2')).toMatchObject({ dead: 1, empty: true, urls: [] })
    expect(entry(facts, 'O3')).toMatchObject({ dead: 0, empty: true })
  })

  it('does not count the labels of accordions as dead links', () => {
    const links = titles.flatMap(([id, title], at) => [
      link(`${id} ${title}`, '#', { place: `1/0/${at}/0` }),
      link('ไฟล์', `https://www.example.go.th/${id}.pdf`, {
        trail: [`${id} ${title}`],
        place: `1/0/${at}/1/0`,
      }),
    ])
    const reading = read(pageFacts({ title: 'ITA 2568', links }))
    expect(reading.entries.every((one) => one.dead === 0 && !one.empty)).toBe(true)
  })

  it.each(['menu', 'header', 'footer'] as const)('does not take a %s for a list', (region) => {
    const links = titles.map(([id, title]) =>
      link(`${id} ${title}`, `https://www.example.go.th/${id}`, { region }),
    )
    expect(read(pageFacts({ title: 'ITA 2568', links })).isIndex).toBe(false)
  })

  it('does not take an ordinary list of subjects for an index', () => {
    const links = titles.map(([id, title], at) =>
      link(title, `https://www.example.go.th/${id}`, { place: `1/0/${at}` }),
    )
    expect(
      read(pageFacts({ title: 'เทศบาลตัวอย่าง', links: [...links, link('ITA 2568', '/ita')] })).isIndex,
    ).toBe(false)
  })

  it('keeps a menu in the main part out of a list with codes', () => {
    const facts = headingsAndLinks(all)
    const menu = link('ข้อมูลผู้บริหาร', 'https://www.example.go.th/menu', { place: '1/9/0' })
    expect(entry({ ...facts, links: [...facts.links, menu] }, 'O2')?.urls).toEqual([
      'https://www.example.go.th/O2',
    ])
  })

  it('does not read the numbers of another family', () => {
    const links = Array.from({ length: 9 }, (_, at) =>
      link(`MOIT ${at + 1} หน่วยงานมีระบบ`, `https://h.example.go.th/${at}`),
    )
    const reading = read(pageFacts({ title: 'MOIT 2568', links }))
    expect(reading).toMatchObject({ isIndex: false, entries: [] })
    expect(read(headingsAndLinks(all, 'สถานีตำรวจภูธรตัวอย่าง OIT 2568')).otherFamily).toContain('police')
  })

  it('sees that the criteria are copied', () => {
    const facts = headingsAndLinks(all)
    const blocks = ['ข้อมูลของผู้บริหาร', 'แผนการดำเนินงาน', 'รายงานผล', 'ช่องทางการติดต่อ', 'ผลการดำเนินงาน'].map(
      (text) => block(`แสดง${text}`),
    )
    expect(read({ ...facts, blocks }).copiesCriteria).toBe(true)
  })
})
