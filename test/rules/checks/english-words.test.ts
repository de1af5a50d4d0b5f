import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const plan = (head: string): string =>
  `<table><tr>${head}</tr><tr><td>ปรับปรุงห้องสมุด</td><td>1 ห้อง</td><td>350,000</td></tr></table>`

describe('labels in English', () => {
  it('say what those in Thai say', () => {
    const html = plan('<th>Project</th><th>Output</th><th>Budget (THB)</th>')
    expect(run({ mentions: { any: ['โครงการ', 'กิจกรรม'] } }, page(html)).result).toBe('met')
    expect(run({ numbers: { any: ['งบประมาณ', 'วงเงิน'] } }, page(html)).result).toBe('met')
  })

  it('name what a table counts', () => {
    const served = { numbers: { any: ['ผู้รับบริการ'] } }
    const month = (heading: string) =>
      `<table><tr><th>Month</th><th>${heading}</th></tr><tr><td>May</td><td>48</td></tr></table>`
    expect(run(served, page(month('Walk-in'))).result).toBe('met')
    expect(run(served, page(month('Staff'))).result).toBe('unmet')
  })

  it('are labels, not parts of other words', () => {
    const call = { states: { any: ['ค่าธรรมเนียม'], none: ['ฟรี'] } }
    expect(run(call, page('<p>Fee: 50 บาทต่อฉบับ</p>')).result).toBe('met')
    expect(run(call, page('<p>Feedback และ coffee ได้ที่ชั้น 1 เวลา 8.30 น.</p>')).result).toBe('unmet')
  })
})
