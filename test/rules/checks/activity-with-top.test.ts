import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const call = { 'activity-with-top': { any: ['No Gift Policy'] } }
const text = 'เมื่อวันที่ 10 มกราคม 2568 ได้จัดกิจกรรมประกาศเจตนารมณ์ No Gift Policy ณ ห้องประชุม โดยมีพนักงานทุกคนเข้าร่วม'
const picture = '<img src="/u/act1.jpg" alt="ภาพกิจกรรม" width="800" height="600">'

describe('activity-with-top', () => {
  it('is met when the mayor leads it', () => {
    const html = `<p>${text}</p><p>นำโดย นายสมพร ใจงาม นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>${picture}`
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet when only a deputy takes part', () => {
    const html = `<p>${text}</p><p>นำโดย นายวิชัย รุ่งเรือง รองนายกองค์การบริหารส่วนตำบลสวนมะลิ</p>${picture}`
    expect(run(call, page(html)).result).toBe('unmet')
  })

  it('is unsure when nobody is named', () => {
    expect(run(call, page(`<p>${text}</p>${picture}`)).result).toBe('unsure')
  })
})
