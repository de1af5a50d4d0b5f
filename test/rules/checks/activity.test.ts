import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { activity: { any: ['No Gift Policy'] } }
const text = 'เมื่อวันที่ 10 มกราคม 2568 ได้จัดกิจกรรมประกาศเจตนารมณ์ No Gift Policy ณ ห้องประชุม โดยมีพนักงานทุกคนเข้าร่วม'
const picture = '<img src="/u/act1.jpg" alt="ภาพกิจกรรม" width="800" height="600">'

describe('activity', () => {
  it('is met by a described event with pictures', () => {
    expect(run(call, page(`<p>${text}</p>${picture}`)).result).toBe('met')
  })

  it('is unmet when no such event is told', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unsure when no picture was seen', () => {
    expect(run(call, page(`<p>${text}</p>`)).result).toBe('unsure')
  })
})
