import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serve } from '../fetch/test-server.ts'
import { receiver } from '../watch/notify/receiver.ts'
import { freshFolder, runOit } from './run-oit.ts'

/** A site on loopback that fails, and settings that watch it and tell two receivers, the second of which refuses. */
async function failingSite() {
  const bad = await serve((_, response) => {
    response.writeHead(503, { 'content-type': 'text/html' }).end('<title>503</title>')
  })
  const slack = await receiver()
  const hook = await receiver((_, __, response) => response.writeHead(401).end())
  onTestFinished(async () => {
    await Promise.all([bad, slack, hook].map((each) => each.close()))
  })
  const folder = freshFolder()
  writeFileSync(
    join(folder, 'oit.config.yaml'),
    `sites: [{ url: "${bad.base}" }]
checks: { evidence: off, certificate: off, domain: off, dns: off, hijack: off }
confirm: { failures: 2, every: 1s }
references: ["${slack.base}"]
notifiers:
  - { type: slack, privateNetwork: true }
  - { type: webhook, privateNetwork: true, name: our-desk }
`,
  )
  const env = {
    OIT_SLACK_WEBHOOK: `${slack.base}/services/S3cret`,
    OIT_WEBHOOK_URL: `${hook.base}/S3cret`,
    OIT_WEBHOOK_SECRET: 'S3cret',
  }
  return { bad, slack, hook, folder, env }
}

describe('what oit watch sends out', () => {
  it('tells an outage once, says what could not be told without a secret, exports the status, reports the month', async () => {
    const { bad, slack, folder, env } = await failingSite()
    const once = ['watch', '--once', '--lang', 'en', '--export', 'public']
    const first = await runOit(once, { cwd: folder, env })
    expect(first.code).toBe(1)
    expect(first.stderr).toContain('the notifier “our-desk” fails: it did not accept the credential (401)')
    const texts = slack.received.filter(({ method }) => method === 'POST').map(({ body }) => body)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('ใช้งานไม่ได้')
    await runOit(once, { cwd: folder, env })
    expect(slack.received.filter(({ method }) => method === 'POST')).toHaveLength(1)

    const index = readFileSync(join(folder, 'public', 'index.html'), 'utf8')
    expect(index).toContain('เวลาที่เหลือ')
    const status = readFileSync(join(folder, 'public', 'api', 'status.json'), 'utf8')
    expect(JSON.parse(status)).toMatchObject({ sites: [{ url: `${bad.base}/`, state: 'down' }] })

    const month = new Date().toISOString().slice(0, 7)
    const report = await runOit(['watch', 'report', '--month', month, '--out', 'reports'], {
      cwd: folder,
      env,
    })
    expect(report.code).toBe(0)
    const files = report.stdout.trim().split('\n')
    expect(files.map((file) => existsSync(join(folder, file)))).toEqual([true, true])
    expect(readFileSync(join(folder, files[0] ?? ''), 'utf8')).toContain(bad.base)
    for (const text of [first.stdout, first.stderr, index, status, report.stdout])
      expect(text).not.toContain('S3cret')
  })

  it('tries out each way to reach people', async () => {
    const { slack, folder, env } = await failingSite()
    const all = await runOit(['watch', 'test-notify', '--lang', 'en'], { cwd: folder, env })
    expect(all.code).toBe(1)
    expect(all.stdout).toMatch(/✓ slack: sent\n✗ our-desk: .*401/)
    expect(slack.received[0]?.body).toContain('ทดสอบการแจ้งเตือน')
    const none = await runOit(['watch', 'test-notify', '--name', 'fax', '--lang', 'en'], { cwd: folder, env })
    expect([none.code, none.stderr.trim()]).toEqual([
      2,
      'oit: there is no notifier “fax”, only slack, our-desk',
    ])
    const bare = await runOit(['watch', 'test-notify', '--lang', 'en'], { cwd: folder, env: {} })
    expect(bare.stderr).toContain('OIT_SLACK_WEBHOOK is not set')
    expect(bare.code).toBe(2)
  })
})
