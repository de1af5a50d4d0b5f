import { describe, expect, it } from 'vitest'
import { page, prose, run, scan } from './page.ts'

const call = { 'social-links': null }

describe('social-links', () => {
  it("is met by the agency's page", () => {
    expect(run(call, page('<a href="https://www.facebook.com/suanmali.sao">Facebook</a>')).result).toBe('met')
  })

  it.each([
    ['share buttons', '<a href="https://www.facebook.com/sharer.php?u=x">แชร์</a>'],
    ["another body's account", '<a href="https://www.facebook.com/thaigov">รัฐบาลไทย</a>'],
    ['a bare network', '<a href="https://www.facebook.com/">Facebook</a>'],
  ])('is unmet by %s', (_, html) => {
    expect(run(call, page(html + prose())).result).toBe('unmet')
  })

  it('is unsure over a scan', () => {
    expect(run(call, scan()).result).toBe('unsure')
  })
})
