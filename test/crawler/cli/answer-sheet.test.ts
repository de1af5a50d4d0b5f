import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import readSheet from 'read-excel-file/node'
import writeSheet from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../rules/report/schema.ts'
import { readLabels } from '../../sites/labels.ts'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { freshFolder, reportOf, runOit } from './run-oit.ts'

const FLAGS = [
  '--year',
  '2568',
  '--date',
  '2025-04-18',
  '--agency',
  'local',
  '--no-outside',
  '--render',
  'never',
  '--json',
]
const HEADINGS = 'ข้อ,ประเด็น,มี/ไม่มี,URL,คำอธิบายเพิ่มเติม'

const itemOf = (report: Report, id: string) => report.items.find((item) => item.id === id)

describe('the answer sheet', () => {
  let site: ServedSite
  beforeAll(async () => {
    site = await serveSite('wp-municipality')
  })
  afterAll(() => site.close())
  const at = (path: string): string => `${site.url}${path}`

  it('is made empty as xlsx, filled by hand, and accepted', async () => {
    const cwd = freshFolder()
    const made = await runOit(['template', '--year', '2568'], { cwd })
    expect(made).toMatchObject({ code: 0, stdout: 'เขียนแล้ว: answers.xlsx\n' })

    const [sheet] = await readSheet(join(cwd, 'answers.xlsx'))
    const rows = (sheet?.data ?? []).map((row) => row.map((cell) => String(cell ?? '')))
    expect(rows[0]?.slice(0, 5).join(',')).toBe(HEADINGS)
    expect(rows.slice(1).map(([item]) => item)).toEqual(Array.from({ length: 28 }, (_, n) => `O${n + 1}`))
    const { items } = await readLabels('wp-municipality')
    const filled = rows.map(([item = '', title = '', has = '', urls = '', ...rest]) => {
      const evidence = items[item]?.evidence ?? []
      return evidence.length === 0
        ? [item, title, has, urls, ...rest]
        : [item, title, 'มี', evidence.map(at).join('\n'), ...rest]
    })
    const cells = filled.map((row) => row.map((value) => (value === '' ? null : { value, type: String })))
    writeFileSync(join(cwd, 'answers.xlsx'), await writeSheet(cells).toBuffer())

    const checked = await runOit(['check', 'answers.xlsx', ...FLAGS, '--max-pages', '200'], {
      cwd,
    })
    const report = reportOf(checked)
    expect(report.items.filter((item) => item.status !== 'pass').map(({ id }) => id)).toEqual([])
    expect(report.items.flatMap((item) => item.claim?.problems ?? [])).toEqual([])
    expect(checked.stderr).not.toContain('แถว')
    expect(checked.code).toBe(0)
  })

  it('is made as csv that a spreadsheet opens as Thai', async () => {
    const cwd = freshFolder()
    await runOit(['template', '--year', '2563', '--out', 'answers.csv'], { cwd })
    const text = readFileSync(join(cwd, 'answers.csv'), 'utf8')
    expect(text.startsWith(`\ufeff${HEADINGS}`)).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 43)
  })

  it('may hold bad rows: they are told by number and the rest is judged', async () => {
    const cwd = freshFolder()
    const sheet = [
      HEADINGS,
      `O1,,มี,${at('/โครงสร้างและอำนาจหน้าท/')},`,
      `ออ,,มี,${at('/')},`,
      'O7,,มี,อยู่ที่หน้าแรก,',
      `O21,,มี,${at('/no-gift-policy/')},`,
    ]
    writeFileSync(join(cwd, 'mine.csv'), sheet.join('\n'))
    const checked = await runOit(['check', 'mine.csv', ...FLAGS], { cwd })
    expect(checked.stderr).toContain('mine.csv แถว 3: ไม่ทราบว่าเป็นข้อใด: “ออ”')
    expect(checked.stderr).toContain('mine.csv แถว 4: ช่อง URL มีข้อความที่ไม่ใช่ที่อยู่เว็บ')
    const report = reportOf(checked)
    expect([itemOf(report, 'O1')?.status, itemOf(report, 'O21')?.status]).toEqual(['pass', 'pass'])
    expect(checked.code).toBe(1)
  })

  it('names an item of another year by its row', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'mine.csv'), `${HEADINGS}\nO1,,มี,${at('/')},\nO40,,มี,${at('/')},\n`)
    const { stderr } = await runOit(['check', 'mine.csv', ...FLAGS, '--max-pages', '3'], { cwd })
    expect(stderr).toContain('mine.csv แถว 3: ปี 2568 ไม่มีข้อ O40')
  })

  it('decides the verdicts of an audit, and better evidence on the site is proposed', async () => {
    const cwd = freshFolder()
    writeFileSync(
      join(cwd, 'mine.csv'),
      [HEADINGS, `O21,,มี,${at('/ข่าวประชาสัมพันธ์/')},`, 'O5,,ไม่มี,,', `O2,,มี,${at('/ข้อมูลผู้บริหาร/')},`].join('\n'),
    )
    const report = reportOf(await runOit(['audit', site.start, '--evidence', 'mine.csv', ...FLAGS], { cwd }))
    expect(itemOf(report, 'O2')).toMatchObject({ status: 'pass', claim: { problems: [] } })
    expect(itemOf(report, 'O21')?.status).not.toBe('pass')
    expect(itemOf(report, 'O21')?.claim?.problems[0]?.en).toContain(`use ${at('/no-gift-policy/')}`)
    expect(itemOf(report, 'O5')?.status).toBe('missing')
    expect(itemOf(report, 'O5')?.claim?.problems[0]?.en).toContain('the site holds something that may answer')
  })

  it.each([
    ['is not there', 'nowhere.csv', undefined, 'อ่านไฟล์ nowhere.csv ไม่ได้'],
    ['has no headings', 'plain.csv', 'hello\n', 'ไม่พบแถวหัวตาราง'],
    ['answers nothing', 'empty.csv', `${HEADINGS}\nO1,,,,\n`, 'ไม่มีแถวที่ใช้ได้ สร้างตารางเปล่าได้ด้วย oit template'],
    [
      'is a damaged old Excel file',
      'old.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'บันทึกใหม่เป็น .xlsx หรือ CSV',
    ],
  ])('that %s is refused', async (_what, name, content, line) => {
    const cwd = freshFolder()
    if (content !== undefined) writeFileSync(join(cwd, name), content)
    const { code, stderr } = await runOit(['check', name, '--year', '2568'], { cwd })
    expect(stderr).toContain(line)
    expect(code).toBe(2)
  })

  it('is written only as xlsx or csv', async () => {
    const { code, stderr } = await runOit(['template', '--year', '2568', '--out', 'answers.pdf'])
    expect(stderr).toBe('oit: ชื่อไฟล์ต้องลงท้ายด้วย .xlsx หรือ .csv\n')
    expect(code).toBe(2)
  })
})
