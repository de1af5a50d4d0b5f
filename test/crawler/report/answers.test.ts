import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../formats/answers/read-answers.ts'
import { answersXlsx } from '../../../formats/answers/write-xlsx.ts'
import { reportRows } from '../../../rules/answers/report-rows.ts'
import { answersCsv, templateRows, type AnswerRow } from '../../../rules/answers/sheet.ts'
import type { Catalogue } from '../../../rules/catalogue/schema.ts'
import type { Report } from '../../../rules/report/schema.ts'
import { rowWords } from '../../../ui/row-words.ts'
import { reportSample } from '../../report-sample.ts'

const answersRows = (report: Report): readonly AnswerRow[] => reportRows(report, rowWords(report))

const said = (rows: readonly AnswerRow[]) =>
  rows.map(({ item, has, urls, note }) => ({ item, has: has === 'มี', urls, note }))

const readBack = async (bytes: Uint8Array, name: string) => {
  const { rows, problems } = await readAnswers(bytes, name)
  expect(problems).toEqual([])
  return rows.map(({ item, has, urls, note }) => ({ item, has, urls, note }))
}

describe('the answer sheet', () => {
  const rows = answersRows(reportSample)
  const rowOf = (item: string) => rows.find((row) => row.item === item)

  it('has a row an item in the order of the checklist', () => {
    expect(rows.map(({ item }) => item)).toEqual(reportSample.items.map(({ id }) => id))
  })

  it('offers what was found, and says what to mend', () => {
    expect(rowOf('O1')).toMatchObject({
      has: 'มี',
      urls: ['https://www.banraidon.example/ita2568/o1'],
      result: 'ผ่าน',
      fix: '',
    })
    expect(rowOf('O11')).toMatchObject({ has: 'ไม่มี', urls: [] })
    expect(rowOf('O11')?.fix).toContain('รายเดือน')
    expect(rowOf('O10')?.result).toContain('ไม่ใช่หลักฐาน')
  })

  it('never offers an address that is not of the web', () => {
    expect(rowOf('O20')).toMatchObject({ urls: [] })
  })

  it('starts with a byte-order mark, ends rows with CRLF and escapes formulas', () => {
    const csv = answersCsv(rows)
    expect(csv.startsWith('\ufeffข้อ,ประเด็น,มี/ไม่มี,URL,คำอธิบายเพิ่มเติม,ผลตรวจ,สิ่งที่ต้องแก้\r\n')).toBe(true)
    expect(csv).toContain(",'=cmd|")
    expect(csv).not.toContain(',=cmd|')
  })

  it.each(['=1', '+1', '-1', '@SUM(A1)', "'=1", "''@x"])('escapes %s and reads it back', async (note) => {
    const one = [{ ...rowOf('O1')!, note }]
    expect(answersCsv(one)).toContain(`'${note}`)
    expect(await readBack(new TextEncoder().encode(answersCsv(one)), 'a.csv')).toEqual(said(one))
  })

  it('comes back whole from CSV and from XLSX', async () => {
    expect(await readBack(new TextEncoder().encode(answersCsv(rows)), 'answers.csv')).toEqual(said(rows))
    expect(await readBack(await answersXlsx(rows), 'answers.xlsx')).toEqual(said(rows))
  })

  it('comes back whole whatever the agency wrote', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          '\t',
          '\r',
          '\n',
          '"',
          "'",
          ',',
          ';',
          'ก',
          'ิ',
          '_x0041_',
          '<',
          '&',
          ' ',
        ),
      }),
    )
    const claim = fc.record({
      source: fc.constant('sheet' as const),
      has: fc.boolean(),
      urls: fc.array(fc.oneof(fc.webUrl({ withQueryParameters: true }), text), { maxLength: 3 }),
      note: text,
      problems: fc.constant<{ th: string; en: string }[]>([]),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 3 }), async (claims) => {
        const items = claims.map((each, index) => ({ ...reportSample.items[index]!, claim: each }))
        const hostile: Report = { ...reportSample, items }
        const sheet = answersRows(hostile)
        const expected = said(sheet)
        expect(await readBack(new TextEncoder().encode(answersCsv(sheet)), 'a.csv')).toEqual(expected)
        expect(await readBack(await answersXlsx(sheet), 'a.xlsx')).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the empty sheet', () => {
  it('lists the items of the year and answers nothing', async () => {
    const catalogue = {
      items: reportSample.items.map(({ id, title }) => ({ id, title })),
    } as unknown as Catalogue
    const rows = templateRows(catalogue)
    expect(rows[0]).toEqual({
      item: 'O1',
      title: 'โครงสร้างและอำนาจหน้าที่',
      has: '',
      urls: [],
      note: '',
      result: '',
      fix: '',
    })
    expect(await readAnswers(await answersXlsx(rows), 'template.xlsx')).toEqual({ rows: [], problems: [] })
  })
})
