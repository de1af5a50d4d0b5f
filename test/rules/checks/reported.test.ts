import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { reported: { any: ['ความก้าวหน้า'] } }

describe('reported', () => {
  it.each([
    ['a word of reports', '<p>ความก้าวหน้าของโครงการ</p>', 'met'],
    ['a day', '<p>เมื่อ 18 มกราคม 2564 ติดตั้งป้ายแสดงขั้นตอนงานบริการที่หน้าห้อง</p>', 'met'],
    [
      'the day on which a plan was agreed',
      `<p>ใช้ติดตามความเสี่ยงที่สภาเห็นชอบไว้ในการประชุมครั้งที่ 3/2566 วันที่ 24 พฤศจิกายน 2566</p>${prose()}`,
      'unmet',
    ],
    [
      'the day by which it is to be told',
      `<p>ให้เจ้าของเรื่องกรอกช่องสุดท้ายและส่งกลับภายในวันที่ 15 ตุลาคม 2567</p>${prose()}`,
      'unmet',
    ],
    ['how many of how many', '<ul><li>โครงการโรงเรียนสุจริต – จัดกิจกรรม 2 จาก 4 กิจกรรม</li></ul>', 'met'],
    ['that nothing has begun', '<p>กิจกรรมบริษัทสร้างการดี ยังไม่เริ่มดำเนินการเพราะโรงเรียนปิด</p>', 'met'],
    [
      'a column of results',
      '<table><tr><th>งาน</th><th>ผล</th></tr><tr><td>สรรหา</td><td>3 คน</td></tr></table>',
      'met',
    ],
    [
      'a column of results that is not filled in',
      `<table><tr><th>งาน</th><th>ผล</th></tr><tr><td>สรรหา</td><td></td></tr></table>${prose()}`,
      'unmet',
    ],
    [
      'a column of results, named in a word of reports, in which every row is crossed out',
      `<table><tr><th>งาน</th><th>ความก้าวหน้า</th></tr><tr><td>สรรหา</td><td>-</td></tr><tr><td>โอนย้าย</td><td>–</td></tr></table>${prose()}`,
      'unmet',
    ],
    [
      'what a plan expects',
      `<table><tr><th>งาน</th><th>ผลที่คาดว่าจะได้รับ</th></tr><tr><td>สรรหา</td><td>มีคน</td></tr></table>${prose()}`,
      'unmet',
    ],
    ['how much was done', '<p>กลุ่มบริหารงานบุคคลบรรจุครูผู้ช่วยได้ 64 อัตราจากตำแหน่งว่าง 70 อัตรา</p>', 'met'],
    ['a target', `<p>ตั้งเป้าบรรจุครูผู้ช่วยให้ได้ 64 อัตราภายในสิ้นปีงบประมาณ</p>${prose()}`, 'unmet'],
    ['a promise', `<p>หน่วยงานจะจัดอบรมให้พนักงานทุกคนมีความรู้เรื่องนี้ต่อไป</p>${prose()}`, 'unmet'],
    ['a list of projects', `<ul><li>โครงการอบรมคุณธรรมจริยธรรมผู้บริหารและพนักงาน</li></ul>${prose()}`, 'unmet'],
  ])('%s', (_name, html, result) => {
    expect(run(call, page(html)).result).toBe(result)
  })

  it('is not told of a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })

  it.each([
    ['who put the page there', '<p>ส่งโดย webmaster เมื่อ 14 พฤศจิกายน 2568</p>', 'unmet'],
    [
      'a list of how much, under the name of a result',
      '<h3>ผลการดูแลกำลังคน</h3><ul><li>รับโอนพนักงาน 2 คน</li><li>ส่งอบรม 11 คน</li></ul>',
      'met',
    ],
    [
      'a list of how much, under the name of a plan',
      '<h3>แผนกำลังคน</h3><ul><li>รับโอนพนักงาน 2 คน</li><li>ส่งอบรม 11 คน</li></ul>',
      'unmet',
    ],
  ])('judges %s', (_, html, result) => {
    expect(run(call, page(html + prose())).result).toBe(result)
  })
})
