import { beforeAll, describe, expect, it } from 'vitest'
import { auditSample } from '../../../bench/evaluation/audit-samples.ts'
import { report as reportSchema, type Report } from '../../../rules/report/schema.ts'
import { itemOf, toldAbout } from './audit-at.ts'

let report: Report
const auditing = (site: string) => {
  beforeAll(async () => {
    report = (await auditSample(site)).report
  })
}
const brokenLinks = (): string[] =>
  report.links.filter((link) => link.state === 'broken').map((link) => decodeURIComponent(link.url))

function everyReportIsSound(): void {
  it('is a valid report', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
    expect(report.completion).toBe('complete')
    expect(report.crawl.left).toBe(0)
  })

  it('names only whole addresses, quotes briefly and keeps to three values', () => {
    for (const item of report.items) {
      const evidence = item.evidence.flatMap((each) => [each.url, each.finalUrl, each.foundOn])
      const because = [
        ...item.findings.flatMap((finding) => finding.because),
        ...item.evidence.flatMap((each) => [
          ...each.reasons,
          ...each.year.because,
          ...(each.wrongOffer?.because ?? []),
          ...each.findings.flatMap((finding) => finding.because),
        ]),
      ]
      const addresses = [...evidence, ...item.answer, ...because.map((each) => each.url)]
      for (const url of addresses) if (url !== undefined) expect(url).toMatch(/^https?:\/\/[^/]+\//)
      for (const each of because) expect((each.quote ?? '').length).toBeLessThanOrEqual(160)
      expect(item.evidence.length).toBeLessThanOrEqual(5)
      for (const each of item.evidence) {
        expect(each.score).toBeGreaterThanOrEqual(0)
        expect(each.score).toBeLessThanOrEqual(1)
      }
    }
  })

  it('gives advice for every item that does not pass and points for every decided one', () => {
    for (const item of report.items) {
      expect(item.advice.length > 0, item.id).toBe(item.status !== 'pass')
      expect(item.points === undefined, item.id).toBe(item.status === 'review')
      expect(item.answer, item.id).toEqual(
        item.status === 'missing' ? [] : item.evidence.slice(0, item.answer.length).map(({ url }) => url),
      )
    }
  })
}

describe('a municipality that complies', () => {
  auditing('wp-municipality')
  everyReportIsSound()

  it('passes every item with full points', () => {
    expect(report.items.filter((item) => item.status !== 'pass').map(({ id }) => id)).toEqual([])
    expect(report.score.oit).toEqual({ low: 100, high: 100 })
  })

  it('gives no alarm of any kind', () => {
    expect(brokenLinks()).toEqual([])
    expect(report.items.flatMap((item) => item.advice)).toEqual([])
    expect(report.items.flatMap((item) => item.claim?.problems ?? [])).toEqual([])
    const unmet = report.items.flatMap((item) =>
      item.findings.filter((each) => each.required && each.result === 'unmet').map((each) => each.component),
    )
    expect(unmet).toEqual([])
    expect(report.checks.filter((check) => check.result === 'unmet').map(({ id }) => id)).toEqual([])
  })

  it('finds the answers its own ITA page names', () => {
    for (const item of report.items) {
      expect(item.claim).toMatchObject({ source: 'index', has: true })
      expect(
        item.evidence.some((evidence) => evidence.claimed),
        item.id,
      ).toBe(true)
    }
  })
})

describe('a provincial administration with the seven defects that cost FY2563 points', () => {
  auditing('provincial-2563')
  everyReportIsSound()

  it('fails these seven items and no other', () => {
    const failed = report.items.filter((item) => item.status !== 'pass').map((item) => item.id)
    expect(failed).toEqual(['O2', 'O9', 'O17', 'O25', 'O27', 'O33', 'O35'])
  })

  it('reproduces the published indicator scores', () => {
    const scores = report.score.indicators.map(({ points }) => [
      points.low.toFixed(2),
      points.high.toFixed(2),
    ])
    expect(scores).toEqual([
      ['79.06', '79.06'],
      ['93.75', '93.75'],
    ])
    expect(report.score.status).toBe('confirmed')
  })

  it.each([
    ['O2', 'both-sides', ['ฝ่ายข้าราชการประจำ', 'ฝ่ายประจำ']],
    ['O25', 'announced', ['ผู้บริหารสูงสุด', 'ลงนาม']],
    ['O33', 'public', ['การมีส่วนร่วม']],
    ['O35', 'with-top', ['ผู้บริหารสูงสุดคนปัจจุบัน']],
  ])('%s lacks %s and says why', (id, component, words) => {
    const item = itemOf(report, id)
    const unmet = item.findings.filter((finding) => finding.result === 'unmet')
    expect(unmet.map((finding) => finding.component)).toEqual([component])
    expect(unmet[0]?.because.length).toBeGreaterThan(0)
    for (const word of words) expect(toldAbout(item)).toContain(word)
  })

  it('O9 misses the social accounts: share buttons and other bodies do not count', () => {
    const item = itemOf(report, 'O9')
    expect(item).toMatchObject({ status: 'missing', points: 0, answer: [] })
    expect(toldAbout(item)).toContain('Social')
    expect(toldAbout(item)).toContain('กดแล้วไม่ไปไหน')
  })

  it('O17 offers an enquiry form for an e-service', () => {
    const item = itemOf(report, 'O17')
    expect(item.status).toBe('not-evidence')
    expect(item.evidence[0]?.wrongOffer?.kind).toBe('enquiry-form')
    expect(toldAbout(item)).toContain('E-Service')
  })

  it('O27 links a document that does not open', () => {
    const item = itemOf(report, 'O27')
    expect(item.status).toBe('broken')
    expect(item.evidence[0]?.link).toEqual({ state: 'broken', httpStatus: 404, kind: 'not-found' })
    expect(item.evidence[0]?.findings.every((finding) => finding.result === 'unsure')).toBe(true)
    expect(toldAbout(item)).toContain('เปิดไม่ได้')
    expect(brokenLinks()).toEqual([item.evidence[0]?.url])
    expect(report.links[0]?.on.length).toBeGreaterThan(0)
  })

  it('reads a site that declares no encoding', () => {
    expect(report.site.name).toBe('องค์การบริหารส่วนจังหวัดผาแก้ว')
  })
})

describe('a subdistrict municipality with last year’s index page', () => {
  auditing('ci-subdistrict')
  everyReportIsSound()

  it('is entered through its splash page', () => {
    expect(new URL(report.site.url).pathname).toBe('/')
    expect(new URL(report.site.finalUrl).pathname).toBe('/home')
    expect(report.checks.find((check) => check.id === 'reachable')?.result).toBe('met')
  })

  it.each([
    ['O14', '/Pages/operation_rdam_hr_detail/8', '/Pages/plan_dpy_detail/5'],
    ['O15', '/Pages/plan_dpy_detail/5', '/Pages/operation_rdam_hr_detail/8'],
  ])('%s passes, and its swapped link is told', (id, claimed, best) => {
    const item = itemOf(report, id)
    expect(item.status).toBe('pass')
    expect(new URL(item.evidence[0]?.url ?? '').pathname).toBe(best)
    expect(item.claim?.urls.map((url) => new URL(url).pathname)).toEqual([claimed])
    const told = item.claim?.problems.map((problem) => problem.th).join('\n') ?? ''
    expect(told).toContain(claimed)
    expect(told).toContain(best)
  })

  it('tells that item numbers are of another year, once an item', () => {
    const told = report.items.map(
      (item) => item.claim?.problems.filter((problem) => problem.th.includes('เลขข้อ')).length ?? 0,
    )
    expect(Math.max(...told)).toBe(1)
    expect(told.filter((times) => times === 1).length).toBeGreaterThan(15)
  })

  it('does not blame a link that answers an item together with another', () => {
    const told = itemOf(report, 'O2').claim?.problems.map((problem) => problem.en) ?? []
    expect(told.filter((each) => each.includes('not the best evidence'))).toEqual([])
  })

  it('names the item that its index page leaves empty', () => {
    const item = itemOf(report, 'O22')
    expect(item).toMatchObject({ status: 'missing', points: 0 })
    expect(item.claim).toMatchObject({ source: 'index', has: false, urls: [] })
  })

  it('sees that a page which says “not found” with status 200 is not there', () => {
    const item = itemOf(report, 'O24')
    expect(item.status).toBe('broken')
    expect(item.evidence[0]?.link.kind).toBe('soft-404')
    expect(brokenLinks().map((url) => new URL(url).pathname)).toEqual([
      '/Pages/operation_mr_detail/31',
      '/docs/file/o24_2567.pdf',
    ])
  })

  it('gives half points for an incomplete answer', () => {
    expect(itemOf(report, 'O3')).toMatchObject({ status: 'incomplete', points: 50 })
    expect(report.score.status).toBe('estimate')
  })
})
