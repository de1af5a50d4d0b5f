import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../../rules/report/schema.ts'
import type { TestServer } from '../fetch/test-server.ts'
import { auditAt, itemOf } from './audit-at.ts'
import { page, servePages } from './page-server.ts'

/** A site of which the markup holds nothing: menu, pages and their texts come with a script. */
const application = `<!doctype html><html lang="th"><head><title>อบต.สวนมะลิ</title></head><body><div id="app"></div><script>
const pages = {
  '': ['อบต.สวนมะลิ', '<p>ยินดีต้อนรับสู่องค์การบริหารส่วนตำบลสวนมะลิ</p>'],
  'structure': ['โครงสร้างองค์กร', '<p>นายกองค์การบริหารส่วนตำบล</p><p>ปลัดองค์การบริหารส่วนตำบล</p><ul><li>สำนักปลัด</li><li>กองคลัง</li><li>กองช่าง</li><li>กองการศึกษา</li></ul>'],
  'contact': ['ข้อมูลการติดต่อ', '<p>ที่อยู่ 9 หมู่ 2 ตำบลสวนมะลิ อำเภอเมือง จังหวัดตัวอย่าง 10000</p><p>โทรศัพท์ 0 2000 0000 โทรสาร 0 2000 0001</p><p>อีเมล saraban@suanmali.go.th</p>'],
  'news': ['ข่าวประชาสัมพันธ์', '<ul><li>12 เมษายน 2568 แจ้งปิดถนนเพื่อซ่อมท่อ</li></ul>'],
}
const draw = () => {
  const [title, body] = pages[location.hash.slice(2)] ?? pages['']
  document.querySelector('#app').innerHTML = '<nav></nav><main><h1>' + title + '</h1>' + body + '</main>'
  for (const name of Object.keys(pages)) {
    const entry = document.createElement('div')
    entry.textContent = pages[name][0]
    entry.onclick = () => { location.hash = '#/' + name }
    document.querySelector('nav').append(entry)
  }
}
onhashchange = draw
setTimeout(draw, 50)
</script></body></html>`

const missing = (report: Report): readonly string[] =>
  report.items.filter(({ status }) => status === 'missing').map(({ id }) => id)
const hints = (report: Report, word: string): readonly string[] =>
  report.hints.map(({ en }) => en).filter((hint) => hint.includes(word))

describe('a site drawn by script', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await servePages({ '/': application })
  })
  afterAll(async () => {
    await server.close()
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('is audited as a browser shows it', async () => {
    const report = await auditAt(`${server.base}/`, { render: 'auto' })
    expect(itemOf(report, 'O1').evidence[0]?.url).toBe(`${server.base}/#/structure`)
    expect(itemOf(report, 'O1').evidence[0]).toMatchObject({ title: 'อบต.สวนมะลิ', depth: 1 })
    expect(report.items.some(({ evidence }) => evidence[0]?.url === `${server.base}/#/contact`)).toBe(true)
    expect(missing(report).length).toBeGreaterThan(5)
    expect(hints(report, 'script')).toEqual([])
  })

  it('has nothing missing when nothing of it was seen, and the report says what to do', async () => {
    const report = await auditAt(`${server.base}/`, { render: 'never' })
    expect(report.completion).toBe('complete')
    expect(missing(report)).toEqual([])
    expect(report.score.oit.high).toBe(100)
    expect(hints(report, '--render never')).toHaveLength(1)
    for (const { advice } of report.items) expect(advice[0]?.th).toContain('สคริปต์')
  })

  it('says once which browser is needed when there is none', async () => {
    vi.stubEnv('OIT_BROWSER', '/nowhere/chromium')
    const report = await auditAt(`${server.base}/`, { render: 'auto' })
    expect(missing(report)).toEqual([])
    expect(hints(report, 'OIT_BROWSER')).toHaveLength(1)
  })
})

describe('a site with some content behind a script', () => {
  it('is not blamed for a page of which nothing was seen', async () => {
    const news = Array.from({ length: 6 }, (_, at) => `<a href="/p${at}">ข่าวที่ ${at}</a>`).join('')
    const server = await servePages({
      '/': page(`${news}<a href="/structure">โครงสร้างองค์กร</a>`),
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, at) => [
          `/p${at}`,
          page(`<p>ประกาศทั่วไปของหน่วยงาน ${at}</p>`.repeat(20)),
        ]),
      ),
      '/structure': application,
    })
    const report = await auditAt(`${server.base}/`, { render: 'never' })
    await server.close()
    expect(itemOf(report, 'O1')).toMatchObject({ status: 'review' })
    expect(itemOf(report, 'O1').evidence[0]).toMatchObject({
      url: `${server.base}/structure`,
      link: { state: 'blocked', kind: 'app-shell' },
    })
    expect(itemOf(report, 'O13').status).toBe('missing')
  })

  it('has those pages drawn once items are left for which nothing was seen', async () => {
    const menu = Array.from({ length: 6 }, (_, at) => `<a href="/p${at}">ข่าวที่ ${at}</a>`).join('')
    const server = await servePages({
      '/': page(`${menu}<a href="/about">เกี่ยวกับหน่วยงาน</a>`),
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, at) => [`/p${at}`, page('<p>ประกาศทั่วไปของหน่วยงาน</p>'.repeat(20))]),
      ),
      '/about': page(`${menu}<h2>เกี่ยวกับหน่วยงาน</h2><div id="list">กำลังโหลด...</div><script>setTimeout(() => {
        document.querySelector('#list').innerHTML = '<a href="/structure">โครงสร้างองค์กร</a>' }, 30)</script>`),
      '/structure': page('<h1>โครงสร้างองค์กร</h1><ul><li>สำนักปลัด</li><li>กองคลัง</li><li>กองช่าง</li></ul>'),
    })
    const read = (render: 'auto' | 'never') => auditAt(`${server.base}/`, { render })
    const [drawn, plain] = [await read('auto'), await read('never')]
    await server.close()
    expect(itemOf(drawn, 'O1').evidence[0]?.url).toBe(`${server.base}/structure`)
    const offered = plain.items.flatMap(({ evidence }) => evidence.map(({ url }) => url))
    expect(offered).not.toContain(`${server.base}/structure`)
  })
})
