import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../../crawler/report/html.ts'
import { report as reportSchema, type Report } from '../../../rules/report/schema.ts'
import type { TestServer } from '../fetch/test-server.ts'
import { auditAt, itemOf } from './audit-at.ts'
import { page, servePages } from './page-server.ts'

const SCRIPT = '<script>alert(1)</script>'
const SHOWN = '&lt;script&gt;alert(1)&lt;/script&gt;'

/** Links that promise evidence, so that the words on them and the pages behind them reach the report. */
const baits = [
  ['/huge', 'ข้อมูลผู้บริหาร'],
  ['/bomb', 'แผนพัฒนาท้องถิ่น'],
  ['/loop', 'E-Service'],
  ['/deep', 'โครงสร้างและอำนาจหน้าที่'],
  ['/contact', `ติดต่อเรา ${SHOWN}`],
  ['/lost', `รายงานผลการดำเนินงานประจำปี ${SHOWN}`],
  ['/calendar?month=1', 'ปฏิทินกิจกรรม'],
  ['/%22%3E%3Cscript%3Ealert(2)%3C/script%3E', 'ข่าวประชาสัมพันธ์'],
  ['javascript:alert(3)', 'ข้อมูลสถิติการให้บริการ'],
] as const

const home = page(
  `<h1>อบต.สวนมะลิ ${SHOWN}</h1><ul>${baits.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`,
  `อบต.สวนมะลิ ${SHOWN}`,
)
const paragraph = `<p>${'ผู้บริหาร '.repeat(100)}</p>`
const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, `${paragraph}\n`))

describe('a site that means harm', () => {
  let server: TestServer
  let report: Report
  let html: string

  beforeAll(async () => {
    server = await servePages({
      '/': home,
      '/huge': page(`<h1>ข้อมูลผู้บริหาร</h1>${paragraph.repeat(2_000)}`),
      '/bomb': (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
      '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
      '/deep': page(`${'<div><blockquote>'.repeat(40_000)}<h1>โครงสร้าง</h1>`),
      '/contact': page(
        `<h1>ติดต่อเรา ${SHOWN}</h1><p title='${SCRIPT}'>${SHOWN} โทร 02 123 4567 "'><img src=x onerror=alert(4)></p>`,
        `ติดต่อเรา ${SHOWN}`,
      ),
      '/calendar': (request, response) => {
        const month = Number(new URL(request.url ?? '/', 'http://a').searchParams.get('month'))
        const next = [1, 2, 3].map(
          (more) => `<a href="/calendar?month=${month + more}">เดือน ${month + more}</a>`,
        )
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.end(page(`<h1>ปฏิทิน ${month}</h1><p>กิจกรรมของเดือนที่ ${month * 7}</p>${next.join(' ')}`))
      },
      '/%22%3E%3Cscript%3Ealert(2)%3C/script%3E': page('<h1>ข่าวประชาสัมพันธ์</h1><p>ข่าว</p>'),
    })
    report = await auditAt(`${server.base}/`)
    html = renderHtml(report)
  })
  afterAll(() => server.close())

  it('is audited to the end', () => {
    expect(reportSchema.safeParse(report).success).toBe(true)
    expect(report.completion).toBe('complete')
    expect(report.items).toHaveLength(28)
  })

  it('does not lead the visit round its calendar for ever', () => {
    expect(report.crawl.requests).toBeLessThan(150)
    expect(report.crawl.leftBecause.map((each) => each.en).join()).toContain('endless')
  })

  it('is read only up to a bound', () => {
    expect(report.crawl.bytes).toBeLessThan(15 * 1024 * 1024)
    expect(itemOf(report, 'O2').evidence.map(({ url }) => new URL(url).pathname)).toContain('/huge')
  })

  it('is told about its redirect loop', () => {
    const loop = report.links.find((link) => new URL(link.url).pathname === '/loop')
    expect(loop).toMatchObject({ state: 'broken', kind: 'too-many-redirects' })
    expect(itemOf(report, 'O10').status).toBe('broken')
  })

  it('writes no script of its own into the report', () => {
    const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
    expect(scripts).toHaveLength(1)
    expect(scripts[0]).not.toContain('alert')
    expect([/<img[^>]*onerror/i, /href="\s*javascript:/i].filter((pattern) => pattern.test(html))).toEqual([])
    // It was there to be shown, and is shown as text.
    expect(html.includes('&lt;script>alert(1)')).toBe(true)
  })

  it('keeps the words it puts into the report short', () => {
    const said = report.items.flatMap((item) =>
      item.evidence.flatMap((each) => [each.title, ...each.reasons.map((reason) => reason.quote ?? '')]),
    )
    for (const text of said) expect(text.length).toBeLessThanOrEqual(400)
  })
})
