import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../../../crawler/cli/exit-code.ts'
import type { Report } from '../../../rules/report/schema.ts'
import { auditAt, itemOf } from './audit-at.ts'
import { page, servePages } from './page-server.ts'

const SPAM = page(
  '<h1>สล็อตเว็บตรง แตกง่าย</h1><p>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ฝากถอนไม่มีขั้นต่ำ เครดิตฟรี บาคาร่า</p><a href="https://slot-vip.example/">สมัครเลย</a><a href="/o2">ข้อมูลผู้บริหาร</a>',
  'สล็อตเว็บตรง มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน 2568',
)
const DEFACED = page('<h1>HACKED BY D4rk_0wl</h1><p>your security is low</p>')
const HIDDEN =
  '<div style="position:absolute;left:-9999px"><a href="https://slot-vip.example/">สล็อตเว็บตรง</a> <a href="https://bacarat.example/">บาคาร่า</a></div>'
const home = (more = '') =>
  page(
    `<h1>อบต.สวนมะลิ</h1><p>ยินดีต้อนรับสู่ตำบลสวนมะลิ</p><a href="/structure">โครงสร้าง</a> <a href="/service-stats">สถิติการให้บริการ</a>${more}`,
  )
const STRUCTURE = page('<h1>โครงสร้าง</h1><p>สำนักปลัด กองคลัง กองช่าง</p>')

async function audited(pages: Parameters<typeof servePages>[0]): Promise<Report> {
  const server = await servePages(pages)
  try {
    return await auditAt(`${server.base}/`)
  } finally {
    await server.close()
  }
}

const check = (report: Report) => report.checks.find(({ id }) => id === 'hijack')
const paths = (urls: readonly (string | undefined)[]) => urls.map((url) => new URL(url ?? 'x:/none').pathname)

describe('a site on which intruders have written', () => {
  it('has no evidence on spam pages that the sitemap names, and tells of them', async () => {
    const report = await audited({
      '/': home(),
      '/structure': STRUCTURE,
      '/service-stats': page('<h1>สถิติการให้บริการ</h1><p>มกราคม 12 ราย</p>'),
      '/robots.txt': 'User-agent: *\nAllow: /\n',
      '/sitemap.xml': (request, response) => {
        const base = `http://${request.headers.host ?? ''}`
        response.writeHead(200, { 'content-type': 'application/xml' })
        response.end(`<urlset><url><loc>${base}/x/slot.html</loc></url></urlset>`)
      },
      '/x/slot.html': SPAM,
    })
    expect(itemOf(report, 'O27').status).toBe('missing')
    expect(report.items.flatMap(({ evidence }) => paths(evidence.map(({ url }) => url)))).not.toContain(
      '/x/slot.html',
    )
    expect(check(report)?.result).toBe('unmet')
    expect(check(report)?.because[0]?.quote).toContain('สล็อต')
    expect(paths(check(report)?.because.map(({ url }) => url) ?? [])).toEqual(['/x/slot.html'])
    expect(check(report)?.because[0]?.message.th).toContain('แผนผังเว็บไซต์')
    expect(report.links.find(({ kind }) => kind === 'hijacked')).toMatchObject({ state: 'broken', on: [] })
    expect(exitCodeOf(report)).toBe(1)
  })

  it('has a broken link where a page of an item was overwritten', async () => {
    const report = await audited({ '/': home(), '/structure': STRUCTURE, '/service-stats': DEFACED })
    expect(itemOf(report, 'O11')).toMatchObject({
      status: 'broken',
      evidence: [{ link: { kind: 'hijacked' } }],
    })
    expect(check(report)?.because[0]).toMatchObject({ quote: 'HACKED BY D4rk_0wl' })
  })

  it('keeps its own pages as evidence where links are planted on them, and tells of the links once', async () => {
    const report = await audited({
      '/': home(HIDDEN),
      '/structure': STRUCTURE.replace('</main>', `${HIDDEN}</main>`),
      '/service-stats': page(`<h1>สถิติการให้บริการ</h1>${HIDDEN}`),
    })
    expect(paths(itemOf(report, 'O1').evidence.map(({ url }) => url))).toContain('/structure')
    expect(check(report)?.because).toMatchObject([{ quote: 'สล็อตเว็บตรง · บาคาร่า' }])
    expect(check(report)?.because[0]?.message.en).toContain('on 3 pages')
  })

  it('is not said to lack everything when its home page was overwritten and leads nowhere', async () => {
    const report = await audited({ '/': DEFACED })
    expect(report.completion).toBe('failed')
    expect(report.items.every(({ status }) => status === 'review')).toBe(true)
    expect(check(report)?.result).toBe('unmet')
  })

  it('is not looked for on the site of an intruder to which the home page sends its visitors', async () => {
    const report = await audited({
      '/': '<meta http-equiv="refresh" content="0;url=/casino"><title>อบต.สวนมะลิ</title><a href="/structure">โครงสร้าง</a>',
      '/structure': STRUCTURE,
      '/casino': SPAM,
    })
    expect(new URL(report.site.finalUrl).pathname).toBe('/')
    expect(itemOf(report, 'O1').status).not.toBe('missing')
  })

  it('is caught by what its home page keeps for search engines', async () => {
    const report = await audited({
      '/': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        response.end(home(/googlebot/i.test(request.headers['user-agent'] ?? '') ? HIDDEN : ''))
      },
      '/structure': STRUCTURE,
    })
    expect(check(report)).toMatchObject({ result: 'unmet', because: [{ quote: 'สล็อตเว็บตรง · บาคาร่า' }] })
    expect(check(report)?.because[0]?.message.th).toContain('โปรแกรมค้นหาเท่านั้น')
    expect(exitCodeOf(report)).toBe(1)
  })

  it('has nothing to fear when it only warns', async () => {
    const report = await audited({
      '/': home('<a href="/warn">เตือนภัยเว็บพนัน</a>'),
      '/structure': STRUCTURE,
      '/warn': page('<h1>เตือนภัยเว็บพนัน สล็อต บาคาร่า</h1><p>อย่าหลงเชื่อคำว่า เครดิตฟรี เว็บตรง</p>'),
    })
    expect(check(report)).toMatchObject({ result: 'met', because: [] })
  })
})
