import { expect, test } from 'vitest'
import type { Fetch } from '../../../crawler/fetch/fetch.ts'
import { judgeHealth } from '../../../rules/links/health.ts'
import { notFoundSample } from '../../../crawler/probe/ask-not-found.ts'
import type { NotFoundSample } from '../../../rules/links/not-found-sample.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import { answer } from '../fetch/test-server.ts'

const origin = 'https://www.agency.test'
const menu =
  '<nav><a href="/">หน้าแรก</a> <a href="/news">ข่าวประชาสัมพันธ์</a> <a href="/contact">ติดต่อเรา</a></nav>'
const homePage = `<title>หน่วยงานตัวอย่าง</title>${menu}<main><p>${'ยินดีต้อนรับสู่เว็บไซต์ของหน่วยงานตัวอย่าง ข่าวสารล่าสุดและบริการประชาชน '.repeat(4)}
  ประกาศรับสมัครงาน แผนพัฒนาท้องถิ่น งบประมาณรายจ่าย รายงานผลการดำเนินงาน การจัดซื้อจัดจ้าง สถิติการให้บริการ คู่มือประชาชน
  กิจกรรมของหน่วยงาน ประชุมสภา โครงการอบรม การป้องกันการทุจริต มาตรการส่งเสริมคุณธรรม และอื่น ๆ</p></main>`
const odd = (path: string): string =>
  `<title>หน่วยงานตัวอย่าง</title>${menu}<main><p>เกิดเหตุขัดข้องบางประการที่ ${path} โปรดกลับไปเริ่มใหม่ วันที่ 3</p></main>`

/** The judgement of `path` on a site that answers with `reply`, after its answer to a random address was sampled. */
async function judged(
  reply: (path: string) => string,
  path: string,
  status = 200,
): Promise<{ kind: string | undefined; sample: NotFoundSample | undefined }> {
  const fetch: Fetch = ({ url }) => {
    const { pathname } = new URL(url)
    return Promise.resolve(answer(url, { status, body: new Uint8Array(Buffer.from(reply(pathname))) }))
  }
  const home = readHtml(homePage, { url: `${origin}/` })
  const sample = await notFoundSample(fetch, origin, { random: () => 0.37, readPage: readHtml, home })
  const url = origin + path
  const html = reply(path)
  const response = answer(url, { body: new Uint8Array(Buffer.from(html)) })
  const health = judgeHealth(response, readHtml(html, { url }), {
    homeUrl: `${origin}/`,
    ...(sample === undefined ? {} : { notFoundSample: sample }),
  })
  return { kind: health.kind, sample }
}

test('a page equal to the answer for an impossible address is not there', async () => {
  const { kind, sample } = await judged(odd, '/plan/2568')
  expect(sample?.showsHome).toBe(false)
  expect(kind).toBe('soft-404')
})

test('a page with words, a file or a picture of its own is there, however alike', async () => {
  const own = (extra: string) => (path: string) =>
    path === '/plan/2568' ? odd(path).replace('</main>', `${extra}</main>`) : odd(path)
  for (const extra of [
    '<p>แผนปฏิบัติการป้องกันการทุจริต</p>',
    '<a href="/f/1.pdf">1</a>',
    '<img src="/p.jpg">',
    '<iframe src="/v"></iframe>',
  ]) {
    expect((await judged(own(extra), '/plan/2568')).kind).toBeUndefined()
  }
})

test('a server that answers 404 honestly needs no comparing', async () => {
  expect((await judged(odd, '/plan/2568', 404)).kind).toBeUndefined()
})

test('a site that shows its home page for everything has no page at a deep address, but a home page', async () => {
  const { kind, sample } = await judged(() => homePage, '/plan/2568')
  expect(sample?.showsHome).toBe(true)
  expect(kind).toBe('soft-404')
  expect((await judged(() => homePage, '/')).kind).toBeUndefined()
  expect((await judged(() => homePage, '/index.php')).kind).toBeUndefined()
})

test('one application shell for every address breaks nothing', async () => {
  const shell = '<title>หน่วยงาน</title><div id="root"></div><script src="/app.js"></script>'
  expect((await judged(() => shell, '/plan/2568')).kind).toBe('app-shell')
  const drawn = homePage.replace('<main>', '<div id="__nuxt"><main>')
  expect((await judged(() => drawn, '/plan/2568')).kind).toBeUndefined()
})

test('no answer is no sample', async () => {
  const fetch: Fetch = ({ url }) =>
    Promise.resolve({
      ok: false,
      requestedUrl: url,
      url,
      kind: 'timeout',
      detail: '',
      redirects: [],
      milliseconds: 1,
    })
  expect(await notFoundSample(fetch, origin, { random: () => 0, readPage: readHtml })).toBeUndefined()
})
