import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { signed: { by: 'top' } }

describe('signed', () => {
  it('is met by the signature block of the mayor', () => {
    const html =
      '<p>ประกาศ ณ วันที่ 2 มกราคม พ.ศ. 2568</p><p>(นายสมพร ใจงาม)</p><p>นายกองค์การบริหารส่วนตำบลสวนมะลิ</p>'
    const outcome = run(call, page(html))
    expect(outcome.result).toBe('met')
    expect(outcome.because[0]?.quote).toContain('สมพร')
  })

  it('is unmet by an officer', () => {
    const html = `<p>(นางสาวอรทัย ดีพร้อม)</p><p>นักทรัพยากรบุคคลชำนาญการ</p>${prose()}`
    expect(run(call, page(html)).result).toBe('unmet')
  })

  it('is unmet when the place of the signature is left blank', () => {
    const outcome = run(call, page(`${prose()}<p>(ลงชื่อ) ....................</p>`))
    expect(outcome.result).toBe('unmet')
    expect(outcome.because[0]?.quote).toContain('ลงชื่อ')
  })

  it('is unmet by an unsigned text', () => {
    expect(run(call, page(prose())).result).toBe('unmet')
  })

  it('is unsure over a scan and over a picture', () => {
    expect(run(call, scan()).result).toBe('unsure')
    expect(run(call, page(`${prose()}<img src="/u/sign.png" alt="" width="400">`)).result).toBe('unsure')
  })
})
