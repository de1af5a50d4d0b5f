import { existsSync, readFileSync } from 'node:fs'
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

/** Something that no part of the audit waits for breaks, as soon as it is told to. */
const BREAKABLE =
  "--import=data:text/javascript,process.on('SIGUSR2',()=>{throw(Object.assign(new(Error),{message:'broken'}))})"

const breakInside = async (...flags: readonly string[]) => {
  let broken = false
  return runOit(['audit', slow.start, '--year', '2568', '--no-outside', '--render', 'never', ...flags], {
    env: { NODE_OPTIONS: BREAKABLE },
    onStderr: (_sofar, oit) => {
      if (!broken) broken = oit.kill('SIGUSR2')
    },
  })
}

it.skipIf(process.platform === 'win32').each([
  ['th', 'ตรวจต่อจากที่ค้างด้วยคำสั่ง'],
  ['en', 'Go on with:'],
])('tells once how to go on when it breaks inside (%s)', async (lang, goOn) => {
  const out = freshFolder()
  const { code, stderr } = await breakInside('--lang', lang, '--out', out)
  expect(stderr.split('\n').slice(-3)).toEqual(['oit: broken', `${goOn} oit audit --resume ${out}`, ''])
  expect(stderr.split('--resume')).toHaveLength(2)
  expect(code).toBe(3)
  expect(existsSync(join(out, 'audit.journal'))).toBe(true)
})

it.skipIf(process.platform === 'win32')(
  'was not completed when it breaks inside and nothing was kept',
  async () => {
    const { code, stdout, stderr } = await breakInside('--json')
    expect(stderr.trim().split('\n').at(-1)).toBe('oit: broken')
    expect(stdout).toBe('')
    expect(code).toBe(3)
  },
)
