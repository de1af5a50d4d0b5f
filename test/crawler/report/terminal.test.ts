import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderTerminal } from '../../../crawler/report/terminal.ts'
import { cutToWidth, padToWidth, widthOf, wrapToWidth } from '../../../crawler/report/terminal-width.ts'
import { reportSample } from '../../report-sample.ts'

const plain = { lang: 'th', colour: false, width: 100 } as const

describe('the summary for the terminal', () => {
  it('tells score, counts, items, what to fix first and the files', () => {
    const text = renderTerminal(reportSample, { ...plain, files: ['out/report.html'] })
    expect(text).toContain('คะแนน OIT โดยประมาณ: 74.7–78.6 จาก 100 คะแนน')
    expect(text).toContain('✓ ผ่าน 18')
    expect(text).toMatch(/½ ไม่ครบ +O2 +ข้อมูลผู้บริหาร: ไม่พบช่องทางติดต่อของ 2 คน/)
    expect(text).toMatch(/1\. O24 .*\(\+6\.3\)/)
    expect(text).toContain('out/report.html')
  })

  it('speaks English when asked', () => {
    const text = renderTerminal(reportSample, { ...plain, lang: 'en' })
    expect(text).toContain('Estimated OIT score: 74.7–78.6 out of 100')
    expect(text).toMatch(/✗ Broken link +O7 +Annual performance report: The file is gone/)
  })

  it('colours only when asked', () => {
    expect(renderTerminal(reportSample, plain)).not.toContain('\u001b')
    expect(renderTerminal(reportSample, { ...plain, colour: true })).toContain('\u001b[32m✓')
  })

  it('lets no text of the site steer the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const site = {
          ...reportSample.site,
          name: `${name}\u001b]0;x\u0007\u009b31m`,
          finalUrl: `http://a/${name}`,
        }
        const text = renderTerminal({ ...reportSample, site }, plain)
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
      }),
      { numRuns: 50 },
    )
  })

  it.each([40, 60, 80, 120])('keeps item lines within %i columns', (width) => {
    const lines = renderTerminal(reportSample, { ...plain, width }).split('\n')
    const items = lines.filter((line) => / O\d+ /.test(line) && !/^\d/.test(line))
    expect(items).toHaveLength(28)
    for (const line of items) expect(widthOf(line)).toBeLessThanOrEqual(width)
  })
})

describe('the width of Thai text', () => {
  it('does not count marks above and below', () => {
    expect(widthOf('ที่นี่')).toBe(2 * 1 + 0)
    expect(padToWidth('ที่', 3)).toBe('ที่  ')
  })

  it('cuts with a sign, and never between a letter and its mark', () => {
    expect(cutToWidth('ที่อยู่', 2)).toBe('ที่…')
    expect(cutToWidth('ที่', 1)).toBe('ที่')
  })

  it('breaks lines between words and loses nothing', () => {
    const text =
      'เพิ่มหมายเลขโทรศัพท์ของผู้บริหารทุกคน https://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
    const lines = wrapToWidth(text, 20)
    expect(lines.every((line) => widthOf(line) <= 20)).toBe(true)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})
