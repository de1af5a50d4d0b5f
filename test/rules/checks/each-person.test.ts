import { describe, expect, it } from 'vitest'
import { page, prose, run, said, scan } from './page.ts'

const card = (name: string, position: string, more = '', photo = '/u/p.jpg') =>
  `<div class="card">${photo === '' ? '' : `<img src="${photo}" alt="" width="200" height="250">`}<p>${name}</p><p>${position}</p>${more}</div>`
const has = (what: string) => ({ 'each-person': { has: what } })
const mayor = card('นายสมพร ใจงาม', 'นายกเทศมนตรีตำบลสวนมะลิ', '<p>โทร 081-111-2222</p>')

describe('each-person', () => {
  it.each(['name', 'position', 'photo', 'contact'])('is met when everyone has a %s', (what) => {
    const clerk = card('นางอรทัย ดีพร้อม', 'ปลัดเทศบาล', '<p>อีเมล clerk@suanmali.go.th</p>')
    expect(run(has(what), page(mayor + clerk)).result).toBe('met')
  })

  it('names the executive without a telephone number', () => {
    const outcome = run(has('contact'), page(mayor + card('นางอรทัย ดีพร้อม', 'ปลัดเทศบาล') + prose()))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('อรทัย')
    expect(said(outcome)).not.toContain('สมพร')
  })

  it.each([
    ['an extension of the telephone number above', '<p>ต่อ 101</p>', 'met'],
    ['how long somebody has still to serve', '<p>ดำรงตำแหน่งต่อ 4 ปี</p>', 'unmet'],
  ])('%s is a contact, or not', (_, more, result) => {
    expect(run(has('contact'), page(mayor + card('นางอรทัย ดีพร้อม', 'ปลัดเทศบาล', more) + prose())).result).toBe(
      result,
    )
  })

  it('names the executive without a photograph', () => {
    const outcome = run(has('photo'), page(mayor + card('นางอรทัย ดีพร้อม', 'ปลัดเทศบาล', '', '') + prose()))
    expect(outcome.result).toBe('unmet')
    expect(said(outcome)).toContain('อรทัย')
  })

  it('does not take a stand-in picture for a photograph', () => {
    const clerk = card('นางอรทัย ดีพร้อม', 'ปลัดเทศบาล', '', '/img/no-image.png')
    expect(run(has('photo'), page(mayor + clerk + prose())).result).toBe('unmet')
  })

  it('asks nothing for a vacant post or a member of the council', () => {
    const html = `${mayor}<div class="card"><p>-ว่าง-</p><p>รองปลัดเทศบาล</p></div>${card('นายดำรง คงมั่น', 'สมาชิกสภาเทศบาล', '', '')}`
    expect(run(has('contact'), page(html)).result).toBe('met')
    expect(run(has('photo'), page(html)).result).toBe('met')
  })

  it('is unsure when one contact is given for all', () => {
    const html = `${card('นายสมพร ใจงาม', 'นายกเทศมนตรี')}${card('นางอรทัย ดีพร้อม', 'ปลัดเทศบาล')}<p>ติดต่อผู้บริหารทุกท่าน โทร 044-123-456</p>${prose()}`
    expect(run(has('contact'), page(html)).result).toBe('unsure')
  })

  it('is unsure over a scan', () => {
    expect(run(has('photo'), scan()).result).toBe('unsure')
  })
})
