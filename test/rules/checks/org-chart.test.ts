import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { 'org-chart': null }

describe('org-chart', () => {
  it('is met by a picture that says so', () => {
    const html =
      '<h2>โครงสร้างส่วนราชการ</h2><img src="/u/a1.jpg" alt="แผนผังโครงสร้าง" width="1200" height="800">'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is met by a list that names the units', () => {
    const html = '<ul><li>สำนักปลัด</li><li>กองคลัง</li><li>กองช่าง</li><li>กองการศึกษา</li></ul>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet by text that shows no structure', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unsure over a picture that may be the chart', () => {
    const html = `<h2>โครงสร้างองค์กร</h2><img src="/u/a1.jpg" alt="">${prose()}`
    expect(run(call, page(html)).result).toBe('unsure')
  })
})
