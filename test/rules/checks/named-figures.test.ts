import { describe, expect, it } from 'vitest'
import { page, run } from './page.ts'

const online = { numbers: { any: ['e-service'], meaning: 'online-use' } } as const
const spent = { mentions: { any: ['เบิก'], meaning: 'spent' } } as const

describe('figures below names in everyday words', () => {
  it.each([
    [
      'a column',
      '<table><tr><th>งาน</th><th>หน้าช่อง</th><th>ผ่านแอป</th></tr><tr><td>ต่อทะเบียน</td><td>15</td><td>7</td></tr></table>',
    ],
    [
      'a row',
      '<table><tr><th>ช่องทาง</th><th>ทั้งปี</th></tr><tr><td>มาเอง</td><td>15</td></tr><tr><td>เว็บ</td><td>7</td></tr></table>',
    ],
    [
      'a column below a head in two rows',
      '<table><tr><th>เดือน</th><th></th><th>จากบ้าน</th></tr><tr><td></td><td>ภาษี</td><td>ขอถังขยะ</td></tr><tr><td>ม.ค.</td><td>15</td><td>7</td></tr><tr><td>ก.พ.</td><td>11</td><td>9</td></tr></table>',
    ],
    [
      'a heading',
      '<h3>คำขอที่ส่งผ่านมือถือ</h3><table><tr><th>เดือน</th><th>ราย</th></tr><tr><td>ม.ค.</td><td>15</td></tr><tr><td>ก.พ.</td><td>11</td></tr></table>',
    ],
    ['a card', '<div><p>652</p><p>ส่งทางเว็บ</p></div>'],
  ])('are read from %s', (_, html) => {
    expect(run(online, page(html)).result).toBe('met')
  })

  it.each([
    [
      'a column without any',
      '<table><tr><th>งาน</th><th>ผ่านแอป</th></tr><tr><td>ต่อทะเบียน</td><td>ทำได้</td></tr></table>',
    ],
    ['the number of a part', '<p>2. การใช้บริการผ่านเว็บ</p><p>ส่งทางเว็บ ปี 2567</p>'],
    ['visits alone', '<table><tr><th>เดือน</th><th>บัตรคิว</th></tr><tr><td>ม.ค.</td><td>15</td></tr></table>'],
    ['what only leads to it', '<p>ยื่นเรื่องผ่านเว็บได้</p><p>15</p>'],
  ])('are not seen in %s', (_, html) => {
    expect(run(online, page(html)).result).toBe('unmet')
  })

  it('tell what was spent beside what was set aside, not a budget alone', () => {
    const table = (head: string, row: string) => page(`<table><tr>${head}</tr>${row.repeat(2)}</table>`)
    const row = '<tr><td>ขุดสระ</td><td>150,000</td><td>90,000</td></tr>'
    expect(run(spent, table('<th>งาน</th><th>ตั้งไว้</th><th>ใช้</th>', row)).result).toBe('met')
    expect(
      run(spent, table('<th>งาน</th><th>ราคากลาง</th><th>ใช้เงิน</th>', row.replace('150,000', 'บ่อ'))).result,
    ).toBe('unmet')
  })
})
