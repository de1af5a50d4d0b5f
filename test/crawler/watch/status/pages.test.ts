import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { exportStatus } from '../../../../crawler/watch/status/export-status.ts'
import { statusFiles } from '../../../../crawler/watch/status/pages.ts'
import { serveStatus, type StatusServer } from '../../../../crawler/watch/status/serve-status.ts'
import { downSite, pageOf, threeSites, unknownSite, upSite } from './samples.ts'

const report = {
  checkedAt: threeSites.madeAt,
  sites: [{ url: upSite.url, state: 'up', checks: [], incidents: [] }],
}
const files = (page = threeSites, renews = true) => statusFiles(page, { report, renews })
const drawn = (path: string, page = threeSites): string => files(page).get(path)?.draw() ?? ''

describe('the files of the status page', () => {
  it('show all sites, the worst first, each with a page of its own', () => {
    const index = drawn('index.html')
    const places = [downSite, unknownSite, upSite].map(({ slug }) => index.indexOf(`site/${slug}.html`))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect([...files().keys()]).toEqual([
      'index.html',
      ...threeSites.sites.map(({ slug }) => `site/${slug}.html`),
      'api/status.json',
      'metrics',
    ])
  })

  it('show a single site at once', () => {
    const index = drawn('index.html', pageOf(downSite))
    expect(index).toContain('เวลาที่เหลือ')
    expect(index).toContain('2 วัน 19 ชั่วโมง จาก 5 วัน')
    expect(index).toContain('2 days 19 hours of 5 days')
    expect(index).not.toContain('เว็บไซต์ทั้งหมด')
  })

  it('say of a past incident whether it was within the limit', () => {
    expect(drawn(`site/${upSite.slug}.html`)).toContain('กู้คืนทันกำหนด')
    expect(drawn(`site/${downSite.slug}.html`)).toContain('เกินกำหนด')
  })

  it('never turn 99.999 into a hundred', () => {
    expect(drawn('index.html', pageOf({ ...upSite, uptime: 99.9999 }))).toContain('99.99%')
    expect(drawn('index.html', pageOf({ ...upSite, uptime: 100 }))).toContain('100%')
  })

  it('make nothing of a site into markup', () => {
    for (const path of ['index.html', `site/${unknownSite.slug}.html`]) {
      const html = drawn(path)
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<img')
      expect(html).not.toContain('\u202e')
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html).not.toMatch(/ style=/)
    }
  })

  it('hand on what `--json` prints', () => {
    expect(JSON.parse(drawn('api/status.json'))).toEqual(report)
  })
})

describe('the metrics', () => {
  const lines = drawn('metrics').split('\n')
  const value = (start: string): number | undefined => {
    const line = lines.find((each) => each.startsWith(start))
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1))
  }

  it('are in the format of Prometheus', () => {
    const sample = /^[a-z_0-9]+\{(?:[a-z]+="(?:[^"\\\n]|\\["\\n])*",?)+\} -?[0-9.e+-]+$/
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(line.startsWith('#') ? /^# (?:HELP|TYPE) oit_/ : sample)
    expect(lines.at(-1)).toBe('')
  })

  it('tell what is known and leave out what is not', () => {
    expect(value(`oit_site_up{site="${upSite.url}"}`)).toBe(1)
    expect(value(`oit_site_up{site="${downSite.url}"}`)).toBe(0)
    expect(lines.filter((line) => line.startsWith('oit_site_up{'))).toHaveLength(2)
    expect(value(`oit_certificate_days_left{site="${upSite.url}"}`)).toBe(12)
    expect(lines.some((line) => line.startsWith('oit_domain_days_left{'))).toBe(false)
    expect(value(`oit_incident_left_seconds{site="${downSite.url}"`)).toBeCloseTo((5 - 2.17) * 86_400, 0)
  })
})

describe('the status server', () => {
  let server: StatusServer | undefined
  let looks = 0
  let now = 0
  const serve = async (): Promise<StatusServer> => {
    looks = 0
    server = await serveStatus({
      host: '127.0.0.1',
      port: 0,
      now: () => now,
      files: () => {
        looks += 1
        return Promise.resolve(files())
      },
    })
    return server
  }
  afterEach(async () => {
    await server?.close()
    server = undefined
  })

  it('serves pages with a strict policy, and nothing but the files', async () => {
    const { url } = await serve()
    const index = await fetch(`${url}?lang=en`)
    expect(index.status).toBe(200)
    expect(index.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(index.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await index.text()).toContain('data-renew')
    expect((await fetch(`${url}site/${downSite.slug}.html`)).status).toBe(200)
    expect((await fetch(`${url}metrics`)).headers.get('content-type')).toContain('version=0.0.4')
    for (const path of ['package.json', '..%2fpackage.json', '%2e%2e/package.json', 'constructor', '%ff']) {
      expect((await fetch(`${url}${path}`)).status).toBe(404)
    }
    const posted = await fetch(url, { method: 'POST', body: 'x' })
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('looks into the history once for many visitors', async () => {
    const { url } = await serve()
    await Promise.all([fetch(url), fetch(url), fetch(`${url}metrics`)])
    expect(looks).toBe(1)
    now += 5_000
    await fetch(url)
    expect(looks).toBe(2)
  })

  it('answers no foreign name on loopback, so that no other page can read it', async () => {
    const { url } = await serve()
    const status = await new Promise((resolve, reject) => {
      request(url, { headers: { host: 'evil.example' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(421)
  })
})

describe('the export', () => {
  it('writes the same files, which do not renew themselves', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'status-'))
    try {
      await exportStatus(folder, files(threeSites, false))
      await exportStatus(folder, files(threeSites, false))
      const index = await readFile(join(folder, 'index.html'), 'utf8')
      expect(index).toContain('สถานะเว็บไซต์')
      expect(index).not.toContain('data-renew=')
      expect(await readFile(join(folder, 'site', `${upSite.slug}.html`), 'utf8')).toContain('../index.html')
      expect(await readFile(join(folder, 'api/status.json'), 'utf8')).toContain('"checkedAt"')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
