import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readSheet } from '../../../formats/office/sheet/read-sheet.ts'
import type { PageFacts } from '../../../rules/facts/model.ts'
import { textRow, xlsx, zipped } from './office-files.ts'

const url = 'https://agency.example/files/o12.xlsx'

function facts(bytes: Uint8Array): PageFacts {
  const reading = readSheet(bytes, { url })
  if (reading.facts === undefined) throw new Error(reading.problem)
  return reading.facts
}

const styles = (...formats: readonly string[]): string =>
  `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs>`

describe('a workbook written by a library', () => {
  it('has its header found below the titles, dates in Thai words and empty edges dropped', async () => {
    const bytes = await writeExcelFile(
      [
        [{ value: 'รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568' }],
        [{ value: 'หน่วยงานตัวอย่าง' }],
        [null],
        [{ value: 'ลำดับ' }, { value: 'งานที่ซื้อหรือจ้าง' }, { value: 'วงเงิน (บาท)' }, { value: 'วันที่ลงนาม' }],
        [
          { value: 1 },
          { value: 'จ้างซ่อมถนน' },
          { value: 1234567.5, type: Number, format: '#,##0.00' },
          { value: new Date(Date.UTC(2025, 2, 31)), type: Date, format: 'dd/mm/yyyy' },
        ],
        [null, null, null, null],
      ],
      { sheet: 'ต.ค. 67' },
    ).toBuffer()
    const { tables, headings, title, kind, blocks, textLayer } = facts(bytes)
    expect(kind).toBe('sheet')
    expect(textLayer).toBe('good')
    expect(title).toBe('รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568 หน่วยงานตัวอย่าง')
    expect(headings.map(({ text, level }) => [level, text])).toEqual([
      [1, 'ต.ค. 67'],
      [2, 'รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568'],
      [2, 'หน่วยงานตัวอย่าง'],
    ])
    expect(tables).toMatchObject([
      {
        sheet: 'ต.ค. 67',
        place: 's1',
        heading: 2,
        caption: 'รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568 หน่วยงานตัวอย่าง',
        header: ['ลำดับ', 'งานที่ซื้อหรือจ้าง', 'วงเงิน (บาท)', 'วันที่ลงนาม'],
        rows: [['1', 'จ้างซ่อมถนน', '1,234,567.50', '31 มีนาคม 2568']],
      },
    ])
    expect(blocks.find(({ text }) => text === 'จ้างซ่อมถนน')).toMatchObject({
      tag: 'td',
      place: 's1/r5/c2',
      heading: 2,
    })
  })
})

describe('cells', () => {
  it.each([
    ['#,##0.00;[Red]-#,##0.00', '-1234.5', '-1,234.50'],
    ['_-* #,##0.00_-;-* #,##0.00_-;_-* &quot;-&quot;??_-;_-@_-', '500000', '500,000.00'],
    ['0%', '0.855', '86%'],
    ['0.00%', '0.9978', '99.78%'],
    ['[$-D00041E]0', '2568', '2568'],
    ['General', '0.30000000000000004', '0.3'],
    ['000-000-0000', '812345678', '081-234-5678'],
    ['#,##0 &quot;บาท&quot;', '12000', '12,000 บาท'],
    ['&quot;O&quot;0', '12', 'O12'],
    ['[$-41E]d mmmm bbbb', '45747', '31 มีนาคม 2568'],
    ['d mmm yy', '45747', '31 มีนาคม 2568'],
    ['mmm-yy', '45566', 'ตุลาคม 2567'],
    ['d/m/yyyy', '244005', '22 มกราคม 2568'],
    ['yyyy\\-mm\\-dd hh:mm', '45747.5', '31 มีนาคม 2568 12:00'],
    ['h:mm', '0.3541666667', '08:30'],
    ['0 0000 0000', '212345678', '2 1234 5678'],
    ['0', '1e300', '1e+300'],
  ])('formatted as %s show %s as %s', (format, value, shown) => {
    const row = `<row r="2"><c r="A2" s="1"><v>${value}</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c></row>`
    const { tables } = facts(
      xlsx([{ name: 'Sheet1', data: textRow(1, ['ก', 'ข']) + row }], { styles: styles(format) }),
    )
    expect(tables[0]?.rows[0]?.[0]).toBe(shown)
  })

  it('are read from shared strings, inline strings, formulas by their last value, booleans and errors', () => {
    const data =
      textRow(1, ['ข้อความ', 'สูตร', 'จริง', 'ผิด']) +
      '<row><c t="s"><v>0</v></c><c t="str"><f>A1&amp;B1</f><v>ผลลัพธ์</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
    const { tables } = facts(xlsx([{ name: 'ข้อมูล', data }], { strings: ['เก็บ\u200bร่วม'] }))
    expect(tables[0]?.rows).toEqual([['เก็บร่วม', 'ผลลัพธ์', 'TRUE', '#N/A']])
  })

  it('count days from 1904 when the workbook does', () => {
    const data = `${textRow(1, ['ก', 'ข'])}<row r="2"><c r="A2" s="1"><v>44285</v></c><c r="B2"><v>1</v></c></row>`
    const { tables } = facts(
      xlsx([{ name: 'S', data }], { styles: styles('d/m/yyyy'), properties: '<workbookPr date1904="1"/>' }),
    )
    expect(tables[0]?.rows[0]?.[0]).toBe('31 มีนาคม 2568')
  })

  it('from other workbooks stand as they were saved; what they came from is neither followed nor a link', () => {
    const data =
      textRow(1, ['รายการ', 'วงเงิน', 'คำสั่ง']) +
      '<row r="2"><c r="A2" t="str"><f>[1]แผน!A1</f><v>จ้างซ่อมถนน</v></c><c r="B2"><f>VLOOKUP(A2,[1]แผน!A:B,2)</f><v>350000</v></c>' +
      `<c r="C2" t="str"><f>cmd|' /C calc'!A0</f><v>ว่าง</v></c></row>`
    const elsewhere = (type: string, target: string): string =>
      `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
    const book = xlsx([{ name: 'แผน', data }], {
      properties: '<externalReferences><externalReference r:id="rIdX"/></externalReferences>',
    })
    const bytes = zipSync({
      ...unzipSync(book),
      'xl/externalLinks/externalLink1.xml': strToU8(
        '<externalLink><externalBook r:id="rId1"><sheetNames><sheetName val="แผน"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>ของคนอื่น</v></cell></row></sheetData></sheetDataSet></externalBook><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
      ),
      'xl/externalLinks/_rels/externalLink1.xml.rels': strToU8(
        `<Relationships>${elsewhere('externalLinkPath', 'file:///\\\\192.0.2.1\\share\\plan.xlsx')}</Relationships>`,
      ),
      'xl/connections.xml': strToU8(
        '<connections><connection id="1" type="4"><webPr url="http://192.0.2.1/q"/></connection></connections>',
      ),
    })
    const { tables, links, blocks } = facts(bytes)
    expect(tables[0]?.rows).toEqual([['จ้างซ่อมถนน', '350000', 'ว่าง']])
    expect(links).toEqual([])
    expect(JSON.stringify(blocks)).not.toMatch(/192\.0\.2\.1|ของคนอื่น|calc/)
  })

  it('link to where their hyperlink or formula leads', () => {
    const data =
      textRow(1, ['ข้อ', 'ชื่อ', 'ไฟล์']) +
      textRow(2, ['O12', 'รายการจัดซื้อ', 'เปิดดู']) +
      '<row r="3"><c r="A3" t="str"><f>HYPERLINK("https://agency.example/b","ดู")</f><v>ดู</v></c><c r="B3"><v>5</v></c></row>'
    const after = '<hyperlinks><hyperlink ref="C2" r:id="rId9" tooltip="ไฟล์แนบ"/></hyperlinks>'
    const { links } = facts(xlsx([{ name: 'S', data, after, links: { rId9: '../a.pdf' } }]))
    expect(links).toMatchObject([
      { href: 'https://agency.example/a.pdf', text: 'เปิดดู', cell: { table: 0, row: 0, column: 2 } },
      { href: 'https://agency.example/b', text: 'ดู', cell: { table: 0, row: 1, column: 0 } },
    ])
  })
})

describe('the header', () => {
  it('is joined from two rows of merged cells', () => {
    const data =
      textRow(1, ['แผนและผลการใช้จ่าย']) +
      textRow(2, ['ลำดับ', 'โครงการ', 'งบประมาณ', '', 'หมายเหตุ']) +
      textRow(3, ['', '', 'ได้รับ', 'ใช้จ่าย']) +
      textRow(4, ['1', 'โครงการก', '100', '50', '-'])
    const after =
      '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:E3"/></mergeCells>'
    const { tables } = facts(xlsx([{ name: 'Sheet1', data, after }]))
    expect(tables[0]).toMatchObject({
      caption: 'แผนและผลการใช้จ่าย',
      header: ['ลำดับ', 'โครงการ', 'งบประมาณ ได้รับ', 'งบประมาณ ใช้จ่าย', 'หมายเหตุ'],
      rows: [['1', 'โครงการก', '100', '50', '-']],
    })
  })

  it('is not taken from a line of form fields above it', () => {
    const data =
      textRow(1, ['หน่วยงาน:', 'เทศบาลตัวอย่าง', 'ปีงบประมาณ:', '2568']) +
      textRow(2, ['ลำดับ', 'รายการ', 'วิธีจัดหา', 'ผู้ขาย']) +
      textRow(3, ['1', 'กระดาษ', 'เฉพาะเจาะจง', 'ร้านก'])
    const { tables, blocks } = facts(xlsx([{ name: 'Sheet1', data }]))
    expect(tables[0]?.header).toEqual(['ลำดับ', 'รายการ', 'วิธีจัดหา', 'ผู้ขาย'])
    expect(blocks[0]?.text).toBe('หน่วยงาน: เทศบาลตัวอย่าง ปีงบประมาณ: 2568')
  })

  it('is left empty when there is none', () => {
    const { tables } = facts(
      xlsx([{ name: 'Sheet1', data: textRow(1, ['1', 'ก', '5']) + textRow(2, ['2', 'ข', '6']) }]),
    )
    expect(tables[0]).toMatchObject({
      header: [],
      rows: [
        ['1', 'ก', '5'],
        ['2', 'ข', '6'],
      ],
    })
  })

  it('repeats merged cells of the body in every row they cover, but says them once', () => {
    const data =
      textRow(1, ['หมวด', 'รายการ', 'จำนวน']) +
      textRow(2, ['ก', 'ปากกา', '5']) +
      textRow(3, ['', 'ดินสอ', '6'])
    const { tables, blocks } = facts(
      xlsx([{ name: 'S', data, after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }]),
    )
    expect(tables[0]?.rows).toEqual([
      ['ก', 'ปากกา', '5'],
      ['ก', 'ดินสอ', '6'],
    ])
    expect(blocks.filter(({ text }) => text === 'ก')).toHaveLength(1)
  })
})

describe('sheets', () => {
  it('are tables of their own; hidden ones are left out', () => {
    const data = textRow(1, ['ลำดับ', 'รายการ', 'ผล']) + textRow(2, ['1', 'ก', 'ข'])
    const { tables } = facts(
      xlsx([
        { name: 'ตุลาคม 2567', data },
        { name: 'ตัวเลือก', data, state: 'hidden' },
        { name: 'พฤศจิกายน 2567', data },
      ]),
    )
    expect(tables.map(({ sheet, place }) => [sheet, place])).toEqual([
      ['ตุลาคม 2567', 's1'],
      ['พฤศจิกายน 2567', 's2'],
    ])
  })

  it('name people with the position in their row', () => {
    const data =
      textRow(1, ['ที่', 'ชื่อ-สกุล', 'ตำแหน่ง', 'โทรศัพท์']) +
      textRow(2, ['1', 'นายสมชาย ใจดี', 'นายกเทศมนตรี', '02 123 4567']) +
      textRow(3, ['2', 'นางสมหญิง รักงาน', 'นักวิชาการพัสดุ', ''])
    expect(facts(xlsx([{ name: 'S', data }])).people).toMatchObject([
      { name: 'นายสมชาย ใจดี', position: 'นายกเทศมนตรี', phones: ['02 123 4567'], place: 's1/r2/c2' },
      { name: 'นางสมหญิง รักงาน', position: 'นักวิชาการพัสดุ', phones: [] },
    ])
  })
})

describe('hostile and broken workbooks', () => {
  it('are cut at the bounds', () => {
    const rows = Array.from({ length: 5_010 }, (_, at) => textRow(at + 1, [`a${at}`, 'b', 'c'])).join('')
    const wide = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c><c r="B1048576"><v>2</v></c></row>`
    const long = facts(xlsx([{ name: 'S', data: rows }]))
    expect(long.truncated).toBe(true)
    expect((long.tables[0]?.rows.length ?? 0) + 1).toBeLessThanOrEqual(5_001)
    const far = facts(xlsx([{ name: 'S', data: wide }]))
    expect(far.truncated).toBe(true)
    expect(far.tables[0]?.rows).toEqual([
      ['1', ''],
      ['', '2'],
    ])
  })

  it('merge no more cells than the bounds allow', () => {
    const data = Array.from({ length: 300 }, (_, at) => textRow(at + 1, [`a${at}`])).join('')
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000)}</mergeCells>`
    expect(readSheet(xlsx([{ name: 'S', data, after }]), { url }).facts?.truncated).toBe(true)
  })

  it('do not unpack without end', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': new Uint8Array(34_000_000),
    })
    expect(readSheet(bomb, { url })).toEqual({ problem: 'too-large' })
  })

  it.each([
    ['no zip file', strToU8('hello')],
    ['no workbook', zipped({ 'a.txt': 'x' })],
    ['names that lead outside', zipped({ '../../xl/workbook.xml': '<workbook/>', '/etc/passwd': 'x' })],
  ])('with %s are corrupt', (_, bytes) => {
    expect(readSheet(bytes, { url }).problem).toBe('corrupt')
  })

  it('without strings, styles or a sheet still say the rest', () => {
    const bytes = zipped({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/><sheet name="T" r:id="rId2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${textRow(1, ['ก', 'ข', 'ค'])}<row><c t="s"><v>7</v></c><c><v>3</v></c></row>`,
    })
    const { tables, truncated } = facts(bytes)
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows).toEqual([['', '3', '']])
    expect(truncated).toBe(true)
  })

  it('that are empty say so', () => {
    expect(readSheet(xlsx([{ name: 'Sheet1', data: '' }]), { url })).toEqual({ problem: 'empty' })
  })
})
