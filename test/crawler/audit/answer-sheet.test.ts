import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../rules/answers/answer.ts'
import { report as reportSchema, type Report } from '../../../rules/report/schema.ts'
import { serveSite, type ServedSite } from '../../sites/serve.ts'
import { auditAt, itemOf } from './audit-at.ts'

const answer = (item: string, urls: readonly string[], changes: Partial<Answer> = {}): Answer => ({
  item,
  has: true,
  urls,
  note: '',
  row: 2,
  ...changes,
})

describe('an audit of an answer sheet', () => {
  let site: ServedSite
  let report: Report
  const at = (path: string): string => site.url + path
  const problems = (id: string, language: 'th' | 'en' = 'th'): string =>
    (itemOf(report, id).claim?.problems ?? []).map((problem) => problem[language]).join('\n')

  beforeAll(async () => {
    site = await serveSite('ci-subdistrict')
    report = await auditAt(site.start, {
      answers: [
        answer('O4', [at('/Pages/news')], { note: 'ข่าวประชาสัมพันธ์' }),
        answer('O5', ['not an address at all', 'javascript:alert(1)']),
        answer('O7', []),
        answer('O9', [at('/Pages/pbsv_statistics')]),
        answer('O14', [at('/Pages/operation_mr_detail/31')]),
        answer('O15', [at('/Pages/operation_rdam_hr_detail/8'), at('/Pages/no-such-page')]),
        answer('O23', [], { has: false }),
        answer('O22', [], { has: false, note: 'ไม่มีการรับทรัพย์สิน' }),
      ],
    })
  })
  afterAll(() => site.close())

  it('judges the submitted address', () => {
    expect(itemOf(report, 'O4')).toMatchObject({ status: 'pass', points: 100, answer: [at('/Pages/news')] })
    expect(itemOf(report, 'O4').claim).toEqual({
      source: 'sheet',
      has: true,
      urls: [at('/Pages/news')],
      note: 'ข่าวประชาสัมพันธ์',
      problems: [],
    })
  })

  it('fails a submitted address that is broken, and names a better one of the site', () => {
    expect(itemOf(report, 'O14')).toMatchObject({ status: 'broken', points: 0 })
    expect(problems('O14')).toContain(at('/Pages/plan_dpy_detail/5'))
    expect(problems('O14', 'en')).toContain(at('/Pages/plan_dpy_detail/5'))
  })

  it('does not let evidence that was not submitted decide', () => {
    expect(itemOf(report, 'O9').status).not.toBe('pass')
    expect(itemOf(report, 'O9').evidence.map((evidence) => evidence.url)).toEqual([
      at('/Pages/pbsv_statistics'),
    ])
    expect(problems('O9')).toContain(at('/Pages/pbsv_gup'))
  })

  it('takes the good one of several addresses', () => {
    expect(itemOf(report, 'O15')).toMatchObject({
      status: 'pass',
      answer: [at('/Pages/operation_rdam_hr_detail/8')],
    })
  })

  it('judges every submitted address, however many look better', async () => {
    const lost = Array.from({ length: 9 }, (_, n) => at(`/Pages/lost/${n}`))
    const many = await auditAt(site.start, { answers: [answer('O4', [...lost, at('/Pages/news')])] })
    expect(itemOf(many, 'O4')).toMatchObject({ status: 'pass', answer: [at('/Pages/news')] })
  })

  it('finds nothing where the sheet says “have” without an address', () => {
    expect(itemOf(report, 'O7')).toMatchObject({ status: 'missing', evidence: [] })
    expect(problems('O7')).toContain('ไม่ได้ใส่ URL')
    expect(problems('O7')).toContain(at('/Pages/operation_report_detail/14'))
  })

  it('finds nothing behind what is no address', () => {
    expect(itemOf(report, 'O5')).toMatchObject({ status: 'missing', evidence: [] })
  })

  it('doubts a “none” when the site holds an answer, and believes it when it does not', () => {
    expect(itemOf(report, 'O23').status).toBe('missing')
    expect(problems('O23')).toContain('ไม่มี')
    expect(problems('O23')).toContain(at('/Pages/operation_mr_detail/36'))
    expect(itemOf(report, 'O22').claim).toMatchObject({ has: false, note: 'ไม่มีการรับทรัพย์สิน', problems: [] })
  })

  it('misses items of which the sheet says nothing', () => {
    expect(itemOf(report, 'O1').status).toBe('missing')
    expect(itemOf(report, 'O1').claim).toBeUndefined()
  })

  it('is a valid report', () => {
    expect(reportSchema.safeParse(report).success).toBe(true)
  })
})
