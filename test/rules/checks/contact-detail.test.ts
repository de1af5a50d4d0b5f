import { describe, expect, it } from 'vitest'
import { page, prose, run } from './page.ts'

const of = (kind: string) => ({ 'contact-detail': { kind } })

describe('contact-detail', () => {
  it.each([
    ['address', '<p>เลขที่ 99 หมู่ 4 ตำบลสวนมะลิ อำเภอเมือง จังหวัดบุรีรมย์ 31000</p>'],
    ['address', '<p>๙๙ ม.๔ ต.สวนมะลิ อ.เมือง จ.บุรีรมย์ ๓๑๐๐๐</p>'],
    ['phone', '<p>โทรศัพท์ 0-4412-3456 ต่อ 11</p>'],
    ['phone', '<a href="tel:044123456">โทรหาเรา</a>'],
    ['email', '<p>saraban@suanmali.go.th</p>'],
    ['email', '<p>saraban[at]suanmali.go.th</p>'],
    ['map', '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>'],
    ['map', '<a href="https://maps.app.goo.gl/abc">แผนที่</a>'],
  ])('finds the %s in %s', (kind, html) => {
    expect(run(of(kind), page(html)).result).toBe('met')
  })

  it.each(['address', 'phone', 'email', 'map'])('misses the %s on a page without one', (kind) => {
    expect(run(of(kind), page(prose())).result).toBe('unmet')
  })

  it('is unsure when the contact is a picture', () => {
    expect(run(of('email'), page('<img src="/u/contact.jpg" width="900" height="600" alt="">')).result).toBe(
      'unsure',
    )
  })
})
