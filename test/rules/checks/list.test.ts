import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { list: { any: ['คู่มือ'], min: 2 } }

describe('list', () => {
  it('is met by enough different entries', () => {
    const html = '<ul><li>คู่มือการรับชำระภาษี</li><li>คู่มือการขออนุญาตก่อสร้าง</li></ul>'
    expect(run(call, page(html)).result).toBe('met')
  })

  it('does not count the same entry twice, nor entries about other things', () => {
    const html = '<ul><li>คู่มือการรับชำระภาษี</li><li>คู่มือการรับชำระภาษี</li><li>ประกาศรับสมัคร</li></ul>'
    expect(run(call, page(html + prose())).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
