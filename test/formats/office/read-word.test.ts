import { describe, expect, it } from 'vitest'
import { readWord } from '../../../formats/office/word/read-word.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { docx, p, tbl, tc, tr, zipped } from './office-files.ts'
import type { WordParts } from './office-files.ts'

const url = 'https://agency.example/files/o24.docx'

function facts(body: string, parts?: WordParts): PageFacts {
  const reading = readWord(docx(body, parts), { url })
  if (reading.facts === undefined) throw new Error(reading.problem)
  return reading.facts
}

const styles =
  '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:styleId="a"><w:name w:val="หัวเรื่อง 2"/></w:style>' +
  '<w:style w:styleId="b"><w:name w:val="ของเรา"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:styleId="o"><w:name w:val="Topic"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
  '<w:style w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="loop"/></w:style>'
const styled = (text: string, id: string): string => p(text, `<w:pStyle w:val="${id}"/>`)

describe('paragraphs', () => {
  it('become headings by style name in English and Thai, by a style they are based on, and by outline level', () => {
    const { headings, blocks } = facts(
      styled('หมวดหนึ่ง', '1') +
        styled('เรื่องย่อย', 'a') +
        styled('หัวข้อย่อยกว่า', 'o') +
        p('ข้อความ') +
        styled('หมวดสอง', 'b') +
        p('โดยตรง', '<w:outlineLvl w:val="1"/>') +
        styled('ธรรมดา', 'loop'),
      { styles },
    )
    expect(headings.map(({ text, level, parent }) => [text, level, parent])).toEqual([
      ['หมวดหนึ่ง', 1, -1],
      ['เรื่องย่อย', 2, 0],
      ['หัวข้อย่อยกว่า', 3, 1],
      ['หมวดสอง', 1, -1],
      ['โดยตรง', 2, 3],
    ])
    expect(blocks.find(({ text }) => text === 'ข้อความ')).toMatchObject({
      tag: 'p',
      heading: 2,
      place: 'p4',
      page: 1,
    })
    expect(blocks[0]).toMatchObject({ tag: 'h1', heading: -1 })
  })

  it('that are short and bold as a whole act as headings, but a signature does not', () => {
    const { headings } = facts(
      p('หลักการและเหตุผล', '', '<w:b/><w:bCs/>') +
        p('ไม่หนา', '', '<w:b w:val="0"/>') +
        p('(นายสมชาย ใจดี)', '', '<w:b/>') +
        `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>หนา</w:t></w:r><w:r><w:t> แล้วไม่หนา</w:t></w:r></w:p>`,
    )
    expect(headings.map(({ text, level }) => [text, level])).toEqual([['หลักการและเหตุผล', 6]])
  })

  it('are list entries when numbered, end at line breaks, and leave hidden, deleted and doubled text out', () => {
    const { blocks } = facts(
      p('ข้อหนึ่ง', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
        '<w:p><w:r><w:t>บรรทัดแรก</w:t><w:br/><w:t>บรรทัดสอง</w:t></w:r></w:p>' +
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:r><w:t>เห็น</w:t></w:r></w:p>' +
        '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>กล่อง</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    )
    expect(blocks.map(({ text, tag }) => [text, tag])).toEqual([
      ['ข้อหนึ่ง', 'li'],
      ['บรรทัดแรก', 'p'],
      ['บรรทัดสอง', 'p'],
      ['เห็น', 'p'],
      ['กล่อง', 'p'],
    ])
  })

  it('know their page, by the last layout or by typed breaks', () => {
    const typed = facts(`${p('หนึ่ง')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('สอง')}`)
    expect(typed.blocks.map(({ page }) => page)).toEqual([1, 2])
    const laidOut = facts(
      `${p('หนึ่ง')}<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>สอง</w:t></w:r></w:p>`,
    )
    expect(laidOut.blocks.map(({ page }) => page)).toEqual([1, 2])
  })
})

describe('tables', () => {
  it('have a header, titles above it and cells repeated where they are merged', () => {
    const { tables, blocks, headings } = facts(
      p('แผน', '<w:outlineLvl w:val="0"/>') +
        tbl(
          tr(tc('ตารางที่ 1 โครงการ', '<w:gridSpan w:val="3"/>')),
          tr(tc('ลำดับ'), tc('โครงการ'), tc('งบประมาณ')),
          tr(tc('1'), tc('อบรม', '<w:vMerge w:val="restart"/>'), tc('100')),
          tr(tc('2'), tc('', '<w:vMerge/>'), tc('200')),
        ),
    )
    expect(headings).toHaveLength(1)
    expect(tables).toMatchObject([
      {
        caption: 'ตารางที่ 1 โครงการ',
        header: ['ลำดับ', 'โครงการ', 'งบประมาณ'],
        rows: [
          ['1', 'อบรม', '100'],
          ['2', 'อบรม', '200'],
        ],
        place: 't1',
        heading: 0,
        layout: false,
      },
    ])
    expect(blocks.filter(({ text }) => text === 'อบรม')).toMatchObject([{ tag: 'td', place: 't1/r3/c2' }])
    expect(blocks.find(({ text }) => text === 'โครงการ')?.tag).toBe('th')
  })

  it('around other text only arrange the page', () => {
    const inner = tbl(tr(tc('ก'), tc('ข')), tr(tc('1'), tc('2')))
    const { tables, blocks } = facts(tbl(tr(tc(`${p('ซ้าย')}${inner}`), tc('ขวา'))))
    expect(tables.map(({ layout, header, rows }) => [layout, header, rows])).toEqual([
      [true, [], []],
      [false, ['ก', 'ข'], [['1', '2']]],
    ])
    expect(blocks.map(({ text }) => text)).toEqual(['ซ้าย', 'ก', 'ข', '1', '2', 'ขวา'])
  })
})

describe('links and pictures', () => {
  const relations = {
    rId1: ['hyperlink', 'https://agency.example/e-service', true],
    rId2: ['image', 'media/image1.png'],
    rId3: ['hyperlink', '../manual.pdf', true],
  } as const

  it('come from relations, fields, plain addresses and drawings', () => {
    const { links, images } = facts(
      '<w:p><w:r><w:t>ขอรับบริการ </w:t></w:r><w:hyperlink r:id="rId1" w:tooltip="บริการ"><w:r><w:t>ที่นี่</w:t></w:r></w:hyperlink></w:p>' +
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://agency.example/f" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>แบบฟอร์ม</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        p('ดู www.example.go.th/ita.') +
        tbl(
          tr(tc('ชื่อ'), tc('ไฟล์')),
          tr(tc('คู่มือ'), tc('<w:p><w:hyperlink r:id="rId3"><w:r><w:t>เปิด</w:t></w:r></w:hyperlink></w:p>')),
        ) +
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr id="1" descr="ภาพกิจกรรม"/><a:blip r:embed="rId2"/></wp:inline></w:drawing></w:r></w:p>',
      { relations },
    )
    expect(links).toMatchObject([
      {
        href: 'https://agency.example/e-service',
        text: 'ที่นี่',
        source: 'anchor',
        context: 'ขอรับบริการ',
        place: 'p1',
      },
      { href: 'https://agency.example/f', text: 'แบบฟอร์ม' },
      { href: 'http://www.example.go.th/ita', source: 'plain-text' },
      { href: 'https://agency.example/manual.pdf', text: 'เปิด', cell: { table: 0, row: 0, column: 1 } },
    ])
    expect(images).toMatchObject([{ src: 'word/media/image1.png', alt: 'ภาพกิจกรรม', width: 100, height: 50 }])
  })

  it('alone make a scan: a document without a text layer', () => {
    const { textLayer, images } = facts('<w:p><w:r><a:blip r:embed="rId2"/></w:r></w:p>', { relations })
    expect([textLayer, images.length]).toEqual(['none', 1])
  })
})

describe('people', () => {
  it('stand in signature blocks with the position below the name, also on two lines', () => {
    const { people } = facts(
      p('จึงเรียนมาเพื่อโปรดทราบ') +
        p('(นายสมชาย ใจดี)') +
        p('นายกองค์การบริหารส่วนตำบลตัวอย่าง') +
        p('ความเห็น') +
        p('(ลงชื่อ) นางสมหญิง รักงาน') +
        p('หัวหน้าสำนักปลัด รักษาราชการแทน') +
        p('ปลัดองค์การบริหารส่วนตำบลตัวอย่าง') +
        p('บันทึกข้อความ') +
        p('ส่วนราชการ สำนักปลัด โทร. 02-123-4567'),
    )
    expect(people).toMatchObject([
      { name: 'นายสมชาย ใจดี', position: 'นายกองค์การบริหารส่วนตำบลตัวอย่าง', phones: [], place: 'p2' },
      {
        name: 'นางสมหญิง รักงาน',
        position: 'หัวหน้าสำนักปลัด รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบลตัวอย่าง',
        phones: [],
      },
    ])
  })

  it('stand on the cards of a chart with picture, position and phone of their own', () => {
    const photo = (id: string) => `<w:p><w:r><a:blip r:embed="${id}"/></w:r></w:p>`
    const { people } = facts(
      tbl(
        tr(tc(photo('rId1')), tc(photo('rId2'))),
        tr(tc('นายสมชาย ใจดี'), tc(`${p('นางสมหญิง รักงาน')}${p('รองปลัดเทศบาล')}`)),
        tr(tc('ปลัดเทศบาล'), tc('โทร. 02-765-4321')),
      ),
      { relations: { rId1: ['image', 'media/a.png'], rId2: ['image', 'media/b.png'] } },
    )
    expect(people).toMatchObject([
      { name: 'นายสมชาย ใจดี', position: 'ปลัดเทศบาล', phones: [], photo: { src: 'word/media/a.png' } },
      {
        name: 'นางสมหญิง รักงาน',
        position: 'รองปลัดเทศบาล',
        phones: ['02-765-4321'],
        photo: { src: 'word/media/b.png' },
      },
    ])
  })
})

describe('what the document says about itself', () => {
  it('is its main heading before a line further down', () => {
    expect(facts(p('แผนปฏิบัติการ', '<w:outlineLvl w:val="0"/>') + p('เรื่อง อื่น ๆ ที่เกี่ยวข้อง')).title).toBe(
      'แผนปฏิบัติการ',
    )
  })

  it('is its subject before the title in its properties, which may be left over', () => {
    const core =
      '<dc:title>แผนปี 2560</dc:title><dc:creator>งานธุรการ</dc:creator><dcterms:created>2025-01-15T03:00:00Z</dcterms:created><dcterms:modified>เมื่อวาน</dcterms:modified>'
    const { title, metadata } = facts(p('ประกาศเทศบาลตัวอย่าง') + p('เรื่อง นโยบายไม่รับของขวัญ ประจำปี 2568'), {
      core,
    })
    expect(title).toBe('ประกาศเทศบาลตัวอย่าง เรื่อง นโยบายไม่รับของขวัญ ประจำปี 2568')
    expect(metadata).toEqual({ author: 'งานธุรการ', created: '2025-01-15T03:00:00Z' })
  })
})

describe('broken documents', () => {
  it('are read as far as they go', () => {
    const cut =
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>ต้นเรื่อง</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ข'
    const { facts: read } = readWord(zipped({ 'word/document.xml': cut }), { url })
    expect(read?.blocks.map(({ text }) => text)).toEqual(['ต้นเรื่อง', 'ก', 'ข'])
    expect(read?.truncated).toBe(true)
  })

  it('nested without end are left early', () => {
    const deep = `${p('ต้น')}${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${'</b>'.repeat(100_000)}`
    const { facts: read } = readWord(docx(deep), { url })
    expect(read?.blocks.map(({ text }) => text)).toEqual(['ต้น'])
    expect(read?.truncated).toBe(true)
  })

  it('with entities do not expand them', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body>${p('&amp; &b; จบ')}</w:body></w:document>`
    const { facts: read } = readWord(zipped({ 'word/document.xml': bomb }), { url })
    expect(read?.blocks[0]?.text).toBe('& &b; จบ')
  })

  it.each([
    ['corrupt', zipped({ 'word/other.xml': 'x' })],
    ['corrupt', zipped({ 'word/document.xml': '<w:document><w:bo' })],
    ['corrupt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['empty', docx('')],
    ['empty', docx(p(' '))],
  ])('that hold nothing are %s', (problem, bytes) => {
    expect(readWord(bytes, { url })).toEqual({ problem })
  })

  it('with a locked part are encrypted', () => {
    const bytes = docx(p('ลับ'))
    for (let at = 0; at + 9 < bytes.length; at += 1)
      if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
        bytes[at + 8] = 1
    expect(readWord(bytes, { url })).toEqual({ problem: 'encrypted' })
  })
})
