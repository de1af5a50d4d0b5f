import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report as reportSchema, type Report } from '../../../rules/report/schema.ts'
import { serve, type TestServer } from '../fetch/test-server.ts'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { auditAt } from './audit-at.ts'
import { page, servePages } from './page-server.ts'

const words = (texts: readonly { th: string; en: string }[]): string =>
  texts.map((text) => `${text.th} ${text.en}`).join('\n')

describe('a site whose start page is down', () => {
  let report: Report
  beforeAll(async () => {
    const closed = await servePages({})
    await closed.close()
    report = await auditAt(`${closed.base}/`)
  })

  it('gives a failed audit instead of an exception', () => {
    expect(reportSchema.safeParse(report).success).toBe(true)
    expect(report.completion).toBe('failed')
    expect(report.crawl.pages).toBe(0)
  })

  it('decides no item, for nothing is known, and says that the site cannot be opened', () => {
    expect(new Set(report.items.map((item) => item.status))).toEqual(new Set(['review']))
    expect(report.score.oit).toEqual({ low: 0, high: 100 })
    const reachable = report.checks.find((check) => check.id === 'reachable')
    expect(reachable).toMatchObject({ result: 'unmet' })
    expect(reachable?.fix?.th).toContain('5 วัน')
    expect(report.links).toMatchObject([{ state: 'broken', kind: 'refused-connection' }])
  })
})

describe('a site that answers its start page with an error', () => {
  it('has failed, and the error is named', async () => {
    const server = await serve((_, response) => {
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>')
    })
    try {
      const report = await auditAt(`${server.base}/`)
      expect(report.completion).toBe('failed')
      expect(report.links).toMatchObject([{ state: 'broken', httpStatus: 500 }])
    } finally {
      await server.close()
    }
  })
})

describe('an audit that may not read everything', () => {
  let site: ServedSite
  beforeAll(async () => {
    site = await serveSite('wp-municipality')
  })
  afterAll(() => site.close())

  it('stops at the page limit and names the setting that would help', async () => {
    const report = await auditAt(site.start, { maxPages: 10 })
    expect(report.completion).toBe('partial')
    expect(report.crawl.pages).toBeLessThanOrEqual(10)
    expect(report.crawl.left).toBeGreaterThan(10)
    expect(words(report.crawl.leftBecause)).toContain('page limit')
    expect(words(report.hints)).toContain('--max-pages')
    expect(reportSchema.safeParse(report).success).toBe(true)
  })

  it('stops when it is told to and reports what was read', async () => {
    const stop = new AbortController()
    const report = await auditAt(site.start, {
      perHost: 2,
      signal: stop.signal,
      onProgress: ({ pages }) => {
        if (pages >= 5) stop.abort()
      },
    })
    expect(report.completion).toBe('partial')
    expect(report.crawl.pages).toBeGreaterThan(0)
    expect(report.crawl.pages).toBeLessThan(40)
    expect(words(report.crawl.leftBecause)).toContain('stopped by the user')
    expect(reportSchema.safeParse(report).success).toBe(true)
    const unasked = report.items.filter((item) => item.evidence[0]?.link.kind === 'aborted')
    expect(unasked.length).toBeGreaterThan(0)
    expect(new Set(unasked.map((item) => item.status))).toEqual(new Set(['review']))
  })

  it('called off before it began has failed and asks nothing', async () => {
    const before = site.requests().length
    const report = await auditAt(site.start, { signal: AbortSignal.abort() })
    expect(report.completion).toBe('failed')
    expect(site.requests().length).toBe(before)
  })

  it('says nothing of an item for which nothing was read, least of all that a link is broken', async () => {
    const report = await auditAt(site.start, { maxPages: 3 })
    expect(report.links.filter((link) => link.state === 'broken')).toEqual([])
    expect(report.items.filter((item) => item.status === 'broken')).toEqual([])
  })
})

describe('a site with pages that fail', () => {
  const failing = ['/error', '/reset', '/hang', '/empty']
  const links = [...failing, '/contact'].map((path) => `<li><a href="${path}">${path}</a></li>`)
  let server: TestServer
  let report: Report

  beforeAll(async () => {
    server = await servePages({
      '/': page(`<h1>อบต.สวนมะลิ</h1><ul>${links.join('')}</ul>`),
      '/contact': page('<h1>ติดต่อเรา</h1><p>โทร 02 123 4567</p>'),
      '/error': (_, response) =>
        void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500</h1>'),
      '/reset': (request) => void request.socket.destroy(),
      '/hang': () => undefined,
      '/empty': '',
    })
    report = await auditAt(`${server.base}/`, { maxMinutes: 0.1 })
  })
  afterAll(() => server.close())

  it('is audited all the same', () => {
    expect(reportSchema.safeParse(report).success).toBe(true)
    expect(report.items.find((item) => item.id === 'O3')?.evidence[0]?.url).toBe(`${server.base}/contact`)
  })

  it('has each failing page in the list of links, with what went wrong', () => {
    const kinds = new Map(report.links.map((link) => [new URL(link.url).pathname, link.kind]))
    expect(kinds.get('/error')).toBe('server-error')
    expect(kinds.get('/reset')).toBe('reset')
    expect(kinds.get('/empty')).toBe('empty')
    expect(kinds.has('/contact')).toBe(false)
  })

  it('does not wait for ever for a page that never answers', () => {
    expect(report.completion).toBe('partial')
    expect(words(report.hints)).toContain('--max-minutes')
  })
})
