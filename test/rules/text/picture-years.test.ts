import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearsSetRight } from '../../../rules/text/picture-years.ts'
import { yearMentions } from '../../../rules/text/years.ts'

const yearsIn = (text: string): readonly number[] => yearMentions(yearsSetRight(text)).map(({ from }) => from)

describe('years in a text that was read from a picture', () => {
  it.each([
    ['ประจำปีงบประมาณ wa. 2567', [2567]],
    ['ปิงบประมาณ wa, 2567', [2567]],
    ['ประกาศประจำปี พ.ศ. ๓๕๖๔', [2564]],
    ['ปีงบประมาณ 3568', [2568]],
    ['ณ วันที่ 5 มกราคม ๒๕๖๘', [2568]],
  ])('"%s" is of %j', (text, years) => {
    expect(yearsIn(text)).toEqual(years)
  })

  it.each([['งบประมาณ 35,670 บาท'], ['เลขที่ 3567 หมู่ 4'], ['รหัส 13567']])('"%s" names no year', (text) => {
    expect(yearsIn(text)).toEqual([])
  })

  it('never turns one year of the era into another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2550, max: 2580 }),
        fc.constantFrom('ปี ', 'พ.ศ. ', 'ปีงบประมาณ '),
        (year, word) => yearsIn(`${word}${year}`).every((read) => read === year),
      ),
    )
  })
})
