import { describe, expect, it } from 'vitest'
import { firstStrand } from '../../../rules/meanings/strands.ts'
import { matchKey } from '../../../rules/text/normalise.ts'

const numbered = (word: string, names: readonly string[]): boolean =>
  firstStrand(names.map((name, at) => matchKey(`${word} ${at + 1} ${name}`))) >= 0
const NAMES = ['เมืองน่าอยู่', 'เศรษฐกิจฐานราก', 'บริการที่รวดเร็ว']

describe('strands of a plan', () => {
  it.each(['เสาที่', 'มิติที่', 'แกนที่', 'ด้านที่', 'Pillar'])('are numbered by whatever word: %s', (word) => {
    expect(numbered(word, NAMES)).toBe(true)
  })

  it.each(['บทที่', 'ส่วนที่', 'ไตรมาสที่', 'หมู่ที่', 'โครงการที่', 'ขั้นตอนที่', 'ปีที่'])('are no %s', (word) => {
    expect(numbered(word, NAMES)).toBe(false)
  })

  it('are several, each with a name', () => {
    expect(numbered('เสาที่', NAMES.slice(0, 1))).toBe(false)
    expect(numbered('เสาที่', ['', '', ''])).toBe(false)
  })
})
