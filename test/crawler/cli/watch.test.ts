import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WatchReport } from '../../../crawler/watch/report.ts'
import { page } from '../audit/page-server.ts'
import { serve } from '../fetch/test-server.ts'
import { freshFolder, runOit } from './run-oit.ts'

const HOME = page(
  '<h1>เทศบาลตำบลบ้านนา</h1><p>ยินดีต้อนรับสู่เทศบาลตำบลบ้านนา ประกาศและข่าวประชาสัมพันธ์</p><a href="/plan">แผนพัฒนาท้องถิ่น</a> <a href="/contact">ติดต่อเรา</a>',
)

/** Two sites on loopback, one of which fails, and settings that watch them. */
async function twoSites() {
  const good = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(HOME)
  })
  const bad = await serve((_, response) => {
    response.writeHead(503, { 'content-type': 'text/html' }).end('<title>503</title>')
  })
  onTestFinished(async () => {
    await good.close()
    await bad.close()
  })
  const folder = freshFolder()
  writeFileSync(
    join(folder, 'oit.config.yaml'),
    `sites: [{ url: "${good.base}" }, { url: "${bad.base}" }]
checks: { evidence: off, certificate: off, domain: off, dns: off, hijack: off }
confirm: { failures: 2, every: 1s }
references: ["${good.base}"]
`,
  )
  return { good, bad, folder }
}

describe('oit watch', () => {
  it('writes settings once, looks once, tells what is down and keeps it beside the settings', async () => {
    const { good, bad, folder } = await twoSites()
    const first = await runOit(['watch', '--once', '--json'], { cwd: folder })
    expect(first.stderr).toBe('')
    const report = JSON.parse(first.stdout) as WatchReport
    expect(report.sites.map(({ url, state }) => [url, state])).toEqual([
      [`${good.base}/`, 'up'],
      [`${bad.base}/`, 'down'],
    ])
    expect(report.sites[1]?.incidents).toHaveLength(1)
    expect(first.code).toBe(1)
    const second = await runOit(['watch', '--once', '--lang', 'en'], { cwd: folder })
    expect(second.stdout).toContain(`${bad.base}/  down`)
    expect(second.stdout.match(/failing since/g)).toHaveLength(1)
    expect(existsSync(join(folder, 'oit-watch.sqlite'))).toBe(true)
  })

  it('goes on in memory when the history is no place to write, in one line', async () => {
    const { folder } = await twoSites()
    const config = join(folder, 'oit.config.yaml')
    writeFileSync(config, `${readFileSync(config, 'utf8')}history: no/such/folder/h.sqlite\n`)
    const { code, stdout, stderr } = await runOit(['watch', '--once', '--json', '--lang', 'en'], {
      cwd: folder,
    })
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/history cannot be kept/)])
    expect((JSON.parse(stdout) as WatchReport).sites).toHaveLength(2)
    expect(code).toBe(1)
  })

  it('keeps watching until it is told to stop', async () => {
    const { bad, folder } = await twoSites()
    let asked = false
    const { code, stderr } = await runOit(['watch', '--lang', 'en'], {
      cwd: folder,
      onStderr: (sofar, oit) => {
        if (asked || !sofar.includes('failing')) return
        asked = true
        oit.kill('SIGTERM')
      },
    })
    expect(stderr).toMatch(new RegExp(`site failing: .*${bad.base}/`))
    expect(code).toBe(0)
  })

  it('init writes settings that are taken, and never over others', async () => {
    const folder = freshFolder()
    const written = await runOit(['watch', 'init', 'www.ban-na.go.th', '--lang', 'en'], { cwd: folder })
    expect(written).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Change it as you like') as string,
    })
    const text = readFileSync(join(folder, 'oit.config.yaml'), 'utf8')
    expect(text).toContain('https://www.ban-na.go.th/')
    const again = await runOit(['watch', 'init', 'https://other.go.th', '--lang', 'en'], { cwd: folder })
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('exists and is not overwritten')
    expect(readFileSync(join(folder, 'oit.config.yaml'), 'utf8')).toBe(text)
  })

  it('tells a mistake in the settings with its line', async () => {
    const folder = freshFolder()
    writeFileSync(
      join(folder, 'oit.config.yaml'),
      'sites:\n  - url: https://www.ban-na.go.th\nlimitdays: 5\n',
    )
    const { code, stderr } = await runOit(['watch', '--once', '--lang', 'en'], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr.trim()).toMatch(/^oit: oit\.config\.yaml:3:1: .*limitdays/)
  })
})
