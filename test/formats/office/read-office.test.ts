import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOffice } from '../../../formats/office/read-office.ts'
import { sniff } from '../../../rules/links/sniff.ts'
import type { Sniffed } from '../../../rules/links/sniff.ts'
import { limits } from '../../../rules/facts/limits.ts'
import { normaliseThai } from '../../../rules/text/normalise.ts'
import { docx, oleContainer, p, tbl, tc, textRow, tr, xlsx, zipped } from './office-files.ts'

const url = 'https://agency.example/files/a'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const word = docx(p('ประกาศ ปี 2568') + tbl(tr(tc('ก'), tc('ข')), tr(tc('1'), tc('2'))))
const sheet = xlsx([{ name: 'S', data: textRow(1, ['ลำดับ', 'รายการ', 'ผล']) + textRow(2, ['1', 'ก', 'ข']) }])

const odt = zipped({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': '<manifest:manifest/>',
  'meta.xml':
    '<office:meta><dc:title>ชื่อ</dc:title><meta:initial-creator>งานแผน</meta:initial-creator><meta:creation-date>2025-01-15T10:00:00</meta:creation-date><meta:document-statistic meta:page-count="3"/></office:meta>',
  'content.xml':
    '<office:body><office:text><text:h text:outline-level="1">แผนปฏิบัติการ</text:h><text:p>ดู <text:a xlink:href="https://agency.example/x">ที่นี่</text:a><text:s text:c="3"/>จบ</text:p>' +
    '<text:list><text:list-item><text:p>ข้อหนึ่ง</text:p></text:list-item></text:list><text:soft-page-break/>' +
    '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>งบ</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>ผล</text:p></table:table-cell></table:table-row>' +
    '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>ก</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>' +
    '<table:table-row><table:covered-table-cell/><table:table-cell><text:p>3</text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>' +
    '<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>ภาพ</svg:desc></draw:frame></text:p></office:text></office:body>',
})

const odsCell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`
const ods = zipped({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml':
    `<office:body><office:spreadsheet><table:table table:name="ต.ค. 67"><table:table-row>${odsCell('ลำดับ')}${odsCell('รายการ')}${odsCell('วันที่')}</table:table-row>` +
    `<table:table-row>${odsCell('1', 'office:value-type="float"')}${odsCell('จ้าง')}${odsCell('31/03/68', 'office:value-type="date" office:date-value="2025-03-31"')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>` +
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body>',
})

describe('readOffice', () => {
  it.each([
    ['a DOCX file', word, 'word'],
    ['an XLSX file', sheet, 'sheet'],
    ['an ODT file', odt, 'word'],
    ['an ODS file', ods, 'sheet'],
    ['text', utf8('ข้อความ'), 'text'],
  ])('reads %s by its bytes', (_, bytes, kind) => {
    const { facts } = readOffice(bytes, { url, sniffed: sniff(bytes) })
    expect(facts).toMatchObject({ kind, url, textLayer: 'good', truncated: false })
  })

  it('takes text for CSV when its name says so', () => {
    const bytes = utf8('ก,ข\n1,2\n')
    expect(readOffice(bytes, { url: `${url}.csv`, sniffed: 'text' }).facts?.kind).toBe('sheet')
  })

  it('opens a zip file whose beginning did not show what it is', () => {
    expect(readOffice(word, { url, sniffed: 'zip' }).facts?.kind).toBe('word')
    expect(readOffice(sheet, { url, sniffed: 'zip' }).facts?.kind).toBe('sheet')
    expect(readOffice(zipped({ 'a.txt': 'x' }), { url, sniffed: 'zip' })).toEqual({ problem: 'corrupt' })
  })

  it.each<[string, Uint8Array, Sniffed, string]>([
    [
      'a workbook with a password',
      oleContainer('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'ole',
      'encrypted',
    ],
    ['an old workbook', oleContainer('Root Entry', 'Workbook'), 'xls', 'legacy-format'],
    ['an old document', oleContainer('Root Entry', 'WordDocument'), 'doc', 'legacy-format'],
    ['RTF', utf8('{\\rtf1}'), 'rtf', 'legacy-format'],
    ['nothing', new Uint8Array(), 'empty', 'empty'],
    ['something else', utf8('GIF89a'), 'gif', 'corrupt'],
    [
      'an encrypted ODT file',
      zipped({ 'META-INF/manifest.xml': '<manifest:encryption-data />', 'content.xml': 'x' }),
      'odt',
      'encrypted',
    ],
  ])('says why it cannot read %s', (_, bytes, sniffed, problem) => {
    expect(readOffice(bytes, { url, sniffed })).toEqual({ problem })
  })
})

describe('open documents', () => {
  it('say what an ODT file holds', () => {
    const { facts } = readOffice(odt, { url, sniffed: 'odt' })
    expect(facts?.headings.map(({ text, level }) => [text, level])).toEqual([['แผนปฏิบัติการ', 1]])
    expect(facts?.blocks.slice(1, 3)).toMatchObject([
      { text: 'ดู ที่นี่ จบ', tag: 'p' },
      { text: 'ข้อหนึ่ง', tag: 'li' },
    ])
    expect(facts?.tables).toMatchObject([
      {
        header: ['งบ', 'งบ', 'ผล'],
        rows: [
          ['ก', '1', '2'],
          ['ก', '3', '4'],
        ],
      },
    ])
    expect(facts?.links).toMatchObject([{ href: 'https://agency.example/x', text: 'ที่นี่' }])
    expect(facts?.images).toMatchObject([{ src: 'Pictures/1.png', alt: 'ภาพ' }])
    expect(facts?.pageCount).toBe(3)
    expect(facts?.metadata).toEqual({ author: 'งานแผน', created: '2025-01-15T10:00:00' })
  })

  it('say what an ODS file holds, without the rows that only repeat emptiness', () => {
    const { facts } = readOffice(ods, { url, sniffed: 'ods' })
    expect(facts?.tables).toMatchObject([
      { sheet: 'ต.ค. 67', header: ['ลำดับ', 'รายการ', 'วันที่'], rows: [['1', 'จ้าง', '31 มีนาคม 2568']] },
    ])
  })
})

describe('whatever the bytes', () => {
  const kinds: readonly Sniffed[] = ['docx', 'xlsx', 'odt', 'ods', 'zip', 'text', 'ole']

  const check = (bytes: Uint8Array, sniffed: Sniffed, address = url): void => {
    const { facts, problem } = readOffice(bytes, { url: address, sniffed })
    expect((facts === undefined) !== (problem === undefined)).toBe(true)
    if (facts === undefined) return
    expect(facts.blocks.length).toBeLessThanOrEqual(limits.blocks)
    for (const { text, heading } of facts.blocks) {
      expect(text).toBe(normaliseThai(text))
      expect(heading).toBeLessThan(facts.headings.length)
    }
    for (const { rows, header } of facts.tables)
      for (const row of rows) if (header.length > 0) expect(row.length).toBe(header.length)
  }

  it('a reading ends with facts or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...kinds), (bytes, sniffed) => {
        check(bytes, sniffed)
        check(bytes, sniffed, `${url}.csv`)
      }),
      { numRuns: 150 },
    )
  })

  it('a damaged file ends with facts or a problem', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom<[Uint8Array, Sniffed]>([word, 'docx'], [sheet, 'xlsx'], [odt, 'odt'], [ods, 'ods']),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        ([file, sniffed], changes, kept) => {
          const bytes = Uint8Array.from(file)
          for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte
          check(bytes, sniffed)
          check(bytes.subarray(0, Math.floor(bytes.length * kept)), sniffed)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('broken XML ends with facts or a problem', () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:r>',
      '<w:t>ก',
      '</w:t>',
      '<w:vMerge/>',
      '<w:gridSpan w:val="99999"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:pPr>',
      '</w:pPr>',
      '<',
      '&',
      ']]>',
      '<row r="9">',
      '<c r="ZZZ9">',
      '<v>1e999',
      '<mergeCell ref="B9:A1"/>',
      '<table:table>',
      '<table:table-cell>',
      '<text:p>ข',
      '<table:covered-table-cell/>',
      '</table:table>',
      '<table:table-row table:number-rows-repeated="-1">',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const xml = pieces.join('')
        check(docx(xml), 'docx')
        check(xlsx([{ name: 'S', data: xml, after: xml }]), 'xlsx')
        check(zipped({ 'content.xml': xml }), 'odt')
        check(zipped({ 'content.xml': xml }), 'ods')
      }),
      { numRuns: 80 },
    )
  })

  it('any text ends with facts or a problem', () => {
    const piece = fc.constantFrom(
      '|',
      '\t',
      '\n',
      '# ',
      '๑. ',
      '<table>',
      '</table>',
      '<td>',
      '[a](',
      ')',
      '**',
      '\f',
      'นาย ก ข',
      '---',
      '"',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        check(utf8(pieces.join('')), 'text')
        check(utf8(pieces.join('')), 'text', `${url}.csv`)
      }),
      { numRuns: 150 },
    )
  })
})
