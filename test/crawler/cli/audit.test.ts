import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report as reportSchema } from '../../../rules/report/schema.ts'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { freshFolder, runOit } from './run-oit.ts'

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
]
const ESCAPE = '\u001b'

const readReport = (folder: string) =>
  reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')))

describe('oit audit', () => {
  let compliant: ServedSite
  let faulty: ServedSite
  beforeAll(async () => {
    compliant = await serveSite('wp-municipality')
    faulty = await serveSite('portal-tambon')
  })
  afterAll(() => Promise.all([compliant.close(), faulty.close()]))

  it('writes the reports, prints the summary, and ends with 1 when there is something to fix', async () => {
    const cwd = freshFolder()
    const { code, stdout, stderr } = await runOit(['audit', faulty.start, ...FLAGS], { cwd })
    const folder = join(cwd, 'oit-report')
    expect(readdirSync(folder).sort()).toEqual(['answers.csv', 'answers.xlsx', 'report.html', 'report.json'])
    expect(readReport(folder).completion).toBe('complete')
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(stdout).toContain('องค์การบริหารส่วนตำบลหนองแสงทอง')
    expect(stdout).toContain('แก้ข้อเหล่านี้ก่อน')
    expect(stdout).toContain(join('oit-report', 'report.html'))
    expect(stderr).toMatch(/^อ่านแล้ว \d+ · รอ \d+ · พบข้อ \d+ · เวลา \d+:\d\d\n/)
    expect(stdout + stderr).not.toContain(ESCAPE)
    expect(code).toBe(1)
  })

  it('raises no alarm about a site that complies, and ends with 0', async () => {
    const out = join(freshFolder(), 'deep', 'folder')
    const { code, stdout } = await runOit(['audit', compliant.start, ...FLAGS, '--out', out, '--lang', 'en'])
    const report = readReport(out)
    expect(report.items.filter((item) => item.status !== 'pass')).toEqual([])
    expect(report.items.flatMap((item) => item.claim?.problems ?? [])).toEqual([])
    expect(report.links.filter((link) => link.state === 'broken')).toEqual([])
    expect(stdout).not.toContain('Fix these first')
    expect(code).toBe(0)
  })

  it('with --json prints report.json and nothing else, and writes no files unless asked', async () => {
    const cwd = freshFolder()
    const { code, stdout, stderr } = await runOit(['audit', faulty.start, ...FLAGS, '--json'], { cwd })
    const report = reportSchema.parse(JSON.parse(stdout))
    expect(report.fiscalYear).toBe(2568)
    expect(readdirSync(cwd)).toEqual([])
    expect(stdout + stderr).not.toContain(ESCAPE)
    expect(code).toBe(1)
  })

  it('says which year it took when none was chosen', async () => {
    const withoutYear = FLAGS.slice(2)
    const out = freshFolder()
    const { stderr } = await runOit([
      'audit',
      compliant.start,
      ...withoutYear,
      '--out',
      out,
      '--max-pages',
      '3',
    ])
    expect(stderr).toContain('ไม่ได้ระบุปี จึงใช้ปีงบประมาณ 2568')
    expect(readReport(out)).toMatchObject({
      fiscalYear: 2568,
      fiscalYearChosen: false,
      completion: 'partial',
    })
  })

  it('warns that a provisional year is provisional', async () => {
    const { stderr } = await runOit([
      'audit',
      compliant.start,
      '--year',
      '2569',
      '--no-outside',
      '--render',
      'never',
      '--json',
      '--max-pages',
      '3',
    ])
    expect(stderr).toContain('ยังเป็นฉบับชั่วคราว')
  })

  it('ends with 3 and still writes a report when the site does not answer', async () => {
    const closed = createServer()
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening))
    const { port } = closed.address() as AddressInfo
    await new Promise((done) => closed.close(done))
    const out = freshFolder()
    const { code, stderr } = await runOit(['audit', `http://127.0.0.1:${port}/`, ...FLAGS, '--out', out])
    expect(stderr).toContain('เครื่องแม่ข่ายไม่รับการเชื่อมต่อ')
    expect(readReport(out).completion).toBe('failed')
    expect(existsSync(join(out, 'report.html'))).toBe(true)
    expect(code).toBe(3)
  })
})
