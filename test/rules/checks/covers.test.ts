import { describe, expect, it } from 'vitest'
import { page, prose, run, said, scan } from './page.ts'

const topic = (id: string, th: string) => ({ id, title: { th, en: id }, any: [th] })
const call = { covers: { topics: [topic('licensing', 'การอนุญาต'), topic('procurement', 'จัดซื้อจัดจ้าง')] } }

describe('covers', () => {
  it('is met when every topic is there', () => {
    expect(run(call, page('<p>ความเสี่ยงในการอนุญาต และการจัดซื้อจัดจ้าง</p>')).result).toBe('met')
  })

  it('names the missing topic', () => {
    const outcome = run(call, page(`<p>ความเสี่ยงในการอนุญาต</p>${prose()}`))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('จัดซื้อจัดจ้าง')
  })

  it('is met when fewer topics are asked for', () => {
    const some = { covers: { ...call.covers, min: 1 } }
    expect(run(some, page('<p>ความเสี่ยงในการอนุญาต</p>')).result).toBe('met')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
