import { describe, expect, it } from 'vitest'
import type { Line } from '../../../formats/pdf/layout.ts'
import { wholeHeading } from '../../../formats/pdf/whole-heading.ts'

const WIDTH = 450

/** A line of the page in letters of 20 points. */
const line = (number: number, text: string, end: number): Line => ({
  page: 1,
  number,
  y: 30 * number,
  x: 50,
  end,
  size: 20,
  bold: true,
  segments: [{ words: [], text, x: 50, end }],
  text,
  spaceAtEnd: true,
})

describe('a heading that goes on in the next line', () => {
  const first = line(0, 'แผนพัฒนาท้องถิ่น องค์การบริหารส่วนตำบลสวนมะลิ (พ.ศ. 2566 -', 480)

  it('takes the line that closes its brackets, though that would be no heading', () => {
    const last = line(1, '2570)', 110)
    expect(wholeHeading([first, last], new Map([[first, 1]]), WIDTH).text).toBe(
      'แผนพัฒนาท้องถิ่น องค์การบริหารส่วนตำบลสวนมะลิ (พ.ศ. 2566 - 2570)',
    )
  })

  it('ends before text that closes no brackets', () => {
    const text = line(1, 'ด้วยคณะกรรมการพัฒนาท้องถิ่นได้เห็นชอบ (ร่าง) แผนแล้ว', 470)
    expect(wholeHeading([first, text], new Map([[first, 1]]), WIDTH).lines).toEqual([first])
  })
})
