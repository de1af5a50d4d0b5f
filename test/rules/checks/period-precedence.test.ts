import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePeriod } from '../../../rules/checks/period.ts'
import { block, heading, pageFacts } from '../facts-of.ts'
import { context, page, prose } from './page.ts'

const SITE = 'https://www.tambon-suanmali.go.th'

const link = (address: string): string => `<a href="${address}">ดาวน์โหลด</a>`

/** A PDF as the crawler reads it, on a page that wraps it: what each of the four places says. */
function seen({
  own = '',
  file = 'report.pdf',
  onPage = 'รายงาน',
  folder = '/files',
  shown = link,
  kind = 'fiscal-year' as 'fiscal-year' | 'covers-fiscal-year' | 'first-half' | 'current',
}): string {
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
  const facts = page(`<h1>${onPage}</h1><p>${shown(`${folder}/${file}`)}</p>`)
  const given = context({ factsOf: (address) => (address === url ? document : undefined) })
  return judgePeriod({ kind }, [facts], given).result
}

it('does not take the day of a post for the year of a report that names another', () => {
  const facts = page(
    '<h1>ผลจัดการความเสี่ยง</h1><p>30 พฤศจิกายน 2566</p><p>รายงานผล ประจำปีงบประมาณ พ.ศ. 2566</p>',
  )
  const period = { kind: 'fiscal-year', offset: -1 } as const
  expect(judgePeriod(period, [facts], context(), '').result).toBe('unmet')
})

it('does not take the day of a post for the year that a report speaks of', () => {
  const facts = page('<h1>สถิติ</h1><p>6 พฤศจิกายน 2023</p><p>ในรอบปีงบประมาณ พ.ศ. 2566 รับไว้ 5 เรื่อง</p>')
  const period = { kind: 'fiscal-year', offset: -1 } as const
  expect(judgePeriod(period, [facts], context(), '').result).toBe('unmet')
})

describe('a document titled after a fiscal year', () => {
  const document = (...lines: readonly string[]) =>
    pageFacts({
      url: `${SITE}/f/r.pdf`,
      kind: 'pdf',
      headings: [heading(lines[0] ?? ''), heading(lines.at(-1) ?? '', { level: 2 })],
      blocks: lines.map((line, at) => block(line, { page: 1, tag: at === 2 ? 'h2' : 'p' })),
    })
  const judged = (facts: ReturnType<typeof document>) =>
    judgePeriod({ kind: 'fiscal-year', offset: -1 }, [facts], context(), '').result
  const long = 'ผู้บริหารและพนักงานทุกส่วนร่วมกันดำเนินการจนสำเร็จ'.repeat(9)

  it.each([
    ['it was made in the next one', 'รายงานผล ประจำปีงบประมาณ พ.ศ. 2566', 'จัดทำเมื่อ พฤศจิกายน 2566'],
    ['its last chapter looks ahead', 'รายงานผล ประจำปีงบประมาณ พ.ศ. 2566', long, 'ก้าวต่อไปในปี 2567'],
  ])('is of that year though %s', (_, ...lines) => {
    expect(judged(document(...lines))).toBe('unmet')
  })

  it('is of the year that its months and its title both name', () => {
    expect(judged(document('รายงานผล ประจำปีงบประมาณ 2567', 'ตุลาคม 2566 – กันยายน 2567'))).toBe('met')
  })
})

it.each([
  ['สรุปส่งนายกในเดือนตุลาคม 2567', 'unsure'],
  ['ดำเนินการระหว่างตุลาคม 2567 – กันยายน 2568', 'met'],
])('weighs a fiscal year that the text names with “%s”', (words, result) => {
  const facts = page(
    `<h1>ความเสี่ยง</h1><p>ชี้ว่าในปีงบประมาณ พ.ศ. 2567 อาจเกิดอะไร</p><p>${words}</p>${prose()}<p>รายงานความเสี่ยง ประจำปีงบประมาณ 2567</p>`,
  )
  expect(judgePeriod({ kind: 'fiscal-year' }, [facts], context(), '').result).toBe(result)
})

it('does not take the day of an event beside a plan for a year in which the plan runs', () => {
  const facts = page(
    `<h1>แผนยุทธศาสตร์</h1><p>แผนระยะ 4 ปี (พ.ศ. 2564–2567)</p>${prose()}<ul><li>นิทรรศการเปิดถึง 31 พ.ค. 2568</li></ul>`,
  )
  expect(judgePeriod({ kind: 'covers-fiscal-year' }, [facts], context(), '').result).not.toBe('met')
})

it('takes a table without a title for one of the year of the report beside it', () => {
  const report = (own: string) =>
    pageFacts({ url: `${SITE}/f/r.pdf`, kind: 'pdf', headings: [heading(own)], blocks: [block(own)] })
  const sheet = (words: string) =>
    pageFacts({ url: `${SITE}/f/r.xlsx`, kind: 'sheet', blocks: [block(words)] })
  const facts = page('<h2>2024 (2567)</h2><a href="/f/r.xlsx">ดาวน์โหลด</a> <a href="/f/r.pdf">ดาวน์โหลด</a>')
  const judged = (own: string, words: string) => {
    const files = [report(own), sheet(words)]
    const given = context({ factsOf: (url) => files.find((file) => file.url === url) })
    return judgePeriod({ kind: 'fiscal-year', offset: -1 }, [facts], given).result
  }
  const last = 'รายงานผล ประจำปีงบประมาณ พ.ศ. 2566'
  expect(judged(last, 'จ้างขุดลอกคลอง 380,000')).toBe('unmet')
  expect(judged(last, 'จ้างขุดลอกคลอง ปีงบประมาณ พ.ศ. 2567')).toBe('met')
  expect(judged('รายงานผล ประจำปีงบประมาณ พ.ศ. 2567', 'จ้างขุดลอกคลอง 380,000')).toBe('met')
})

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

describe('a page headed with the year that is asked for', () => {
  const onPage = 'รายงานประจำปีงบประมาณ พ.ศ. 2568'
  const own = 'รายงานประจำปีงบประมาณ พ.ศ. 2566'
  const embedded = (address: string) => `<iframe src="${address}"></iframe>${prose()}`

  it.each([
    ['link', { onPage, own }],
    ['link under the right file name', { onPage, own, file: 'report-2568.pdf' }],
    ['viewer beside a long text', { onPage, own, shown: embedded }],
    ['link, where a first half is asked for', { onPage, own, kind: 'first-half' as const }],
  ])('is of the year of the only document that it shows: %s', (_, places) => {
    expect(seen(places)).toBe('unmet')
  })

  it.each([
    [
      'of a plan that may still run',
      { own: 'แผนปฏิบัติการ เริ่มปี 2566', kind: 'covers-fiscal-year' as const },
      'unsure',
    ],
    ['of the same year', { own: onPage }, 'met'],
    ['that names no year', { own: 'รายงาน' }, 'met'],
    [
      'of years that hold it',
      { own: 'แผนพัฒนา (พ.ศ. 2566 – 2570)', kind: 'covers-fiscal-year' as const },
      'met',
    ],
    ['where nothing but current data is asked for', { own, kind: 'current' as const }, 'met'],
    [
      'linked from a page that tells it all itself',
      { own, shown: (address: string) => prose() + link(address) },
      'met',
    ],
  ])('that shows a document %s', (_, places, result) => {
    expect(seen({ onPage, ...places })).toBe(result)
  })

  it('that hands on several documents counts as right while one of them is, or was not read', () => {
    const facts = page(`<h1>${onPage}</h1>${link('/a.pdf')}${link('/b.pdf')}`)
    const titled = (path: string, title: string) =>
      pageFacts({ url: SITE + path, kind: 'pdf', blocks: [block(title, { page: 1 })] })
    const judged = (...files: readonly ReturnType<typeof titled>[]) =>
      judgePeriod(
        { kind: 'fiscal-year' },
        [facts],
        context({ factsOf: (url) => files.find((file) => file.url === url) }),
      ).result
    expect(judged(titled('/a.pdf', own), titled('/b.pdf', own))).toBe('unmet')
    expect(judged(titled('/a.pdf', own), titled('/b.pdf', onPage))).toBe('met')
    expect(judged(titled('/a.pdf', own))).toBe('met')
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

it('takes bare years in a column of years for the years of its rows', () => {
  const table = (heading: string, ...years: string[]) =>
    page(
      `<h1>สถิติเรื่องร้องเรียน</h1><table><tr><th>${heading}</th><th>จำนวนเรื่อง</th></tr>${years
        .map((year) => `<tr><td>${year}</td><td>4</td></tr>`)
        .join('')}</table>`,
    )
  const period = { kind: 'fiscal-year', offset: -1 } as const
  const of = (facts: ReturnType<typeof page>) => judgePeriod(period, [facts], context(), '').result
  expect(of(table('ปีงบประมาณ', '2565', '2566'))).toBe('unmet')
  expect(of(table('ปี', '2566', '2567'))).toBe('met')
  expect(of(table('รหัส', '2565', '2566'))).toBe('unsure')
})
