import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestServer } from '../fetch/test-server.ts'
import { docx, p, tbl, tc, tr } from '../../formats/office/office-files.ts'
import { auditAt, itemOf } from './audit-at.ts'
import { page, servePages } from './page-server.ts'

const row = (...cells: readonly string[]): string => tr(...cells.map((cell) => tc(p(cell))))
const plan = docx(
  p('แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2568', '<w:pStyle w:val="Title"/>') +
    p('องค์การบริหารส่วนตำบลสวนมะลิ') +
    tbl(
      row('โครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ'),
      row('อบรมคุณธรรมจริยธรรมพนักงาน', '20,000', 'ม.ค. – มี.ค. 2568'),
    ),
)
const report = docx(
  p('รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567', '<w:pStyle w:val="Title"/>') +
    tbl(
      row('โครงการ/กิจกรรม', 'ผลการดำเนินงาน', 'งบที่ใช้ (บาท)', 'ปัญหาอุปสรรค', 'ข้อเสนอแนะ'),
      row('อบรมคุณธรรมจริยธรรมพนักงาน', 'อบรมแล้ว 42 คน', '18,500', 'ห้องประชุมเล็ก', 'แบ่งอบรมสองวัน'),
    ),
)

const word =
  (document: Uint8Array) =>
  (_request: unknown, response: ServerResponse): void => {
    response.writeHead(200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    })
    response.end(document)
  }

describe('a document that no label speaks for', () => {
  let site: TestServer
  beforeAll(async () => {
    site = await servePages({
      '/': page('<h1>อบต.สวนมะลิ</h1><a href="/post/7">ปีนี้เราจะทำอะไรกันบ้าง</a>'),
      '/post/7': page('<h1>ปีนี้เราจะทำอะไรกันบ้าง</h1><p>ติดตามได้เลย</p><a href="/files/1.docx">ไฟล์แนบ</a>'),
      '/files/1.docx': word(plan),
    })
  })
  afterAll(() => site.close())

  it('is opened where its item is missing, and answers it by what it says of itself', async () => {
    const report = await auditAt(site.base)
    expect(itemOf(report, 'O25')).toMatchObject({
      status: 'pass',
      evidence: [{ url: `${site.base}/files/1.docx` }],
    })
    expect(itemOf(report, 'O26').status).toBe('missing')
  })
})

describe('two documents that stand in each other’s place', () => {
  let site: TestServer
  beforeAll(async () => {
    site = await servePages({
      '/': page(
        '<h1>อบต.สวนมะลิ</h1><a href="/o25">O25 แผนปฏิบัติการป้องกันการทุจริต</a> <a href="/o26">O26 รายงานผลการดำเนินการป้องกันการทุจริตประจำปี</a>',
      ),
      '/o25': page('<h1>O25 แผนปฏิบัติการป้องกันการทุจริต</h1><a href="/files/a.docx">เปิดไฟล์</a>'),
      '/o26': page('<h1>O26 รายงานผลการดำเนินการป้องกันการทุจริตประจำปี</h1><a href="/files/b.docx">เปิดไฟล์</a>'),
      '/files/a.docx': word(report),
      '/files/b.docx': word(plan),
    })
  })
  afterAll(() => site.close())

  it('answer the items that they speak of themselves', async () => {
    const told = await auditAt(site.base)
    expect(itemOf(told, 'O25').status).toBe('pass')
    expect(itemOf(told, 'O25').evidence[0]?.url).toBe(`${site.base}/files/b.docx`)
    expect(itemOf(told, 'O26').status).toBe('pass')
    expect(itemOf(told, 'O26').evidence[0]?.url).toBe(`${site.base}/files/a.docx`)
  })
})
