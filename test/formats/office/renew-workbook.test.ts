import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { closeReaders, readBody } from '../../../crawler/read/read-body.ts'
import { readAnswers } from '../../../formats/answers/read-answers.ts'
import { renewWorkbook } from '../../../formats/office/sheet/renew-workbook.ts'
import { sniff } from '../../../rules/links/sniff.ts'
import { oldSheet, oldWorkbook } from './old-workbook.ts'

const URL_ = 'https://www.a.go.th/o12.xls'

afterAll(closeReaders)

const plan = (): Uint8Array => {
  const sheet = oldSheet([
    ['รายการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568'],
    ['ลำดับ', 'ชื่อโครงการ', 'งบประมาณ', 'วันที่ประกาศ'],
    [1, 'ซื้อครุภัณฑ์สำนักงาน', 125000.5, 45601],
  ])
  const cell = (address: string): { z?: string; l?: { Target: string } } => sheet[address] as object
  cell('C3').z = '#,##0.00'
  cell('D3').z = 'd/m/yyyy'
  cell('B3').l = { Target: 'https://www.a.go.th/plan.pdf' }
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }]
  return oldWorkbook({ 'แผน 2568': sheet })
}

describe('a workbook of Excel 97 to 2003', () => {
  it('is read like one of today: names of sheets, header, numbers and dates as shown, links', async () => {
    const { facts, health } = await readBody(plan(), 'application/vnd.ms-excel', URL_)
    expect(health).toBeUndefined()
    expect(facts).toMatchObject({ kind: 'sheet', url: URL_, truncated: false })
    expect(facts?.tables).toMatchObject([
      {
        sheet: 'แผน 2568',
        caption: 'รายการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568',
        header: ['ลำดับ', 'ชื่อโครงการ', 'งบประมาณ', 'วันที่ประกาศ'],
        rows: [['1', 'ซื้อครุภัณฑ์สำนักงาน', '125,000.50', '5 พฤศจิกายน 2567']],
      },
    ])
    expect(facts?.links).toMatchObject([{ href: 'https://www.a.go.th/plan.pdf', text: 'ซื้อครุภัณฑ์สำนักงาน' }])
  })

  it('is read as far as the bounds, and says that it goes on', async () => {
    const long = oldWorkbook({ ก: oldSheet(Array.from({ length: 5_200 }, (_, row) => [row + 1, 'แถว'])) })
    const { facts } = await readBody(long, '', URL_)
    expect(facts?.truncated).toBe(true)
    expect(facts?.tables[0]?.rows.length).toBeLessThanOrEqual(5_000)
  })

  it('can be an answer sheet', async () => {
    const sheet = oldWorkbook({
      OIT: oldSheet([
        ['ข้อ', 'มี/ไม่มี', 'URL'],
        ['O1', 'มี', 'https://www.a.go.th/structure'],
      ]),
    })
    const { rows, problems } = await readAnswers(sheet, 'answers.xls')
    expect(problems).toEqual([])
    expect(rows).toMatchObject([{ item: 'O1', urls: ['https://www.a.go.th/structure'] }])
  })

  it('is told by the names of its streams wherever they stand, not by what is embedded', () => {
    const bytes = new Uint8Array(300_000)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const header = new DataView(bytes.buffer)
    header.setUint16(30, 9, true)
    header.setUint32(48, 499, true)
    bytes.set(Buffer.from('Workbook', 'utf16le'), 256_000)
    bytes.set(Buffer.from('WordDocument', 'utf16le'), 256_512)
    expect(sniff(bytes)).toBe('xls')
  })

  it('ends in a problem or facts whatever its bytes', async () => {
    const whole = plan()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(whole.length),
        async (changes, cut) => {
          const bytes = whole.slice(0, Math.max(cut, 520))
          for (const [at, value] of changes) bytes[at] = value
          const { bytes: renewed, problem } = await renewWorkbook(bytes)
          expect((renewed === undefined) !== (problem === undefined)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})
