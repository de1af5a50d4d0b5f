import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from '../rules/report/schema.ts'
import { page } from '../test/crawler/audit/page-server.ts'
import { serve } from '../test/crawler/fetch/test-server.ts'
import { hostileAnswers } from '../test/hostile/hostile-answers.ts'
import { table } from './figures.ts'

/**
 * What it costs to audit a site that answers in one wrong way: the built command (`npm run build` first) is run on each
 * hostile answer alone, and its time and its largest memory are written as the table of docs/robustness.md. Names on
 * the command line choose answers, such as `/endless`.
 */
const command = join(import.meta.dirname, '../dist/oit.js')
/** Tells the largest memory of the process at its end. Kilobytes. */
const TELL_MEMORY =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))'
const FLAGS = ['--year', '2568', '--date', '2025-04-18', '--agency', 'local', '--render', 'never', '--json']

interface Cost {
  readonly report: Report
  readonly seconds: number
  readonly megabytes: number
}

function audit(url: string): Promise<Cost> {
  const begun = performance.now()
  const oit = spawn(process.execPath, ['--import', TELL_MEMORY, command, 'audit', url, ...FLAGS], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  })
  let [stdout, kilobytes] = ['', '']
  oit.stdio[1]?.on('data', (text: Buffer) => (stdout += text.toString()))
  oit.stdio[3]?.on('data', (text: Buffer) => (kilobytes += text.toString()))
  return new Promise((done, fail) => {
    oit.on('error', fail)
    oit.on('close', () =>
      done({
        report: JSON.parse(stdout) as Report,
        seconds: (performance.now() - begun) / 1000,
        megabytes: Number(kilobytes) / 1024,
      }),
    )
  })
}

/** Below it, a page that leads to the one hostile answer and to nothing else. */
const DOOR = '/door'

const { base, close } = await serve((request, response) => {
  const path = request.url ?? '/'
  const hostile = hostileAnswers[path.split('?')[0] ?? ''] ?? hostileAnswers[path.replace(/x+$/, '')]
  if (hostile !== undefined) return hostile.answer(request, response)
  const led = path.startsWith(DOOR) ? path.slice(DOOR.length) : undefined
  response.writeHead(led === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
  const label = hostileAnswers[led ?? '']?.label ?? 'กฎหมายที่เกี่ยวข้อง'
  response.end(page(led === undefined ? '<h1>ไม่พบ</h1>' : `<h1>อบต.สวนมะลิ</h1><a href="${led}">${label}</a>`))
})

const chosen = process.argv.slice(2)
const names = ['/nothing', ...Object.keys(hostileAnswers)].filter(
  (name) => chosen.length === 0 || chosen.includes(name),
)
const rows: string[][] = []
for (const name of names) {
  const { report, seconds, megabytes } = await audit(`${base}${DOOR}${name}`)
  const told = report.links.find(({ url }) => new URL(url).pathname === name)
  rows.push([
    `\`${name}\``,
    report.completion,
    told === undefined ? '–' : `${told.state} (${told.kind ?? ''})`,
    String(report.crawl.requests),
    (report.crawl.bytes / 1e6).toFixed(1),
    seconds.toFixed(1),
    megabytes.toFixed(0),
  ])
}
await close()
console.log(
  table(['answer', 'audit', 'told of the link', 'requests', 'MB read', 'seconds', 'MB of memory'], rows),
)
