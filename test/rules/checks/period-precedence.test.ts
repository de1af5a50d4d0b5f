import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePeriod } from '../../../rules/checks/period.ts'
import { block, heading, pageFacts } from '../facts-of.ts'
import { context, page } from './page.ts'

const SITE = 'https://www.tambon-suanmali.go.th'

/** A PDF as the crawler reads it, on a page that wraps it: what each of the four places says. */
function seen({ own = '', file = 'report.pdf', onPage = 'รายงาน', folder = '/files' }): string {
  const url = `${SITE}${folder}/${file}`
  const document = pageFacts({
    url,
    kind: 'pdf',
    headings: own === '' ? [] : [heading(own, { level: 1 })],
    blocks: [
      ...(own === '' ? [] : [block(own, { page: 1 })]),
      block('เนื้อหาของรายงานซึ่งยาวพอสมควรและไม่ได้กล่าวถึงช่วงเวลาใด', { page: 1 }),
    ],
  })
  const facts = page(`<h1>${onPage}</h1><p><a href="${folder}/${file}">ดาวน์โหลด</a></p>`)
  const given = context({ factsOf: (address) => (address === url ? document : undefined) })
  return judgePeriod({ kind: 'fiscal-year' }, [facts], given).result
}

describe('the year of a document on a page', () => {
  it.each([
    ['its own heading', { own: 'รายงานประจำปีงบประมาณ พ.ศ. 2568', file: 'report-2566.pdf' }, 'met'],
    ['its own heading', { own: 'รายงานประจำปีงบประมาณ พ.ศ. 2566', file: 'report-2568.pdf' }, 'unmet'],
    ['its file name', { file: 'report-2568.pdf' }, 'met'],
    ['its file name', { file: 'report-2565.pdf' }, 'unmet'],
    ['the heading of the page', { onPage: 'รายงานประจำปี 2568' }, 'met'],
    ['the heading of the page', { onPage: 'รายงานประจำปี 2565' }, 'unmet'],
    ['not the upload folder', { folder: '/wp-content/uploads/2025/02' }, 'unsure'],
    ['the heading, not the folder', { onPage: 'รายงาน ปี 2568', folder: '/uploads/2022/03' }, 'met'],
  ] as const)('is told by %s: %o', (_place, places, result) => {
    expect(seen(places)).toBe(result)
  })
})

describe('a year as agencies write it', () => {
  const titled = (text: string, kind: 'fiscal-year' | 'covers-fiscal-year' = 'fiscal-year') =>
    judgePeriod({ kind }, [page(`<h1>${text}</h1><p>รายละเอียดตามเอกสารแนบท้ายนี้</p>`)], context()).result

  it.each([
    'ปีงบประมาณ พ.ศ. ๒๕๖๘',
    'ปีงบประมาณ พ.ศ..2568',
    'ประจำปี 2568',
    'ปี 68',
    'งปม. 68',
    'ต.ค. 67 – ก.ย. 68',
    '1 ตุลาคม 2567 ถึง 30 กันยายน 2568',
    'FY2025',
  ])('is 2568 in "%s"', (words) => {
    expect(titled(`รายงานผลการดำเนินงาน ${words}`)).toBe('met')
  })

  it.each(['ปีงบประมาณ พ.ศ. ๒๕๖๗', 'ปี 66', 'ต.ค. 65 – ก.ย. 66', 'ประจำปี 2564'])(
    'is another in "%s"',
    (words) => {
      expect(titled(`รายงานผลการดำเนินงาน ${words}`)).toBe('unmet')
    },
  )

  it('is covered by any range that holds it, in Arabic and Thai digits', () => {
    const thai = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)))
    fc.assert(
      fc.property(
        fc.integer({ min: 2560, max: 2575 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (from, span, inThai) => {
          const words = `แผนพัฒนาท้องถิ่น (พ.ศ. ${from} – ${from + span})`
          const result = titled(inThai ? thai(words) : words, 'covers-fiscal-year')
          expect(result === 'met').toBe(from <= 2568 && 2568 <= from + span)
        },
      ),
      { numRuns: 60 },
    )
  })
})
