import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serveSite } from '../../sites/serve.ts'
import { freshFolder, reportOf, runOit } from './run-oit.ts'

it('makes a file for a new year, tests it and audits with it', async () => {
  const cwd = freshFolder()
  const made = await runOit(['catalogue', 'new', '--year', '2570', '--from', '2569'], { cwd })
  expect(made).toMatchObject({ code: 0, stderr: '' })

  const tested = await runOit(['catalogue', 'test', '2570.yaml'], { cwd })
  expect(tested.stdout).toMatch(/^ถูกต้อง: ปี 2570 26 ข้อ \d+ องค์ประกอบ\n$/)
  expect(tested.code).toBe(0)

  const site = await serveSite('portal-tambon')
  const args = [
    'audit',
    site.start,
    '--catalogue',
    '2570.yaml',
    '--date',
    '2027-04-18',
    ...['--max-pages', '20', '--render', 'never', '--no-outside', '--no-ocr'],
    '--json',
  ]
  const audited = await runOit(args, { cwd }).finally(() => site.close())
  const report = reportOf(audited)
  expect([report.fiscalYear, report.catalogue.status, report.items.length]).toEqual([2570, 'provisional', 26])
  expect(audited.stderr).toContain('เกณฑ์ปี 2570 ยังเป็นฉบับชั่วคราว')
})

it('does not overwrite a file that may hold somebody’s work', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, '2570.yaml'), 'mine')
  const again = await runOit(['catalogue', 'new', '--year', '2570', '--from', '2569'], { cwd })
  expect(again.stderr).toContain('มีไฟล์ 2570.yaml อยู่แล้ว')
  expect(again.code).toBe(2)
  expect(readFileSync(join(cwd, '2570.yaml'), 'utf8')).toBe('mine')
})
