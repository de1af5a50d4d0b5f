import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serveSite } from '../test/sites/serve.ts'

/**
 * Shows the tool at work without a real website: serves a sample agency on this machine, audits it with the
 * ordinary command and says where the report is. The sample has things to fix; that is no failure of the demo.
 */
const root = join(import.meta.dirname, '..')
const folder = resolve('oit-report', 'demo')
const command = join(root, 'crawler', 'cli', 'main.ts')
const nothingToFix = 0
const somethingToFix = 1

function audit(url: string): Promise<number> {
  const flags = [
    '--year',
    '2568',
    '--date',
    '2025-04-18',
    '--agency',
    'local',
    '--no-outside',
    '--out',
    folder,
  ]
  const oit = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), command, 'audit', url, ...flags],
    {
      stdio: 'inherit',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    },
  )
  return new Promise((done, fail) => {
    oit.on('error', fail)
    oit.on('exit', (code) => done(code ?? 1))
  })
}

const site = await serveSite('portal-tambon')
console.log('หน่วยงานสมมติสำหรับทดลอง ไม่มีอยู่จริง · a made-up sample agency\n')
const code = await audit(site.start).finally(() => site.close())
if (code !== nothingToFix && code !== somethingToFix) {
  process.exitCode = code
} else {
  const report = join(folder, 'report.html')
  console.log(`เปิดรายงานด้วยเบราว์เซอร์ · open the report in a browser:`)
  console.log(`  ${report}`)
  console.log(`  ${pathToFileURL(report).href}`)
  console.log('\nตรวจเว็บไซต์ของท่าน · audit your own website:')
  console.log('  npm run -s oit -- audit https://www.your-agency.go.th --year 2568')
}
