import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const call = { months: { min: 3 } }

describe('months', () => {
  it('is met by a link for each month', () => {
    const html = ['ตุลาคม 2567', 'พ.ย. 67', 'ธันวาคม 2567']
      .map((month) => `<li><a href="/f/${month.length}.pdf">สรุปผล เดือน${month}</a></li>`)
      .join('')
    expect(run(call, page(`<ul>${html}</ul>`)).result).toBe('met')
  })

  it('does not take the day of an announcement for a month', () => {
    const html = '<p>ประกาศวันที่ 5 ตุลาคม 2567</p><p>10 พฤศจิกายน 2567</p><p>2 ธ.ค. 67</p>'
    expect(run(call, page(html + prose())).result).toBe('unmet')
  })

  it('is unsure over a range of months', () => {
    expect(run(call, page(`<p>สรุปผล ตุลาคม 2567 – มีนาคม 2568</p>${prose()}`)).result).toBe('unsure')
  })
})
