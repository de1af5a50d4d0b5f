import type { IncomingMessage } from 'node:http'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { hijackProbe } from '../../../../crawler/watch/probes/hijack.ts'
import { honest, injected, takenOver } from '../../../rules/hijack/pages.ts'
import { networkWith } from '../../../sites/network.ts'
import { page } from '../../audit/page-server.ts'
import { serve } from '../../fetch/test-server.ts'
import { probeContext, siteAt } from './probe-context.ts'

const HOST = 'www.banrai.go.th'
const HOME = page(
  '<h1>อบต.บ้านไร่</h1><p>ข่าวประชาสัมพันธ์และประกาศขององค์การบริหารส่วนตำบล</p><a href="/plan">แผนพัฒนา</a><a href="/contact">ติดต่อเรา</a>',
)
const SPAM = takenOver[0]?.html ?? ''
const HIDDEN = injected[0]?.html ?? ''

const isSearchEngine = ({ headers }: IncomingMessage) => /googlebot/i.test(headers['user-agent'] ?? '')
const isFromSearch = ({ headers }: IncomingMessage) => /google\./.test(headers.referer ?? '')

type Answer = string | { readonly to: string } | undefined
type Site = (path: string, request: IncomingMessage) => Answer

/** What the probe says of a site, and the requests that it cost. */
async function look(site: Site) {
  const asked: string[] = []
  const server = await serve((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const found = site(path, request)
    if (typeof found === 'object') {
      response.writeHead(302, { location: found.to })
      response.end()
      return
    }
    const type = path.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8'
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type })
    response.end(found ?? '<title>404</title>')
  })
  onTestFinished(server.close)
  const network = networkWith(server.base, new Set([HOST, 'slot-vip88.example', 'partner.example']))
  const [result] = await hijackProbe().run(siteAt(`http://${HOST}/`), probeContext({ network }))
  return { result, asked }
}

const home =
  (html: string): Site =>
  (path) =>
    path === '/' ? html : undefined
const seen = async (site: Site) => (await look(site)).result

describe('a clean site', () => {
  it('is told so, for a handful of requests', async () => {
    const { result, asked } = await look(home(HOME))
    expect(result).toMatchObject({
      kind: 'hijack',
      target: `http://${HOST}/`,
      outcome: 'ok',
      code: 'ok',
      reached: true,
    })
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  test.each(honest)('with $says raises no alarm', async ({ html }) => {
    expect(await seen(home(html))).toMatchObject({ outcome: 'ok' })
  })

  it('may show search engines a page of its own, and send those who come from them on to itself', async () => {
    const site: Site = (path, request) => {
      if (path === '/welcome') return HOME
      if (path !== '/') return undefined
      if (isSearchEngine(request)) return page('<h1>อบต.บ้านไร่</h1><p>หน้าสำหรับโปรแกรมค้นหา</p>')
      return isFromSearch(request) ? { to: '/welcome' } : HOME
    }
    expect(await seen(site)).toMatchObject({ outcome: 'ok' })
  })

  it('that refuses search engines it does not know raises no alarm', async () => {
    expect(
      await seen((path, request) => (path === '/' && !isSearchEngine(request) ? HOME : undefined)),
    ).toMatchObject({
      outcome: 'ok',
    })
  })

  it('may have news of raids and bookings of time slots in its sitemap', async () => {
    const site: Site = (path) => {
      if (path === '/') return HOME
      if (path === '/sitemap.xml') {
        const names = ['news/ทลายเว็บพนันสล็อต', 'booking/time-slot', 'สล็อตการบิน', 'casino-hearing']
        return `<urlset>${names.map((name) => `<url><loc>http://${HOST}/${name}</loc></url>`).join('')}</urlset>`
      }
      return page('<h1>ข่าว</h1><p>ตำรวจเข้าตรวจค้นและจับกุมผู้ต้องหา</p>')
    }
    expect(await seen(site)).toMatchObject({ outcome: 'ok', measured: { sitemapUrls: 4 } })
  })
})

describe('a site that strangers wrote on', () => {
  test.each(injected)('for all to see: $says', async ({ html }) => {
    const result = await seen(home(html))
    expect(['failed', 'warning']).toContain(result?.outcome)
    expect(result?.says.th).toContain('“')
    expect(result?.advice).toBeDefined()
  })

  it('for search engines alone is caught', async () => {
    const result = await seen((path, request) =>
      path === '/' ? (isSearchEngine(request) ? SPAM : HOME) : undefined,
    )
    expect(result).toMatchObject({ outcome: 'failed', code: 'cloaked' })
    expect(result?.says.th).toContain('โปรแกรมค้นหาเท่านั้น')
  })

  it('for those who come from a search result is caught, also when they are sent away', async () => {
    const shown = await seen((path, request) =>
      path === '/' ? (isFromSearch(request) ? HIDDEN : HOME) : undefined,
    )
    expect(shown).toMatchObject({ outcome: 'failed', code: 'cloaked' })
    const sent = await seen((path, request) => {
      if (path === '/') return isFromSearch(request) ? { to: 'http://slot-vip88.example/play' } : HOME
      return path === '/play' ? SPAM : undefined
    })
    expect(sent).toMatchObject({ outcome: 'failed', code: 'sent-away' })
    const quiet = await seen((path, request) =>
      path === '/' && isFromSearch(request)
        ? { to: 'http://partner.example/x' }
        : path === '/x'
          ? HOME
          : path === '/'
            ? HOME
            : undefined,
    )
    expect(quiet).toMatchObject({ outcome: 'warning', code: 'sent-away' })
  })

  it('once, by chance, for one visitor is not called cloaked: it must come again', async () => {
    let given = 0
    const site: Site = (path, request) => {
      if (path !== '/') return undefined
      if (!isSearchEngine(request)) return HOME
      given += 1
      return given === 1 ? SPAM : HOME
    }
    expect(await seen(site)).toMatchObject({ outcome: 'ok' })
    expect(given).toBe(2)
  })

  it('by a script that sends on who comes from a search engine is caught', async () => {
    const script = (target: string) =>
      `<script>if(/google|bing/.test(document.referrer)){window.location.href="${target}"}</script>`
    expect(await seen(home(HOME + script('https://slot-vip88.example/')))).toMatchObject({
      outcome: 'failed',
      code: 'search-script',
    })
    expect(await seen(home(HOME + script('https://www.banrai.go.th/home')))).toMatchObject({ outcome: 'ok' })
    const counting = '<script>if(document.referrer.indexOf("google")>0){ga("send","search")}</script>'
    expect(await seen(home(HOME + counting))).toMatchObject({ outcome: 'ok' })
  })

  it('on pages that only the sitemap names is caught', async () => {
    const site: Site = (path, request) => {
      if (path === '/') return HOME
      if (path === '/robots.txt') return `Sitemap: http://${HOST}/map-2.xml`
      if (path === '/map-2.xml')
        return `<urlset><url><loc>http://${HOST}/plan</loc></url><url><loc>http://${HOST}/x/slot-gacor-maxwin.html</loc></url></urlset>`
      return path.startsWith('/x/') && isSearchEngine(request) ? SPAM : undefined
    }
    const result = await seen(site)
    expect(result).toMatchObject({ outcome: 'failed', measured: { sitemapUrls: 2, spamAddresses: 1 } })
    expect(result?.says.th).toContain('sitemap')
    expect(result?.says.th).toContain('/x/slot-gacor-maxwin.html')
  })

  it('and that only its sitemap remembers is worth a warning', async () => {
    const urls = Array.from(
      { length: 30 },
      (_, at) => `<url><loc>http://${HOST}/a${at}/slot-gacor-maxwin</loc></url>`,
    )
    const site: Site = (path) =>
      path === '/' ? HOME : path === '/sitemap.xml' ? `<urlset>${urls.join('')}</urlset>` : undefined
    const { result, asked } = await look(site)
    expect(result).toMatchObject({ outcome: 'warning', code: 'spam-in-sitemap' })
    expect(asked.length).toBeLessThanOrEqual(8)
  })
})

describe('a site of which nothing can be said', () => {
  it('is unknown or blocked', async () => {
    expect(await seen(() => undefined)).toMatchObject({ outcome: 'unknown', code: 'not-found' })
    const server = await serve((_, response) => {
      response.writeHead(403)
      response.end('no')
    })
    onTestFinished(server.close)
    const [result] = await hijackProbe().run(siteAt(`${server.base}/`), probeContext())
    expect(result).toMatchObject({ outcome: 'blocked', code: 'blocked-403' })
  })
})
