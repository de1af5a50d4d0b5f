import { describe, expect, it } from 'vitest'
import { context, page, prose, run, said } from './page.ts'

const call = { 'own-corruption-channel': null }
const form = (words: string) =>
  `<h1>${words}</h1><form method="post"><label>ชื่อ <input name="n"></label><label>รายละเอียด <textarea name="d"></textarea></label><button>ส่งเรื่อง</button></form>`

describe('own-corruption-channel', () => {
  it('is met by a form about corruption', () => {
    expect(run(call, page(form('แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ'))).result).toBe('met')
  })

  it.each([
    ['ช่องทางนี้ใช้สำหรับแจ้งว่าพนักงานของเราเรียกรับเงินหรือใช้ตำแหน่งหาประโยชน์', 'met'],
    ['เฉพาะเรื่องเจ้าหน้าที่ทุจริต เรื่องบริการโปรดใช้กระดานถามตอบ', 'met'],
    ['เรื่องเจ้าหน้าที่ทุจริตโปรดส่งจดหมายถึงผู้บริหาร ช่องทางนี้ใช้แจ้งถนนชำรุด', 'unmet'],
    ['ช่องทางนี้ไม่รับเรื่องเจ้าหน้าที่ทุจริต', 'unmet'],
    ['ไม่ใช้สำหรับแจ้งเรื่องเจ้าหน้าที่ทุจริต', 'unmet'],
  ])('what a form is for may stand in a sentence above it: %s', (sentence, result) => {
    const html = form('ตู้จดหมายถึงผู้บริหาร').replace('<form', `<p>${sentence}</p><form`)
    expect(run(call, page(html + prose())).result).toBe(result)
    expect(run({ 'separate-channel': null }, page(html + prose())).result).toBe(result)
  })

  it("is unmet by a national body's portal alone", () => {
    const html = `<h1>แจ้งเบาะแส</h1><a href="https://www.nacc.go.th/report">ร้องเรียนทุจริต ป.ป.ช.</a>${prose()}`
    const outcome = run(call, page(html))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('ป.ป.ช.')
  })

  it('is unmet by the general complaint form', () => {
    expect(run(call, page(form('ร้องเรียนร้องทุกข์'))).result).toBe('unmet')
  })

  it('is unmet by a form that asks outsiders to sign in', () => {
    const html =
      '<h1>แจ้งทุจริต</h1><a href="https://docs.google.com/forms/d/e/1FAIpQLSc/viewform">แบบแจ้งเบาะแส</a>'
    const asks = (kind: string) =>
      run(call, page(html), context({ linkOf: () => ({ state: 'blocked', kind, httpStatus: 200 }) }))
    expect(asks('form-sign-in').result).toBe('unmet')
    expect(asks('social-network').result).toBe('met')
  })

  it('is unsure over a link that was not read', () => {
    const html = `<a href="/corruption">แจ้งเรื่องร้องเรียนการทุจริต</a>${prose()}`
    expect(run(call, page(html)).result).toBe('unsure')
  })

  it('is unsure over a card of which only a script knows where it leads', () => {
    const html = `<div style="cursor: pointer">แจ้งเรื่องร้องเรียนการทุจริต</div>${prose()}`
    expect(run(call, page(html)).result).toBe('unsure')
  })
})
