import type { RequestListener } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ProbeContext } from '../../../../crawler/watch/check.ts'
import { siteProbe } from '../../../../crawler/watch/probes/site.ts'
import { networkWith } from '../../../sites/network.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { serve } from '../../fetch/test-server.ts'
import { page } from '../../audit/page-server.ts'
import { memory, probeContext, siteAt } from './probe-context.ts'

const HOME = page(
  '<h1>เทศบาลตำบลสวนมะลิ</h1><p>ยินดีต้อนรับสู่เทศบาลตำบลสวนมะลิ ประกาศและข่าวประชาสัมพันธ์</p><a href="/plan">แผนพัฒนาท้องถิ่น</a> <a href="/contact">ติดต่อเรา</a>',
)
const NAMES = ['www.suanmali.go.th', 'suanmali.go.th', 'other.example'] as const
const [WWW, BARE, OTHER] = NAMES

type Pages = Readonly<Record<string, string | RequestListener>>

/** A server for hosts and paths (`host/path`, or `/path` on any host), and the requests it got. */
async function site(pages: Pages) {
  const asked: string[] = []
  const server = await serve((request, response) => {
    const at = `${request.headers.host ?? ''}${request.url ?? ''}`
    asked.push(at)
    const found = pages[at] ?? pages[request.url ?? '']
    if (typeof found === 'function') {
      found(request, response)
      return
    }
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(found ?? '<title>404</title>')
  })
  onTestFinished(server.close)
  return { ...server, asked }
}

const run = (url: string, changes: Partial<ProbeContext> = {}, timeoutMs = 20_000) =>
  siteProbe({ timeoutMs }).run(siteAt(url), probeContext(changes))

/** What the probe says of the home page `first` on a host of its own. */
async function seen(first: string | RequestListener, more: Pages = {}, changes: Partial<ProbeContext> = {}) {
  const server = await site({ '/': first, ...more })
  const [result] = await run(`${server.base}/`, changes)
  return result
}

const status =
  (code: number, body = '', headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }

describe('a site that opens', () => {
  it('is told with status, time to the first byte and where the visitor ended', async () => {
    const server = await site({ '/': HOME })
    const [result] = await run(`${server.base}/`)
    expect(result).toMatchObject({ kind: 'site', outcome: 'ok', code: 'ok', reached: true })
    expect(result?.measured).toMatchObject({ httpStatus: 200, finalUrl: `${server.base}/`, steps: 1 })
    expect(result?.measured.ttfbMs).toBeTypeOf('number')
    expect(result?.target).toBe(`${server.base}/`)
  })

  it('behind a greeting page is entered', async () => {
    const greeting =
      '<title>ทรงพระเจริญ</title><img src="/king.jpg" alt="ทรงพระเจริญ"><a href="/home">เข้าสู่เว็บไซต์</a>'
    const result = await seen(greeting, { '/home': HOME })
    expect(result).toMatchObject({ outcome: 'ok', measured: { steps: 2 } })
    expect(result?.measured.finalUrl).toMatch(/\/home$/)
    expect(await seen(greeting, { '/home': status(500, 'x') })).toMatchObject({
      outcome: 'failed',
      code: 'greeting-leads-nowhere',
    })
  })

  it('late is slow, measured by its first byte', async () => {
    const late: RequestListener = (_, response) => setTimeout(() => response.end(HOME), 60)
    const thresholds = { certificateDays: [], domainDays: [], slowMs: 30 }
    expect(await seen(late, {}, { thresholds })).toMatchObject({ outcome: 'warning', code: 'slow' })
    const slowBody: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<p>')
      setTimeout(() => response.end(HOME), 60)
    }
    const result = await seen(slowBody, {}, { thresholds: { ...thresholds, slowMs: 50 } })
    expect(result?.measured.ttfbMs).toBeLessThan(Number(result?.measured.totalMs))
  })
})

describe('a site that does not open', () => {
  it.each([
    ['server-error', status(500, 'Internal Server Error')],
    ['not-found', status(404, 'no')],
    ['login-wall', status(401, 'no', { 'www-authenticate': 'Basic' })],
    ['empty', ''],
    ['parked', page('<h1>This domain is for sale</h1>')],
    ['parked', '<title>banrai.go.th</title><h1>โดเมนนี้หมดอายุ</h1><p>กรุณาต่ออายุ</p>'],
    [
      'suspended',
      '<title>Account Suspended</title><h1>Account Suspended</h1><p>Contact your hosting provider</p>',
    ],
    ['suspended', '<title>แจ้งเตือน</title><h1>เว็บไซต์นี้ถูกระงับ</h1><p>เนื่องจากค้างชำระค่าบริการ</p>'],
    [
      'default-page',
      '<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>Further configuration is required.</p>',
    ],
    [
      'default-page',
      '<title>IIS Windows Server</title><a href="http://go.microsoft.com/"><img src="iisstart.png" alt="IIS"></a>',
    ],
    [
      'default-page',
      '<title>WordPress › Installation</title><h1>Welcome</h1><p>Welcome to the famous five-minute WordPress installation process!</p>',
    ],
    ['database-error', '<title>Error</title><h1>Error establishing a database connection</h1>'],
    [
      'php-error',
      '<b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_connect() in /www/index.php on line 3',
    ],
    ['hijacked', '<title>Hacked</title><h1>HACKED BY D4rk_0wl</h1><p>your security is low</p>'],
    ['under-construction', '<title>สวนมะลิ</title><h1>ปิดปรับปรุงเว็บไซต์</h1>'],
  ])('because of %s', async (code, first) => {
    const result = await seen(first)
    expect(result).toMatchObject({ outcome: 'failed', code, reached: true })
    expect(result?.says.th).toMatch(/[ก-๙]/)
    expect(result?.advice).toBeDefined()
  })

  it('is unreached when nothing comes, and reached when something refuses', async () => {
    const silent = await site({ '/': () => undefined })
    const [unheard] = await run(`${silent.base}/`, {}, 100)
    expect(unheard).toMatchObject({ outcome: 'failed', code: 'timeout', reached: false })
    const gone = await site({})
    await gone.close()
    const [refused] = await run(`${gone.base}/`)
    expect(refused).toMatchObject({ outcome: 'failed', code: 'refused-connection', reached: true })
    const network = networkWith(gone.base, new Set())
    const [nameless] = await run('http://www.suanmali.go.th/', { network })
    expect(nameless).toMatchObject({ outcome: 'failed', code: 'dns', reached: false })
  })

  it('to us is not called down when it only turns programs away', async () => {
    expect(await seen(status(403, 'Forbidden'))).toMatchObject({ outcome: 'blocked', code: 'blocked-403' })
    const challenge = status(503, '<title>Just a moment...</title>', { 'cf-mitigated': 'challenge' })
    expect(await seen(challenge)).toMatchObject({ outcome: 'blocked', code: 'challenge' })
  })

  it('is not asked for under its other names', async () => {
    const server = await site({ '/': status(500, 'x') })
    const network = networkWith(server.base, new Set(NAMES))
    expect(await run(`http://${WWW}/`, { network })).toHaveLength(1)
    expect(server.asked).toEqual([`${WWW}/`])
  })
})

describe('the other ways to write the address', () => {
  it('are looked at, and again only after hours', async () => {
    const server = await site({ '/': HOME })
    const network = networkWith(server.base, new Set(NAMES))
    const kept = memory()
    const clock = fakeClock(Date.now())
    const look = () => run(`http://${WWW}/`, { network, memory: kept, clock })
    const first = await look()
    expect(first.map(({ target }) => target)).toEqual([
      `http://${WWW}/`,
      `https://${WWW}/`,
      `http://${BARE}/`,
      `https://${BARE}/`,
    ])
    expect(first.every(({ outcome }) => outcome === 'ok')).toBe(true)
    const asked = server.asked.length
    expect((await look()).slice(1)).toEqual(first.slice(1))
    expect(server.asked).toHaveLength(asked + 1)
    await clock.sleep(7 * 3_600_000)
    await look()
    expect(server.asked).toHaveLength(asked + 5)
  })

  it('that lead nowhere are worth a warning, once for a name that nobody set up', async () => {
    const server = await site({ '/': HOME })
    const network = networkWith(server.base, new Set([WWW]))
    const results = await run(`https://${WWW}/`, { network })
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['ok', 'ok'],
      ['ok', 'ok'],
      ['warning', 'entrance-dead'],
    ])
    expect(results[2]?.says.en).toContain(BARE)
  })

  it('that lead to a default page are worth a warning', async () => {
    const server = await site({
      [`${WWW}/`]: HOME,
      '/': '<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>',
    })
    const network = networkWith(server.base, new Set(NAMES))
    const results = await run(`https://${WWW}/`, { network })
    expect(results.map(({ code }) => code)).toEqual(['ok', 'ok', 'entrance-dead', 'entrance-dead'])
  })
})

describe('a site that sends its visitors to another domain', () => {
  it('is worth a warning', async () => {
    const away: RequestListener = (_, response) => {
      response.writeHead(302, { location: `http://${OTHER}/` })
      response.end()
    }
    const server = await site({ [`${WWW}/`]: away, '/': HOME })
    const network = networkWith(server.base, new Set(NAMES))
    const [result] = await run(`http://${WWW}/`, { network })
    expect(result).toMatchObject({ outcome: 'warning', code: 'home-elsewhere' })
    expect(result?.says.th).toContain(OTHER)
  })
})
