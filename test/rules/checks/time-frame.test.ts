import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { 'time-frame': { any: ['ระยะเวลา'] } }

describe('time-frame', () => {
  it.each([
    ['a word', '<p>ระยะเวลา 3 เดือน</p>', 'met'],
    [
      'any month',
      '<table><tr><th>โครงการ</th><th>เมื่อใด</th></tr><tr><td>อบรม</td><td>มิ.ย. 68</td></tr></table>',
      'met',
    ],
    [
      'marks in columns of years',
      '<table><tr><th>กิจกรรม</th><th>2567</th><th>2568</th><th>2569</th></tr><tr><td>เดินสำรวจจุดเสี่ยง</td><td>✓</td><td></td><td>✓</td></tr><tr><td>อบรมแกนนำ</td><td></td><td>✓</td><td>✓</td></tr></table>',
      'met',
    ],
    [
      'columns of years that are not filled in',
      `<table><tr><th>กิจกรรม</th><th>2567</th><th>2568</th><th>2569</th></tr><tr><td>เดินสำรวจจุดเสี่ยง</td><td></td><td></td><td></td></tr></table>${prose()}`,
      'unmet',
    ],
    [
      'amounts of several years',
      `<table><tr><th>หมวดรายจ่าย</th><th>2567</th><th>2568</th><th>2569</th></tr><tr><td>งบบุคลากร</td><td>120,000</td><td>130,000</td><td>140,000</td></tr></table>${prose()}`,
      'unmet',
    ],
    ['when it was put there', `<p>เผยแพร่เมื่อเดือนมิถุนายน 2568</p>${prose()}`, 'unmet'],
    ['office hours', `<p>เปิดทุกวันจันทร์ถึงวันศุกร์ 08.30-16.30 น.</p>${prose()}`, 'unmet'],
    ['the day of the post', `<p>12 มิถุนายน 2568</p>${prose()}`, 'unmet'],
  ])('%s', (_name, html, result) => {
    expect(run(call, page(html)).result).toBe(result)
  })
})
