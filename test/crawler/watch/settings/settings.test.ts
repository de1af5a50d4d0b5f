import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CatalogueError } from '../../../../rules/catalogue/error.ts'
import { settingsFrom } from '../../../../crawler/watch/settings/read-settings.ts'
import { sampleSettings } from '../../../../crawler/watch/settings/sample.ts'

const FILE = '/srv/watch/oit.config.yaml'
const SITES = 'sites:\n  - url: https://www.ban-na.go.th\n'
const read = (text: string) => settingsFrom(text, FILE)

function wrong(text: string): CatalogueError {
  try {
    read(text)
  } catch (error) {
    if (error instanceof CatalogueError) return error
    throw error
  }
  throw new Error('these settings were taken')
}

describe('settings of the watch', () => {
  it('need no more than a site', () => {
    const { sites, checks, confirm, limitDays, history, warnDays } = read(SITES)
    expect(sites).toEqual([{ url: 'https://www.ban-na.go.th/' }])
    expect(checks).toMatchObject({ site: { every: 300_000 }, domain: { every: 86_400_000 } })
    expect({ limitDays, ...confirm }).toEqual({ limitDays: 5, failures: 4, recoveries: 2, every: 20_000 })
    expect(warnDays.domain).toEqual([60, 30, 14, 7, 1])
    expect(history).toBe('/srv/watch/oit-watch.sqlite')
  })

  it('take paces as durations, as cron patterns, or none', () => {
    const { checks } = read(`${SITES}checks: { site: 90s, evidence: "30 2 * * *", dns: off }`)
    expect(checks).toMatchObject({ site: { every: 90_000 }, evidence: { cron: '30 2 * * *' }, dns: 'off' })
  })

  it('take days and hours of Bangkok, the last day of the assessment included', () => {
    const { assessment, maintenance, quietHours } = read(`${SITES}
assessment:
  - { from: 2026-01-01, to: 2026-06-30 }
maintenance:
  - { from: 2026-02-14 22:00, to: 2026-02-15 04:00 }
quietHours: { from: "22:00", to: "6:30" }
`)
    expect(assessment).toMatchObject([
      {
        from: Date.parse('2025-12-31T17:00:00Z'),
        to: Date.parse('2026-06-30T17:00:00Z'),
        checks: { site: { every: 60_000 } },
      },
    ])
    expect(maintenance).toEqual([
      { from: Date.parse('2026-02-14T15:00:00Z'), to: Date.parse('2026-02-14T21:00:00Z') },
    ])
    expect(quietHours).toEqual({ from: 1320, to: 390 })
  })

  it('find evidence and history beside the file', () => {
    const { sites, history } = read(`${SITES}    evidence: last/report.json\nhistory: data/h.sqlite`)
    expect(sites[0]?.evidence).toBe('/srv/watch/last/report.json')
    expect(history).toBe('/srv/watch/data/h.sqlite')
  })

  it.each([
    ['sites: []', ':1:1', /sites/],
    [`${SITES}chekcs: {}`, ':3:1', /chekcs/],
    [`${SITES}checks:\n  site: 5 minutes`, ':4:3', /5m/],
    [`${SITES}checks:\n  site: 1s`, ':4:3', /10/],
    [`${SITES}checks: { site: "99 99 * * *" }`, ':3:11', /cron/],
    ['sites:\n  - url: www.ban-na.go.th', ':2:5', /https/],
    ['sites:\n  - url: https://user:pass@ban-na.go.th', ':2:5', /รหัสผ่าน|password/],
    [`${SITES}  - url: https://www.ban-na.go.th/\n`, ':3:5', /twice|สองครั้ง/],
    [`${SITES}assessment:\n  - from: 2569-01-01\n    to: 2569-06-30`, ':4:5', /2026/],
    [`${SITES}assessment:\n  - from: 2026-02-30\n    to: 2026-06-30`, ':4:5', /2026-01-31/],
    [`${SITES}maintenance:\n  - from: 2026-02-15 04:00\n    to: 2026-02-14 22:00`, ':5:5', /from/],
    [
      `${SITES}maintenance:\n  - from: 2026-02-14 22:00\n    to: 2026-02-15 04:00\n    sites: [https://other.go.th/]`,
      ':6:13',
      /other/,
    ],
    [`${SITES}notifiers:\n  - type: pigeon`, ':4:5', /email/],
    [`${SITES}notifiers:\n  - type: line\n    token: abc123`, ':5:5', /\$\{OIT_LINE_TOKEN\}/],
    ['sites: [', ':1:', /YAML/],
  ])('that are wrong are told with their line: %j', (text, where, words) => {
    const { th, message } = wrong(text)
    for (const line of [th, message]) {
      expect(line).toContain(`${FILE}${where}`)
      expect(line).toMatch(words)
      expect(line).not.toContain('\n')
    }
  })

  it('never show a secret that was written into them', () => {
    const { th, message } = wrong(`${SITES}notifiers:\n  - type: line\n    token: s3cr3t-value`)
    expect(th + message).not.toContain('s3cr3t-value')
  })

  it('end in one line whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { message } = wrong(`sites: [x]\n${text}`)
        expect(message).not.toContain('\n')
      }),
    )
  })
})

describe('the sample', () => {
  const sample = sampleSettings('https://www.ban-na.go.th/')

  it('is taken as it is, and says what is used without it', () => {
    expect(read(sample)).toEqual(read(SITES))
  })

  it('is taken too with everything that is commented out', () => {
    const all = sample.replace(/^( *)# ((?: *- )?[a-zA-Z]+:|  +[a-zA-Z]+:)/gm, '$1$2')
    const { assessment, maintenance, notifiers, quietHours, sites } = read(all)
    expect([assessment, maintenance, notifiers].map((list) => list.length)).toEqual([1, 1, 1])
    expect(quietHours).toBeDefined()
    expect(sites[0]?.evidence).toBe('/srv/watch/oit-report/report.json')
  })
})
