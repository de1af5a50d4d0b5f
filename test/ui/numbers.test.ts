import { describe, expect, it } from 'vitest'
import { durationText, momentText, pointsText, rangeText, sizeText } from '../../ui/numbers.ts'

describe('numbers for people', () => {
  it.each([
    [{ low: 74.654, high: 78.571 }, '74.7–78.6'],
    [{ low: 82.5, high: 82.51 }, '82.5'],
    [{ low: 0, high: 100 }, '0–100'],
  ])('writes the range %o as %s', (range, text) => {
    expect(rangeText(range)).toBe(text)
  })

  it('rounds points to one decimal', () => {
    expect([100, 82.5, 66.6667].map(pointsText)).toEqual(['100', '82.5', '66.7'])
  })

  it('writes sizes and durations', () => {
    expect([sizeText(1_500), sizeText(148_300_000)]).toEqual(['1.5 kB', '148.3 MB'])
    expect([durationText(42).th, durationText(402).en]).toEqual(['42 วินาที', '6 min 42 s'])
  })

  it('writes moments in Thai time, with the year of each era', () => {
    const { th, en } = momentText('2025-03-13T18:30:00.000Z')
    expect(th).toMatch(/14 มีนาคม .*2568.*01:30/)
    expect(en).toMatch(/14 March 2025.*01:30/)
  })
})
