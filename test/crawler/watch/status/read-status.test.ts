import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyOn, type History } from '../../../../crawler/watch/history/history.ts'
import { openSqlite } from '../../../../crawler/watch/history/open.ts'
import { readStatus } from '../../../../crawler/watch/status/read-status.ts'
import { slugOf } from '../../../../crawler/watch/status/site-status.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { round, rounds, SITE } from '../history/rounds.ts'
import { DAY, MINUTE, result, START } from '../incidents/observations.ts'

describe('the status read from the history', () => {
  let history: History
  beforeEach(async () => {
    history = historyOn(await openSqlite(':memory:'), fakeClock(START))
  })
  afterEach(() => history.close())
  const read = async (now: number, url = SITE) => {
    const { sites } = await readStatus(history, { sites: [{ url }], limitDays: 5, version: '1', now })
    const [site] = sites
    if (site === undefined) throw new Error('no site')
    return site
  }

  it('knows nothing of a site that was never looked at', async () => {
    const site = await read(START)
    expect(site).toMatchObject({ state: 'unknown', since: null, uptime: null, certificate: null, open: [] })
    expect(new Set(site.days.map(({ state }) => state))).toEqual(new Set(['unknown']))
    expect(site.days).toHaveLength(90)
    expect(site.times).toHaveLength(48)
  })

  it('shows an outage from its first failure, with its limit, and the day it was down', async () => {
    await rounds(history, '..xxxx')
    const down = await read(START + 6 * MINUTE)
    expect(down.state).toBe('down')
    expect(down.open).toMatchObject([
      { kind: 'site', openedAt: new Date(START + 2 * MINUTE).toISOString(), limitDays: 5 },
    ])
    expect(down.days.at(-1)).toEqual({ day: '2025-03-01', state: 'partly', downMs: 4 * MINUTE })
    // From midnight to nine in the morning and six minutes, four of them down.
    expect(down.uptime).toBeCloseTo(100 * (1 - 4 / (9 * 60 + 6)))
    await rounds(history, '..', START + 10 * MINUTE)
    const up = await read(START + 12 * MINUTE)
    expect(up).toMatchObject({
      state: 'up',
      open: [],
      past: [{ closedAt: new Date(START + 10 * MINUTE).toISOString() }],
    })
  })

  it('shows no outage for a single failure', async () => {
    await rounds(history, '.x')
    expect(await read(START + 2 * MINUTE)).toMatchObject({ state: 'suspect', uptime: 100, open: [] })
  })

  it('shows certificate, domain and evidence, and what somebody should act on', async () => {
    const soon = { th: 'ใกล้หมดอายุ', en: 'Ends soon' }
    await history.record(
      round('ok', START, [
        result('ok', { kind: 'certificate', target: 'www.ban-na.go.th', measured: { daysLeft: 80 } }),
        result('warning', {
          kind: 'certificate',
          target: 'ban-na.go.th',
          measured: { daysLeft: 9 },
          says: soon,
        }),
        result('unknown', { kind: 'domain', target: 'ban-na.go.th', measured: { daysLeft: null } }),
        result('ok', { kind: 'evidence', target: 'https://www.ban-na.go.th/a.pdf' }),
        result('failed', { kind: 'evidence', target: 'https://www.ban-na.go.th/b.pdf' }),
      ]),
    )
    const site = await read(START + MINUTE)
    expect(site.certificate).toMatchObject({ daysLeft: 9, outcome: 'warning' })
    expect(site.domain).toMatchObject({ daysLeft: null, outcome: 'unknown' })
    expect(site.evidence).toMatchObject({
      watched: 2,
      fine: 1,
      problems: [{ target: 'https://www.ban-na.go.th/b.pdf' }],
    })
    expect(site.problems).toMatchObject([{ kind: 'certificate', target: 'ban-na.go.th' }])
    expect(site.times.at(-1)).toBe(120)
  })

  it('counts a day on which nobody looked for nothing', async () => {
    await history.record(round('ok', START))
    await history.record(round('ok', START + 2 * DAY))
    const { days } = await read(START + 2 * DAY)
    expect(days.slice(-3).map(({ state }) => state)).toEqual(['up', 'unknown', 'up'])
  })
})

describe('the name of a site’s page', () => {
  it('is safe in a path, and different for each address', () => {
    for (const url of [
      'https://www.ban-na.go.th/',
      'https://ไทย.ไทย/?a=../../x',
      'no address',
      'https://[::1]:8080/',
    ]) {
      expect(slugOf(url)).toMatch(/^[a-z0-9.-]+-[0-9a-f]{6}$/)
      expect(slugOf(url)).not.toContain('..')
    }
    expect(slugOf('https://a.go.th/x')).not.toBe(slugOf('https://a.go.th/y'))
  })
})
