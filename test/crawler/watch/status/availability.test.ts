import fc from 'fast-check'
import { dayStart } from '../../../../crawler/watch/bangkok-time.ts'
import { bangkokDay } from '../../../../rules/text/bangkok-day.ts'
import { describe, expect, it } from 'vitest'
import { daysIn, downWithin, outages, uptimePercent } from '../../../../crawler/watch/status/availability.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Midnight in Bangkok before 10 April 2025. */
const day = Date.UTC(2025, 3, 9, 17)

describe('availability', () => {
  it('counts days from midnight to midnight in Bangkok', () => {
    expect(dayStart(day)).toBe(day)
    expect(dayStart(day - 1)).toBe(day - DAY)
    expect(bangkokDay(new Date(day))).toBe('2025-04-10')
    expect(daysIn({ from: day + HOUR, to: day + DAY + 1 })).toEqual([day, day + DAY])
  })

  it('counts outages that overlap once, and an open one until now', () => {
    const down = outages(
      [
        { openedAt: day + 2 * HOUR, closedAt: day + 4 * HOUR },
        { openedAt: day, closedAt: day + 3 * HOUR },
        { openedAt: day + 20 * HOUR, closedAt: null },
      ],
      day + 22 * HOUR,
    )
    expect(down).toEqual([
      { from: day, to: day + 4 * HOUR },
      { from: day + 20 * HOUR, to: day + 22 * HOUR },
    ])
    expect(downWithin({ from: day + HOUR, to: day + DAY }, down)).toBe(5 * HOUR)
  })

  it('is the share of the days that were looked at, today as far as it has passed', () => {
    const down = [{ from: day, to: day + 6 * HOUR }]
    expect(uptimePercent([day, day + DAY], down, day + DAY + 12 * HOUR)).toBeCloseTo(100 - (100 * 6) / 36)
    expect(uptimePercent([day + DAY], down, day + 2 * DAY)).toBe(100)
    expect(uptimePercent([], down, day)).toBeNull()
  })

  it('stays between none and all of the time', () => {
    const incident = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.option(fc.nat(60)))
      .map(([from, length]) => ({
        openedAt: day + from * HOUR,
        closedAt: length === null ? null : day + (from + length) * HOUR,
      }))
    fc.assert(
      fc.property(fc.array(incident), (incidents) => {
        const now = day + 60 * HOUR
        const percent = uptimePercent([day, day + DAY], outages(incidents, now), now) ?? -1
        expect(percent).toBeGreaterThanOrEqual(-1e-9)
        expect(percent).toBeLessThanOrEqual(100)
      }),
    )
  })
})
