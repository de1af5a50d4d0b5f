import { beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import type { Report } from '../../../rules/report/schema.ts'
import { auditAt, itemOf } from './audit-at.ts'
import { servePages } from './page-server.ts'

/** A small school: all it has to say about itself stands on one page. */
const HOME = `<!doctype html><html lang="th"><head><title>โรงเรียนบ้านสวนมะลิ</title></head><body>
<header><nav><a href="/">หน้าแรก</a> <a href="/staff">คณะผู้บริหาร</a></nav></header>
<main>
<h2>ข่าวประชาสัมพันธ์</h2>
<ul>
<li><a href="/n/1">โรงเรียนบ้านสวนมะลิจัดกิจกรรมวันภาษาไทย</a> 12 มีนาคม 2568</li>
<li><a href="/n/2">โรงเรียนบ้านสวนมะลิรับสมัครนักเรียนใหม่ ปีการศึกษา 2568</a> 3 มีนาคม 2568</li>
<li><a href="/n/3">ผู้อำนวยการโรงเรียนตรวจเยี่ยมอาคารเรียน</a> 20 กุมภาพันธ์ 2568</li>
</ul>
<h2>เครือข่ายสังคมออนไลน์</h2>
<p><a href="https://www.facebook.com/suanmalischool">Facebook โรงเรียนบ้านสวนมะลิ</a></p>
<h2>ติดต่อเรา</h2>
<p>โรงเรียนบ้านสวนมะลิ เลขที่ 9 หมู่ที่ 2 ตำบลสวนมะลิ อำเภอเมือง จังหวัดศรีธานี 10000</p>
<p>โทรศัพท์ 02 123 4567 อีเมล school@suanmali.ac.th</p>
</main></body></html>`

describe('an agency that says it on its home page', () => {
  const reports = new Map<number, Report>()
  beforeAll(async () => {
    const server = await servePages({ '/': HOME, '/staff': '<main><h1>คณะผู้บริหาร</h1></main>' })
    const knowledge = await loadKnowledge()
    for (const year of [2566, 2568]) {
      const catalogue = loadYear(knowledge, year)
      reports.set(year, await auditAt(`${server.base}/`, { catalogue, agencyType: 'school' }))
    }
    await server.close()
  })

  it.each([
    [2568, 'ข่าวประชาสัมพันธ์'],
    [2568, 'ข้อมูลการติดต่อ'],
    [2566, 'Social Network'],
  ])('FY%i: is not told that there is nothing: %s', (year, title) => {
    const item = reports.get(year)?.items.find((each) => each.title.th === title)
    expect(item?.status).not.toBe('missing')
    expect(new URL(item?.evidence[0]?.url ?? 'http://none/x').pathname).toBe('/')
  })

  it('is told so where the home page only links the topic', () => {
    const report = reports.get(2568)
    if (report === undefined) throw new Error('no report')
    expect(itemOf(report, 'O2').evidence.map(({ url }) => new URL(url).pathname)).not.toContain('/')
    expect(itemOf(report, 'O1').status).toBe('missing')
  })
})
