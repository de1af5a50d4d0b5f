import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../fetch/test-server.ts'
import { printAll } from '../read/pdf/make-pdf.ts'
import { auditAt, itemOf } from './audit-at.ts'
import { page, servePages } from './page-server.ts'

const TITLE = 'แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2568'
const sheet = (content: string): string => `<section style="break-after: page">${content}</section>`
const filler = (number: number): string =>
  sheet(
    `<h2>บทที่ ${number}</h2><p>${'ความเป็นมาและหลักการของการดำเนินงานขององค์การบริหารส่วนตำบลสวนมะลิ '.repeat(6)}</p>`,
  )
const table = sheet(
  `<h2>ตารางแผนปฏิบัติการ</h2><table border="1"><tr><th>ที่</th><th>โครงการ/กิจกรรม</th><th>งบประมาณ (บาท)</th><th>ระยะเวลาดำเนินการ</th></tr>
   <tr><td>1</td><td>โครงการอบรมคุณธรรมจริยธรรมพนักงาน</td><td>20,000</td><td>ม.ค. – มี.ค. 2568</td></tr>
   <tr><td>2</td><td>กิจกรรมประกาศเจตจำนงต่อต้านการทุจริต</td><td>ไม่ใช้งบประมาณ</td><td>ธ.ค. 2567</td></tr></table>`,
)
const cover = sheet(`<h1>${TITLE}</h1><p>องค์การบริหารส่วนตำบลสวนมะลิ</p>`)
const chapters = Array.from({ length: 14 }, (_, index) => filler(index + 1)).join('')

describe('documents of many pages', () => {
  let site: TestServer
  const asked: string[] = []
  beforeAll(async () => {
    const { late, early } = await printAll({
      late: cover + chapters + table,
      early: cover + table + chapters,
    })
    const home = (file: string): string => page(`<h1>อบต.สวนมะลิ</h1><a href="${file}">${TITLE}</a>`)
    const pdf =
      (bytes: Uint8Array | undefined) =>
      (request: { url?: string | undefined }, response: ServerResponse): void => {
        asked.push(request.url ?? '')
        response.writeHead(200, { 'content-type': 'application/pdf' })
        response.end(bytes)
      }
    site = await servePages({
      '/late': home('/files/late.pdf'),
      '/early': home('/files/early.pdf'),
      '/files/late.pdf': pdf(late),
      '/files/early.pdf': pdf(early),
    })
  })
  afterAll(() => site.close())

  it('are read on when their first pages leave an item open, without being asked for again', async () => {
    const report = await auditAt(`${site.base}/late`)
    const item = itemOf(report, 'O25')
    expect(item.status).toBe('pass')
    expect(item.findings.flatMap(({ because }) => because.map((each) => each.page ?? 0))).toContain(16)
    const whole = asked.filter((url) => url === '/files/late.pdf').length
    expect(whole).toBeLessThanOrEqual(2)
  })

  it('are left after their first pages when these settle the item', async () => {
    const report = await auditAt(`${site.base}/early`)
    const item = itemOf(report, 'O25')
    expect(item.status).toBe('pass')
    expect(item.findings.flatMap(({ because }) => because.map((each) => each.page ?? 0))).toContain(2)
  })
})
