import { describe, expect, it } from 'vitest'
import { page, prose, run, said, wrapper } from './page.ts'

const call = { explained: { any: ['หน้าที่และอำนาจ', 'อำนาจหน้าที่'], minLength: 100 } }
const powers = 'จัดให้มีและบำรุงรักษาทางน้ำและทางบก รักษาความสะอาดของถนน ป้องกันโรค และส่งเสริมการศึกษา '.repeat(3)

describe('explained', () => {
  it('is met by a heading with running text', () => {
    expect(run(call, page(`<h2>หน้าที่และอำนาจ</h2><p>${powers}</p>`)).result).toBe('met')
  })

  it('is met by what says in other words what the agency has to do, not by what an officer does', () => {
    const duty = { explained: { any: ['อำนาจหน้าที่'], minLength: 100, meaning: 'duty' } }
    expect(run(duty, page(`<h2>อบต. ทำหน้าที่อะไร</h2><p>${powers}</p>`)).result).toBe('met')
    expect(run(duty, page(`<h2>ประวัติของเรา</h2><p>${powers}</p>`)).result).toBe('unmet')
    expect(run(duty, page(`<h2>อบต. ทำหน้าที่อะไร</h2><p>ดูแลตำบล</p>`)).result).toBe('unmet')
  })

  it('is unmet when the heading has hardly a word below it', () => {
    const outcome = run(call, page(`<h2>อำนาจหน้าที่</h2><p>ตามกฎหมาย</p><h2>ประวัติ</h2>${prose()}`))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('สั้น')
  })

  it('is unmet by a law that is attached', () => {
    const law = `<p>มาตรา 1 พระราชบัญญัตินี้เรียกว่า พระราชบัญญัติเทศบาล</p><p>มาตรา 50 เทศบาลมีอำนาจหน้าที่ ${powers}</p>`
    const own = page(`<h2>อำนาจหน้าที่</h2><p>เป็นไปตามพระราชบัญญัติ</p><h2>ประวัติ</h2>${prose()}`)
    expect(run(call, [own, page(law, { path: '/law' })]).result).toBe('unmet')
  })

  it('is unsure when the explanation may stand in a file', () => {
    expect(run(call, wrapper('อำนาจหน้าที่')).result).toBe('unsure')
  })
})
