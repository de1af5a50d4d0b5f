import { describe, expect, it } from 'vitest'
import { listsReceived, monthsReceivedAt } from '../../../rules/meanings/gifts.ts'
import { matchKey } from '../../../rules/text/normalise.ts'

const keys = (cells: readonly string[]) => cells.map((cell) => matchKey(cell))
const lists = ([header = [], ...rows]: readonly (readonly string[])[]) =>
  listsReceived(rows.map(keys), keys(header))

describe('what officials received', () => {
  it.each([
    [
      'columns in other words',
      [
        ['ใครรับ', 'ได้ของอะไร', 'จากใคร', 'ราคาราว'],
        ['พยาบาลห้องคลอด', 'ผลไม้ 1 ตะกร้า', 'ญาติคนไข้', '700'],
      ],
    ],
    [
      'rows without a head',
      [
        ['กองช่าง', 'แจ้ง 1 ราย', 'นาฬิกา', 'ให้คืน'],
        ['กองคลัง', 'แจ้ง 0 ราย', '-', '-'],
      ],
    ],
    [
      'a count of refusals',
      [
        ['สาขา', 'ครั้งที่มีคนนำของมา', 'ปฏิเสธ'],
        ['ลำพูน', '3', '3'],
      ],
    ],
  ])('stands in a table: %s', (_, table) => {
    expect(lists(table)).toBe(true)
  })

  it('is not told by a table of what may be taken, nor by an empty form', () => {
    expect(
      lists([
        ['จากใคร', 'รับได้แค่ไหน'],
        ['ญาติ', 'ตามฐานะ'],
        ['คนอื่น', 'ไม่เกินสามพัน'],
      ]),
    ).toBe(false)
    expect(
      lists([
        ['ผู้รับ', 'ของที่ได้', 'จากใคร', 'มูลค่า'],
        ['', '', '', ''],
      ]),
    ).toBe(false)
  })

  it('is told month by month', () => {
    expect(monthsReceivedAt(keys(['ตุลาคม 2566 ไม่มี', 'พฤศจิกายน 2566 1 ราย คืนแล้ว']))).toBe(0)
    expect(monthsReceivedAt(keys(['ตุลาคม 2566 ประชุม', 'พฤศจิกายน 2566 อบรม']))).toBe(-1)
  })
})
