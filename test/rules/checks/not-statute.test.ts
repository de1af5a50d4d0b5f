import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { 'not-statute': null }
const sections = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>มาตรา ${at + 1} ให้สภาตำบลมีหน้าที่ตามที่กำหนดไว้ในบทบัญญัตินี้</p>`).join(
    '',
  )

describe('not-statute', () => {
  it("is met by the agency's own words, even with a few sections", () => {
    const html = `<p>ตามมาตรา 66 และมาตรา 67 อบต. มีหน้าที่พัฒนาตำบล</p>${prose()}`
    expect(run(call, page(html)).result).toBe('met')
  })

  it('is unmet by a whole law', () => {
    expect(run(call, page(sections(40))).result).toBe('unmet')
  })

  it('is unsure over a long extract', () => {
    expect(run(call, page(sections(12))).result).toBe('unsure')
  })

  it('is unsure when there is hardly any text', () => {
    expect(run(call, page('<p>โครงสร้าง</p>')).result).toBe('unsure')
  })
})
