import { expect, it } from 'vitest'
import { report as reportSchema } from '../../../rules/report/schema.ts'
import { serveSite } from '../../sites/serve.ts'
import { freshFolder, runOit } from './run-oit.ts'

/** Items of the sample whose only evidence is a scan. */
const ON_SCANS = ['O5', 'O6', 'O7', 'O8', 'O11']

it('an audit with --no-ocr leaves what stands on scans to a person, and fails none of it', async () => {
  const site = await serveSite('scans-tambon')
  try {
    const flags = [
      '--year',
      '2568',
      '--agency',
      'local',
      '--date',
      '2025-04-25',
      '--no-outside',
      '--render',
      'never',
    ]
    const { stdout } = await runOit(['audit', site.start, ...flags, '--no-ocr', '--json'], {
      cwd: freshFolder(),
    })
    const report = reportSchema.parse(JSON.parse(stdout))
    const scanned = report.items.filter(({ id }) => ON_SCANS.includes(id))
    expect(scanned.map(({ id, status }) => `${id} ${status}`)).toEqual(ON_SCANS.map((id) => `${id} review`))
    expect(stdout).not.toContain('อ่านจากภาพ')
  } finally {
    await site.close()
  }
})
