import type { RequestListener } from 'node:http'
import { page } from '../crawler/audit/page-server.ts'

/** How a server can answer to harm who asks. The words on the link promise evidence, so that each is asked for. */
export interface HostileAnswer {
  readonly label: string
  readonly answer: RequestListener
  /** What the report must say of the link; nothing of one that can be read. */
  readonly told?: { readonly state: 'broken' | 'blocked' | 'refused'; readonly kind: string }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const words = '<p>ข้อมูลของหน่วยงาน</p>'

const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    void response.writeHead(302, { location }).end()

const sends =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = HTML): RequestListener =>
  (_, response) =>
    void response.writeHead(200, headers).end(body)

/** Writes `piece` again and again until the other side has had enough. */
const endless =
  (piece: string, everyMs: number, headers: Readonly<Record<string, string>> = HTML): RequestListener =>
  (_, response) => {
    response.writeHead(200, headers)
    const timer = setInterval(() => {
      for (let more = true; more;) more = everyMs === 0 && response.write(piece)
      if (everyMs > 0) response.write(piece)
    }, everyMs)
    response.on('close', () => clearInterval(timer))
  }

/** Writes to the socket past HTTP, and closes it. */
const raw =
  (bytes: string, end: 'end' | 'resetAndDestroy' = 'end'): RequestListener =>
  (request) => {
    request.socket.write(bytes, () => request.socket[end]())
  }

export const hostileAnswers: Readonly<Record<string, HostileAnswer>> = {
  '/endless': { label: 'โครงสร้างหน่วยงาน', answer: endless(`${words}\n`.repeat(200), 0) },
  '/slow': {
    label: 'ข้อมูลผู้บริหาร',
    answer: endless('ก', 100),
  },
  '/ten-gigabytes': {
    label: 'อำนาจหน้าที่',
    answer: endless(`${words}\n`.repeat(200), 0, { ...HTML, 'content-length': '10000000000' }),
  },
  '/silent': {
    label: 'แผนพัฒนาท้องถิ่น',
    answer: () => undefined,
    told: { state: 'broken', kind: 'timeout' },
  },
  '/reset': {
    label: 'ข้อมูลการติดต่อ',
    answer: raw(
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 999\r\n\r\n<h1>',
      'resetAndDestroy',
    ),
  },
  '/http-0.9': {
    label: 'ช่องทางถามตอบ Q&A',
    answer: raw('<html><h1>HTTP/0.9</h1></html>'),
    told: { state: 'broken', kind: 'bad-response' },
  },
  '/headers': {
    label: 'Social Network',
    answer: raw(`HTTP/1.1 200 OK\r\n${'x-much: '}${'y'.repeat(1_000_000)}\r\n\r\n`),
    told: { state: 'broken', kind: 'bad-response' },
  },
  '/cookies': {
    label: 'นโยบายคุ้มครองข้อมูลส่วนบุคคล',
    answer: raw(`HTTP/1.1 200 OK\r\nset-cookie: a=${'y'.repeat(1_000_000)}\r\n\r\n`),
    told: { state: 'broken', kind: 'bad-response' },
  },
  '/to-file': {
    label: 'แผนดำเนินงานประจำปี',
    answer: redirectTo('file:///etc/passwd'),
    told: { state: 'broken', kind: 'bad-response' },
  },
  '/to-script': {
    label: 'รายงานผลการดำเนินงาน',
    answer: redirectTo('javascript:alert(1)'),
    told: { state: 'broken', kind: 'bad-response' },
  },
  '/to-data': {
    label: 'คู่มือการปฏิบัติงาน',
    answer: redirectTo('data:text/html,<h1>x</h1>'),
    told: { state: 'broken', kind: 'bad-response' },
  },
  '/to-metadata': {
    label: 'คู่มือการให้บริการ',
    answer: redirectTo('http://169.254.169.254/latest/meta-data/'),
    told: { state: 'refused', kind: 'private-address' },
  },
  '/to-itself-longer': {
    label: 'สถิติการให้บริการ',
    answer: (request, response) => redirectTo(`${request.url ?? ''}x`)(request, response),
    told: { state: 'broken', kind: 'too-many-redirects' },
  },
  '/charset-unknown': {
    label: 'ผลสำรวจความพึงพอใจ',
    answer: sends(page(`<h1>ผลสำรวจ</h1>${words}`), { 'content-type': 'text/html; charset=klingon' }),
  },
  '/charset-contradicted': {
    label: 'E-Service',
    answer: sends(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(`<meta charset="utf-7"><h1>บริการ</h1>`))]),
      { 'content-type': 'text/html; charset=utf-16be' },
    ),
  },
  '/not-letters': {
    label: 'แผนการใช้จ่ายงบประมาณ',
    answer: sends(
      Buffer.concat([
        Buffer.from(page(`<h1>\0แผน\0งบประมาณ\u202eประจำปี\u200b</h1>`)),
        Buffer.from([0xed, 0xa0, 0x80, 0xf8, 0x88, 0x80, 0x80, 0x80, 0xc0, 0x80]),
      ]),
    ),
  },
  '/tags': { label: 'ประกาศจัดซื้อจัดจ้าง', answer: sends(page('<b><p>'.repeat(300_000))) },
  '/tags-5000000': { label: 'แผนการจัดซื้อจัดจ้าง', answer: sends(page('<b>'.repeat(5_000_000))) },
  '/deep-100000': {
    label: 'ข้อมูลเชิงสถิติการให้บริการ',
    answer: sends(page(`${'<div>'.repeat(100_000)}<h1>สถิติการให้บริการ</h1>`)),
  },
  '/links': {
    label: 'ประกาศต่าง ๆ',
    answer: sends(
      page(Array.from({ length: 20_000 }, (_, at) => `<a href="/links/${at}?s=${at}">${at}</a>`).join('')),
    ),
  },
  '/long-address': {
    label: 'ข่าวประชาสัมพันธ์',
    answer: sends(page(`<h1>ข่าว</h1><a href="/${'a'.repeat(2_000_000)}">แผนอัตรากำลัง</a>`)),
  },
  '/look-alikes': {
    label: 'เว็บไซต์ที่เกี่ยวข้อง',
    answer: sends(
      page(
        `<a href="http://раypal.com/">PayPal</a><a href="http://127.0.0.1.xn--zzz.test/">x</a><a href="http://2130706433/">y</a><a href="http://[::ffff:169.254.169.254]/">z</a><a href="//@/\\">q</a>`,
      ),
    ),
  },
  '/session': {
    label: 'แผนบริหารทรัพยากรบุคคล',
    answer: (_, response) => {
      const id = () => Math.floor(Math.random() * 1e15).toString(36)
      const links = Array.from(
        { length: 20 },
        () => `<a href="/session?PHPSESSID=${id()}">หน้าถัดไป ${id()}</a>`,
      )
      sends(page(`<h1>${id()}</h1>${links.join('')}`))(_, response)
    },
  },
  '/facets': {
    label: 'รายงานการจัดซื้อจัดจ้าง',
    answer: (request, response) => {
      const { search } = new URL(request.url ?? '/', 'http://a')
      const keys = ['colour', 'size', 'shape', 'place', 'year', 'kind', 'price', 'brand']
      const more = keys.map(
        (key, at) => `<a href="/facets${search === '' ? '?' : `${search}&`}${key}=${at}">${key}</a>`,
      )
      sends(page(`<h1>สินค้า ${search}</h1>${more.join('')}`))(request, response)
    },
  },
  '/refresh': {
    label: 'แนวปฏิบัติการร้องเรียน',
    answer: sends(page('<meta http-equiv="refresh" content="0;url=/refresh"><h1>รอสักครู่</h1>')),
  },
}
