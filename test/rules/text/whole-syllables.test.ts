import { describe, expect, it } from 'vitest'
import { findWhole } from '../../../rules/text/whole-syllables.ts'

describe('a word of whole syllables', () => {
  it.each([
    ['งบประมาณ', 'งบ'],
    ['ไม่ใช้งบ', 'งบ'],
    ['ก็งบเดิม', 'งบ'],
    ['จำนวนเรื่องร้องเรียน', 'เรื่อง'],
    ['ประชาสัมพันธ์', 'สัมพันธ'],
  ])('stands in “%s”', (key, word) => {
    expect(findWhole(key, word)).toBe(key.indexOf(word))
  })

  it.each([
    ['ภายใน30วันหลังบรรจุ', 'งบ'],
    ['จำนวนของบุคลากร', 'งบ'],
    ['เสร็จบ้าง', 'จบ'],
    ['เงินเดือน', 'งิน'],
  ])('does not stand in the seam of “%s”', (key, word) => {
    expect(findWhole(key, word)).toBe(-1)
  })

  it('is found behind a seam that only looks like it', () => {
    expect(findWhole('หลังบรรจุใช้งบ', 'งบ')).toBe('หลังบรรจุใช้'.length)
  })
})
