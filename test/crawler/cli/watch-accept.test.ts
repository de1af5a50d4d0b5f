import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { page } from '../audit/page-server.ts'
import { serve } from '../fetch/test-server.ts'
import { freshFolder, runOit } from './run-oit.ts'

const PLAN = page(
  `<h1>แผนปฏิบัติการประจำปี</h1>${'<p>โครงการปรับปรุงถนนและทางระบายน้ำ งบประมาณห้าแสนบาท กองช่าง ไตรมาสสอง</p>'.repeat(10)}`,
  'แผน',
)
const FAIR = page(
  `<h1>ตารางแข่งกีฬาประจำตำบล</h1>${'<p>คู่แรกทีมหมู่บ้านเหนือพบทีมหมู่บ้านใต้ เริ่มบ่ายสามโมง สนามโรงเรียน</p>'.repeat(10)}`,
  'กีฬา',
)

describe('oit watch accept', () => {
  it('ends the warning about evidence that was changed on purpose', async () => {
    let content = PLAN
    const site = await serve((request, response) => {
      const found = request.url === '/plan'
      response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(found ? content : '<title>404</title>')
    })
    onTestFinished(site.close)
    const folder = freshFolder()
    writeFileSync(join(folder, 'answers.csv'), `ข้อ,URL\nO10,${site.base}/plan\n`)
    writeFileSync(
      join(folder, 'oit.config.yaml'),
      `sites: [{ url: "${site.base}", evidence: answers.csv }]
checks: { site: off, certificate: off, domain: off, dns: off, hijack: off }
references: ["${site.base}"]
`,
    )
    const run = (...args: string[]) => runOit(['watch', ...args, '--lang', 'en'], { cwd: folder })
    const codes = async (): Promise<string[]> => {
      const { stdout } = await run('--once', '--json')
      const told = JSON.parse(stdout) as { sites: { checks: { code: string }[] }[] }
      return told.sites.flatMap(({ checks }) => checks.map(({ code }) => code))
    }
    const early = await run('accept', `${site.base}/plan`)
    expect([early.code, early.stdout]).toEqual([0, expect.stringContaining('never looked at yet')])
    expect(await codes()).toEqual(['ok'])
    content = FAIR
    expect(await codes()).toEqual(['evidence-replaced'])

    const other = await run('accept', `${site.base}/plan`, `${site.base}/unknown`)
    expect([other.code, other.stderr.trim()]).toEqual([
      2,
      `oit: ${site.base}/unknown is no evidence that is watched; the file named by “evidence” lists it`,
    ])
    expect(await codes()).toEqual(['evidence-replaced'])
    const accepted = await run('accept', `${site.base}/plan`)
    expect([accepted.code, accepted.stdout.trim()]).toEqual([0, `${site.base}/plan: accepted`])
    expect(await codes()).toEqual(['ok'])
  })
})
