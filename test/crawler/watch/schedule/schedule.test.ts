import { describe, expect, it } from 'vitest'
import { isCronPattern, placeOf, turnOf, type Pace } from '../../../../crawler/watch/schedule/pace.ts'
import { inMaintenance, isQuiet, paceAt } from '../../../../crawler/watch/schedule/windows.ts'

const at = (text: string): number => Date.parse(`${text}+07:00`)
const MINUTE = 60_000
const every = (minutes: number): Pace => ({ every: minutes * MINUTE })

describe('the turn of a check', () => {
  it('changes once every five minutes, however late the check before was', () => {
    const turns = new Set<number | undefined>()
    for (let now = at('2026-01-01T00:00:00'); now < at('2026-01-01T10:00:00'); now += 7_000) {
      turns.add(turnOf(every(5), now, 0.4))
    }
    expect(turns.size).toBe(121)
  })

  it('of different sites begins at different moments', () => {
    const begins = Array.from({ length: 50 }, (_, index) =>
      turnOf(every(60), at('2026-01-01T12:00:00'), placeOf(`https://site-${index}.go.th/`)),
    )
    expect(new Set(begins).size).toBe(50)
  })

  it('by a cron pattern begins at that time in Bangkok, on every day of the year', () => {
    const nightly: Pace = { cron: '30 2 * * *' }
    for (const day of ['2026-01-10', '2026-03-29', '2026-07-10', '2026-10-25']) {
      expect(turnOf(nightly, at(`${day}T02:30:00`), 0.9)).toBe(at(`${day}T02:30:00`))
      expect(turnOf(nightly, at(`${day}T23:00:00`), 0.1)).toBe(at(`${day}T02:30:00`))
    }
    expect(turnOf(nightly, at('2026-01-10T02:29:59'), 0)).toBe(at('2026-01-09T02:30:00'))
  })

  it('never comes for what is off', () => {
    expect(turnOf('off', at('2026-01-01T00:00:00'), 0)).toBeUndefined()
  })

  it('takes cron patterns of five fields only', () => {
    expect(['*/5 * * * *', '0 6 * * 1-5'].map(isCronPattern)).toEqual([true, true])
    expect(['* * * * * *', '61 * * * *', '0 0 30 2 *', 'hourly', ''].map(isCronPattern)).toEqual(
      Array<boolean>(5).fill(false),
    )
  })
})

describe('windows', () => {
  it('raise the pace of the assessment in its days alone, for the checks they name', () => {
    const usual = {
      site: every(5),
      evidence: every(60),
      certificate: 'off',
      domain: 'off',
      dns: 'off',
      hijack: 'off',
    } as const
    const window = {
      from: at('2026-01-01T00:00:00'),
      to: at('2026-07-01T00:00:00'),
      checks: { site: every(1) },
    }
    expect(paceAt(usual, [window], 'site', window.from)).toEqual(every(1))
    expect(paceAt(usual, [window], 'evidence', window.from)).toEqual(every(60))
    expect(paceAt(usual, [window], 'site', window.to)).toEqual(every(5))
  })

  it('of planned work hold for their sites, or for all', () => {
    const span = { from: 1000, to: 2000 }
    expect(inMaintenance([span], 'a', 1000)).toBe(true)
    expect(inMaintenance([span], 'a', 2000)).toBe(false)
    expect(inMaintenance([{ ...span, sites: ['b'] }], 'a', 1500)).toBe(false)
  })

  it('of quiet may reach over midnight', () => {
    const night = { from: 22 * 60, to: 6 * 60 }
    const quiet = (time: string): boolean => isQuiet(night, at(`2026-01-10T${time}:00`))
    expect(['21:59', '22:00', '00:30', '05:59', '06:00', '12:00'].map(quiet)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(isQuiet(undefined, 0)).toBe(false)
  })
})
