import { describe, expect, it } from 'vitest'
import { exitCodeOfWatch } from '../../../crawler/cli/run-watch.ts'
import { watchOnce } from '../../../crawler/watch/once.ts'
import type { WatchReport } from '../../../crawler/watch/report.ts'
import { reportLines } from '../../../crawler/watch/words.ts'
import { HOME, scripted, watchOf, type Script } from './round/watch-of.ts'

const addresses = (count: number): { url: string }[] =>
  Array.from({ length: count }, (_, index) => ({ url: `https://site-${index}.go.th/` }))

async function once(script: Script, more: Parameters<typeof watchOf>[1] = {}) {
  const { probe } = scripted('site', script)
  const watch = await watchOf([probe], more)
  return { report: await watchOnce(watch), watch }
}

describe('one round', () => {
  it('tells the state of each site, its checks and its incidents', async () => {
    const { report } = await once(() => 'x')
    expect(Object.keys(report)).toEqual(['checkedAt', 'sites'])
    const [site] = report.sites
    expect(Object.keys(site ?? {})).toEqual(['url', 'state', 'checks', 'incidents'])
    expect(site).toMatchObject({
      url: HOME,
      state: 'down',
      checks: [{ kind: 'site', target: HOME, outcome: 'failed' }],
      incidents: [
        { openedAt: '2025-03-01T02:00:00.000Z', closedAt: null, deadline: '2025-03-06T02:00:00.000Z' },
      ],
    })
  })

  it('finds exactly the dead ones among 1,000 sites, and doubts none of the others', async () => {
    const isDead = (url: string): boolean => /7\.go\.th/.test(url)
    const { report, watch } = await once((url) => (isDead(url) ? '-' : '.'), {
      settings: { sites: addresses(1000) },
      reference: true,
    })
    const down = report.sites.filter(({ state }) => state === 'down').map(({ url }) => url)
    expect(down).toEqual(report.sites.map(({ url }) => url).filter(isDead))
    expect(report.sites.filter(({ state }) => state === 'up')).toHaveLength(900)
    expect(watch.changes).toEqual(Array<string>(100).fill('opened'))
  })

  it('blames no site when all are silent at once', async () => {
    const { report, watch } = await once(() => '-', { settings: { sites: addresses(20) } })
    expect(new Set(report.sites.map(({ state }) => state))).toEqual(new Set(['unknown']))
    expect(watch.changes).toEqual([])
    expect(exitCodeOfWatch(report)).toBe(3)
  })

  it('makes no check that is off', async () => {
    const { report } = await once(() => 'x', { yaml: 'checks: { site: off }' })
    expect(report.sites).toMatchObject([{ state: 'unknown', checks: [], incidents: [] }])
  })
})

describe('the exit code', () => {
  const of = async (letter: string): Promise<number> => exitCodeOfWatch((await once(() => letter)).report)

  it('is 0 when nothing is to fix, 1 when something is, 3 when nothing can be told', async () => {
    expect([await of('.'), await of('x'), await of('?')]).toEqual([0, 1, 3])
  })

  it('is 1 for a warning or an incident of something else than the site', async () => {
    const { report } = await once(() => '.')
    const [site] = report.sites
    if (site === undefined) throw new Error('no site')
    const with_ = (more: Partial<typeof site>): WatchReport => ({ ...report, sites: [{ ...site, ...more }] })
    const [check] = site.checks
    if (check === undefined) throw new Error('no check')
    expect(exitCodeOfWatch(with_({ checks: [check, { ...check, outcome: 'warning' }] }))).toBe(1)
    expect(exitCodeOfWatch(with_({ state: 'blocked' }))).toBe(1)
  })
})

describe('the summary', () => {
  it('says state, what was found, since when and until when, in Thai and in English', async () => {
    const { report } = await once(() => 'x')
    expect(reportLines(report, 'th')).toEqual([
      'ตรวจเมื่อ 2025-03-01 09:01 (เวลาไทย)',
      `${HOME}  ล่ม`,
      `  ✗ เว็บไซต์ ${HOME}: ผล (ขัดข้องตั้งแต่ 2025-03-01 09:00 ต้องแก้ไขภายใน 2025-03-06 09:00)`,
    ])
    expect(reportLines(report, 'en').slice(1)).toEqual([
      `${HOME}  down`,
      `  ✗ site ${HOME}: result (failing since 2025-03-01 09:00, to be restored by 2025-03-06 09:00)`,
    ])
  })

  it('names a target once, tells what to do, and lets no words of a site steer the terminal', async () => {
    const { report } = await once(() => '.')
    const says = `${HOME} has \u001b[2J\u202ewords`
    const checks = report.sites.flatMap((site) =>
      site.checks.map((check) => ({
        ...check,
        outcome: 'warning' as const,
        says: { th: says, en: says },
        advice: { th: 'แก้', en: 'mend it' },
      })),
    )
    const sites = report.sites.map((site) => ({ ...site, checks }))
    expect(reportLines({ ...report, sites }, 'en').at(-1)).toBe(
      `  ! site ${HOME} has [2J[U+202E]words → mend it`,
    )
  })
})
