import { describe, expect, it } from 'vitest'
import { conductAt, contrastsConduct } from '../../../rules/meanings/conduct.ts'
import { matchKey } from '../../../rules/text/normalise.ts'

const keys = (lines: readonly string[]) => lines.map((line) => matchKey(line))
const ROWS = [
  ['เวรดึก', 'ส่งเวรครบทุกเตียง', 'กลับก่อนเพื่อนมารับเวร'],
  ['งานพัสดุ', 'นับของต่อหน้าผู้ขาย', 'เซ็นรับไว้ล่วงหน้าทั้งเดือน'],
]

describe('what to do beside what not to do', () => {
  it.each([
    ['แบบนี้ผ่าน', 'แบบนี้ไม่ผ่าน'],
    ['ไฟเขียว', 'ไฟแดง'],
    ['👍', '👎'],
    ['ห้ามเด็ดขาด', 'ทำได้'],
    ['อยากเห็น', 'ไม่อยากเห็น'],
  ])('stands in two columns, whatever they are called: %s, %s', (one, other) => {
    expect(contrastsConduct(ROWS.map(keys), keys(['เรื่อง', one, other]))).toBe(true)
  })

  it.each([
    [
      'figures',
      ['แบบทดสอบ', 'ผ่าน', 'ไม่ผ่าน'],
      [
        ['ก่อนอบรม', '40', '2'],
        ['หลังอบรม', '41', '1'],
      ],
    ],
    ['columns that contrast nothing', ['เรื่อง', 'ควรทำ', 'ผู้ดูแล'], ROWS],
  ])('is not told by %s', (_, header, rows) => {
    expect(contrastsConduct(rows.map(keys), keys(header))).toBe(false)
  })

  it.each([
    ['names that mirror one another', ['เรื่องที่ทำได้สบายใจ', 'บอกคิวตามจริง', 'เรื่องที่ทำไม่ได้', 'ใช้รถหลวงไปส่งลูก']],
    ['marks in front of the lines', ['✅ ลงเวลาตามจริง', '✅ ออกใบเสร็จทันที', '❌ รับซอง', '❌ พูดจาเสียดสี']],
    ['lines that begin so', ['ควรเก็บใบเสร็จทุกใบ', 'ควรแจ้งหัวหน้าก่อน', 'อย่าโพสต์เรื่องในที่ประชุม', 'ห้ามเรี่ยไร']],
  ])('is told by %s', (_, lines) => {
    expect(conductAt(keys(lines))).toBe(0)
  })

  it.each([
    ['a code that also forbids', ['ซื่อสัตย์สุจริต', 'กล้าตัดสินใจ', 'ไม่เลือกปฏิบัติ', 'ไม่ใช้อำนาจโดยมิชอบ']],
    [
      'what was done in the year and a list of bans',
      ['สิ่งที่ทำไปแล้วในปีนี้', 'อบรม 40 คน', 'ข้อห้าม', 'รับจ้างในเวลางาน'],
    ],
  ])('is not told by %s', (_, lines) => {
    expect(conductAt(keys(lines))).toBe(-1)
  })
})
