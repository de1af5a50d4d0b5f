import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { report as reportSchema } from '../../../rules/report/schema.ts'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { freshFolder, runOit } from './run-oit.ts'

let slow: ServedSite
beforeAll(async () => {
  slow = await serveSite('portal-tambon', { padding: 2000, latency: 150 })
})
afterAll(() => slow.close())

it('reports what is known so far after Ctrl-C', async () => {
  const out = freshFolder()
  let interrupted = false
  const { code, stdout, stderr } = await runOit(
    [
      'audit',
      slow.start,
      '--year',
      '2568',
      '--agency',
      'local',
      '--no-outside',
      '--render',
      'never',
      '--out',
      out,
    ],
    {
      onStderr: (_sofar, oit) => {
        if (interrupted) return
        interrupted = true
        oit.kill('SIGINT')
      },
    },
  )
  const report = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')))
  expect(report.completion).toBe('partial')
  expect(report.crawl.leftBecause.map(({ en }) => en)).toContain('stopped by the user')
  expect(stderr).toContain('กำลังหยุดและสรุปเท่าที่ตรวจได้')
  expect(stdout).toContain('ตรวจได้เพียงบางส่วน')
  expect(code).toBe(1)
})
