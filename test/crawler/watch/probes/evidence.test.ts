import type { RequestListener } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { evidenceProbe } from '../../../../crawler/watch/probes/evidence.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { networkWith } from '../../../sites/network.ts'
import { serve } from '../../fetch/test-server.ts'
import { page } from '../../audit/page-server.ts'
import { memory, probeContext, siteAt } from './probe-context.ts'

const DAY = 86_400_000
const START = Date.UTC(2030, 0, 5)
const PDF = Buffer.from(`%PDF-1.7\n${'x'.repeat(200_000)}`)

const sentences = (about: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<p>${about} รายการที่ ${'กขคงจฉชซ'[at % 8]} ของหน่วยงาน ${about.slice(at % 5)}</p>`,
  ).join('')
const PLAN = page(
  `<h1>แผนปฏิบัติการป้องกันการทุจริต</h1>${sentences('มาตรการเสริมสร้างวัฒนธรรมสุจริตและการมีส่วนร่วมของประชาชน', 12)}`,
  'แผนปฏิบัติการป้องกันการทุจริต',
)

type Pages = Record<string, string | Buffer | RequestListener>

/** A site whose pages may change, and a watch over some of them that remembers. */
async function watched(pages: Pages, items: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const server = await serve((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const found = pages[path]
    if (typeof found === 'function') {
      found(request, response)
      return
    }
    const type = Buffer.isBuffer(found) ? 'application/pdf' : 'text/html; charset=utf-8'
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type })
    response.end(found ?? '<title>404</title>')
  })
  onTestFinished(server.close)
  const clock = fakeClock(START)
  const kept = memory()
  const evidence = Object.entries(items).map(([item, path]) => ({ item, url: server.base + path }))
  const look = (signal = new AbortController().signal) =>
    evidenceProbe({ random: () => 0.5 }).run(
      siteAt(`${server.base}/`, evidence),
      probeContext({ clock, memory: kept, signal }),
    )
  return { ...server, asked, clock, look }
}

describe('evidence that was handed in', () => {
  it('and still opens is in order, however often its clock and tokens change', async () => {
    let visits = 0
    const counted: RequestListener = (_, response) => {
      visits += 1
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(
        PLAN.replace('</main>', `<p>ผู้เข้าชม ${visits * 7919}</p><script>token="${visits}"</script></main>`),
      )
    }
    const { look } = await watched({ '/plan': counted, '/plan.pdf': PDF }, { O27: '/plan', O12: '/plan.pdf' })
    await look()
    const second = await look()
    expect(second.map(({ code }) => code)).toEqual(['ok', 'ok'])
    expect(second.map(({ measured }) => measured.change)).toEqual(['same', 'same'])
    expect(second[0]).toMatchObject({
      kind: 'evidence',
      outcome: 'ok',
      reached: true,
      measured: { item: 'O27' },
    })
  })

  it('and disappeared is listed with the day since when, and the day it last opened', async () => {
    const pages: Pages = { '/plan': PLAN }
    const { look, clock } = await watched(pages, { O27: '/plan' })
    await look()
    await clock.sleep(3 * DAY)
    delete pages['/plan']
    const [gone] = await look()
    expect(gone).toMatchObject({ outcome: 'failed', code: 'not-found', measured: { httpStatus: 404 } })
    expect(gone?.says.th).toContain('O27')
    expect(gone?.says.th).toMatch(/หายไปตั้งแต่ 8 มกราคม 2573 \(เปิดได้ครั้งสุดท้าย 5 มกราคม 2573\)/)
    await clock.sleep(5 * DAY)
    const [still] = await look()
    expect(still?.measured.goneSince).toBe(gone?.measured.goneSince)
    pages['/plan'] = PLAN
    const [back] = await look()
    expect(back).toMatchObject({ outcome: 'ok', measured: { goneSince: null, change: 'same' } })
  })

  it('and never opened is not said to have disappeared', async () => {
    const { look } = await watched({}, { O1: '/nothing' })
    const [result] = await look()
    expect(result?.says.en).toContain('has not opened since the watch began')
  })

  it('that lost most of its text, or shows something else, is worth a warning', async () => {
    const pages: Pages = { '/a': PLAN, '/b': PLAN, '/c': PLAN }
    const { look } = await watched(pages, { O1: '/a', O2: '/b', O3: '/c' })
    await look()
    const games = '<p>คู่แรกทีมหมู่บ้านเหนือพบทีมหมู่บ้านใต้ เริ่มบ่ายสามโมง สนามโรงเรียน</p>'.repeat(10)
    pages['/a'] = page('<h1>แผนปฏิบัติการป้องกันการทุจริต</h1><p>ยกเลิกแล้ว ดูที่ประกาศใหม่</p>')
    pages['/b'] = page(`<h1>ตารางแข่งกีฬาประจำตำบล</h1>${games}`, 'กีฬา')
    pages['/c'] = PLAN.replace('</main>', `${sentences('ผลการดำเนินงานไตรมาสที่สองตามแผนงานที่กำหนด', 4)}</main>`)
    const results = await look()
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['warning', 'evidence-shrunk'],
      ['warning', 'evidence-replaced'],
      ['ok', 'evidence-changed'],
    ])
    expect(results[1]?.says.th).toContain('5 มกราคม 2573')
  })

  it('that is a file may be saved anew, but not turn into next to nothing or into a page', async () => {
    const pages: Pages = { '/a.pdf': PDF, '/b.pdf': PDF, '/c': PDF, '/d.pdf': PDF }
    const { look } = await watched(pages, { O1: '/a.pdf', O2: '/b.pdf', O3: '/c', O4: '/d.pdf' })
    await look()
    pages['/a.pdf'] = Buffer.concat([PDF.subarray(0, 150_000), Buffer.from('new')])
    pages['/b.pdf'] = PDF.subarray(0, 2_000)
    pages['/c'] = PLAN
    pages['/d.pdf'] = '<title>x</title><p>ระบบจัดเก็บไฟล์</p>'
    const results = await look()
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['ok', 'evidence-changed'],
      ['warning', 'evidence-shrunk'],
      ['warning', 'evidence-replaced'],
      ['failed', 'wrong-type'],
    ])
  })

  it('that is a channel on a social network, or drawn by scripts, is only asked whether it is alive', async () => {
    const channel = 'https://www.facebook.com/banrai.sao'
    const shell = '<title>ระบบ</title><div id="root"></div><script src="/app.js"></script>'
    let now = PLAN
    const server = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(request.url === '/app' ? shell : now)
    })
    onTestFinished(server.close)
    const kept = memory()
    const evidence = [{ url: channel }, { url: `${server.base}/app` }]
    const network = networkWith(server.base, new Set(['www.facebook.com']))
    const look = () =>
      evidenceProbe().run(siteAt(`${server.base}/`, evidence), probeContext({ memory: kept, network }))
    await look()
    now = page('<p>โพสต์ใหม่</p>')
    expect((await look()).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['ok', 'ok'],
      ['ok', 'ok'],
    ])
  })

  it('is failed, blocked or unknown by what stands in its place', async () => {
    const status =
      (code: number): RequestListener =>
      (_, response) => {
        response.writeHead(code)
        response.end('x')
      }
    const home = page('<h1>อบต.สวนมะลิ</h1><p>ข่าวและประกาศ</p>')
    const { look } = await watched(
      {
        '/': home,
        '/blocked': status(403),
        '/error': status(500),
        '/old/plan': (_, response) => {
          response.writeHead(302, { location: '/' })
          response.end()
        },
        '/spam': page(
          '<h1>สล็อตเว็บตรง แตกง่าย</h1><p>ฝากถอนไม่มีขั้นต่ำ เครดิตฟรี บาคาร่า</p><a href="https://slot-vip.example/">สมัครเลย</a>',
          'สล็อตเว็บตรง',
        ),
        '/soft': page('<h1>ไม่พบหน้าที่ต้องการ</h1>'),
      },
      { O1: '/blocked', O2: '/error', O3: '/old/plan', O4: '/spam', O5: '/soft' },
    )
    const results = await look()
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['blocked', 'blocked-403'],
      ['failed', 'server-error'],
      ['failed', 'redirect-home'],
      ['failed', 'hijacked'],
      ['failed', 'soft-404'],
    ])
  })
})

describe('a round', () => {
  it('asks for each address once, and for one more that cannot exist', async () => {
    const { look, asked } = await watched({ '/a': PLAN, '/b.pdf': PDF }, { O1: '/a', O2: '/b.pdf' })
    await look()
    expect(asked.filter((path) => path === '/a' || path === '/b.pdf').sort()).toEqual(['/a', '/b.pdf'])
    expect(asked).toHaveLength(3)
  })

  it('without evidence asks for nothing', async () => {
    const { look, asked } = await watched({}, {})
    expect(await look()).toEqual([])
    expect(asked).toEqual([])
  })

  it('that is stopped finds nothing wrong', async () => {
    const stop = new AbortController()
    const pages: Pages = {
      '/a': (_, response) => {
        stop.abort()
        response.socket?.destroy()
      },
    }
    const { look } = await watched(pages, { O1: '/a' })
    expect(await look(stop.signal)).toEqual([])
  })
})
