import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../../crawler/watch/check.ts'
import { historyOn, type History } from '../../../../crawler/watch/history/history.ts'
import { openSqlite } from '../../../../crawler/watch/history/open.ts'
import { monthOf } from '../../../../crawler/watch/month/month.ts'
import { monthHtml } from '../../../../crawler/watch/month/month-html.ts'
import { monthXlsx } from '../../../../crawler/watch/month/month-xlsx.ts'
import { readMonth } from '../../../../crawler/watch/month/read-month.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { round, rounds, SITE } from '../history/rounds.ts'
import { DAY, MINUTE, result, START } from '../incidents/observations.ts'

describe('a month', () => {
  it('is understood in both eras, and means midnight to midnight in Bangkok', () => {
    const april = monthOf('2568-04')
    expect(april).toEqual(monthOf('2025-04'))
    expect(april).toEqual({
      id: '2025-04',
      from: Date.parse('2025-04-01T00:00:00+07:00'),
      to: Date.parse('2025-05-01T00:00:00+07:00'),
      name: { th: 'เมษายน 2568', en: 'April 2025' },
    })
    expect(monthOf('2568-12')?.to).toBe(Date.parse('2026-01-01T00:00:00+07:00'))
  })

  it.each(['2568-13', '2568-00', '2300-01', '2568', '04-2568', '', '2568-04-01', '9999-01'])(
    'is not %j',
    (text) => {
      expect(monthOf(text)).toBeUndefined()
    },
  )
})

describe('the monthly report', () => {
  let history: History
  beforeEach(async () => {
    history = historyOn(await openSqlite(':memory:'), fakeClock(START))
  })
  afterEach(() => history.close())
  const march = monthOf('2568-03')
  const read = (now: number, month = march) => {
    if (month === undefined) throw new Error('no month')
    return readMonth(history, month, { sites: [{ url: SITE }], limitDays: 5, version: '1', now })
  }
  const plan = 'https://www.ban-na.go.th/plan.pdf'
  const evidence = (outcome: Outcome, says = 'x') =>
    result(outcome, { kind: 'evidence', target: plan, code: outcome, says: { th: says, en: says } })

  it('tells uptime, incidents and whether they ended within five days', async () => {
    await rounds(history, '..xxxx')
    await rounds(history, '..', START + 6 * DAY)
    const { sites, over } = await read(START + 10 * DAY)
    expect(over).toBe(false)
    expect(sites[0]).toMatchObject({
      daysLooked: 2,
      days: 11,
      downMs: 6 * DAY - 2 * MINUTE,
      incidents: [{ kind: 'site', inTime: false, lastedMs: 6 * DAY - 2 * MINUTE }],
    })
    // Both days on which somebody looked: nine hours and two minutes of the first, fifteen of the second were up.
    expect(sites[0]?.uptime).toBeCloseTo((100 * (9 * 60 + 2 + 15 * 60)) / (48 * 60), 5)
  })

  it('leaves open whether an outage is in time until it has ended or is late', async () => {
    await rounds(history, 'xxxx')
    const after = async (days: number) => (await read(START + days * DAY)).sites[0]?.incidents[0]
    expect(await after(4)).toMatchObject({ inTime: null, closedAt: null })
    expect(await after(5.5)).toMatchObject({ inTime: false })
  })

  it('counts of an outage only what lies in the month, and tells it in both', async () => {
    await rounds(history, 'xxxx', Date.parse('2025-03-31T23:00:00+07:00'))
    await rounds(history, '..', Date.parse('2025-04-01T02:00:00+07:00'))
    const now = START + 60 * DAY
    expect((await read(now)).sites[0]).toMatchObject({ downMs: 60 * MINUTE, incidents: [{ inTime: true }] })
    expect((await read(now, monthOf('2568-04'))).sites[0]).toMatchObject({
      downMs: 120 * MINUTE,
      incidents: [{}],
    })
    expect((await read(now, monthOf('2568-05'))).sites[0]).toMatchObject({
      downMs: 0,
      incidents: [],
      uptime: null,
    })
  })

  it('tells evidence that disappeared or changed, and when it was mended', async () => {
    const each = [
      ...Array<Outcome>(4).fill('failed'),
      ...Array<Outcome>(2).fill('ok'),
      ...Array<Outcome>(3).fill('warning'),
    ]
    for (const [minute, outcome] of each.entries()) {
      await history.record(round('ok', START + minute * MINUTE, [evidence(outcome)]))
    }
    expect((await read(START + DAY)).sites[0]?.evidence).toMatchObject([
      { url: plan, what: 'gone', mendedAt: new Date(START + 4 * MINUTE).toISOString() },
      { url: plan, what: 'changed', mendedAt: null },
    ])
  })

  it('is a page in both languages and a workbook without formulas', async () => {
    const nasty = '=HYPERLINK("https://bad.example") <b>x</b>'
    for (let minute = 0; minute < 4; minute += 1)
      await history.record(round('failed', START + minute * MINUTE, [evidence('failed', nasty)]))
    const month = await read(START + DAY)
    const html = monthHtml(month)
    expect(html).toContain('มีนาคม 2568')
    expect(html).toContain('March 2025')
    expect(html).toContain('ยังไม่สิ้นสุด')
    expect(html).not.toContain('<b>x</b>')
    const bytes = Buffer.from(await monthXlsx(month, 'th'))
    const cells = await readSheet(bytes, 'หลักฐานที่หายหรือเปลี่ยน')
    expect(cells[1]?.[1]).toBe(plan)
    expect(cells[1]?.[3]).toBe(`'${nasty}`)
    const [, incident] = await readSheet(bytes, 'เหตุขัดข้อง')
    expect(incident?.[4]).toEqual(new Date('2025-03-01T09:00:00Z'))
    const [, summary] = await readSheet(bytes, 'สรุป')
    expect(summary?.slice(0, 5)).toEqual([SITE, expect.any(Number), 1, expect.any(Number), 1])
  })
})
