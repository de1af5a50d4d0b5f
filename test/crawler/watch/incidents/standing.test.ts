import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnsettled } from '../../../../crawler/watch/incidents/standing.ts'
import { DAY, MINUTE, result, rules, series, START, watch } from './observations.ts'

describe('an outage', () => {
  it('is suspected first, and confirmed by the fourth failure in a row', () => {
    expect(watch(series('..xxx')).standing).toMatchObject({ state: 'suspect', failures: 3 })
    const { standing, types } = watch(series('..xxxx'))
    expect(types).toEqual(['opened'])
    expect(standing).toMatchObject({
      state: 'down',
      incident: {
        openedAt: START + 2 * MINUTE,
        confirmedAt: START + 5 * MINUTE,
        closedAt: null,
        code: 'http-5xx',
      },
    })
  })

  it('ends when two good answers came, at the first of them', () => {
    expect(watch(series('xxxx.')).standing?.state).toBe('down')
    const { standing, types } = watch(series('xxxx..'))
    expect(types).toEqual(['opened', 'closed'])
    expect(standing).toMatchObject({ state: 'up', incident: { closedAt: START + 4 * MINUTE } })
  })

  it('is looked at again soon while it is not settled', () => {
    const unsettled = (letters: string) => {
      const { standing } = watch(series(letters))
      return standing !== undefined && isUnsettled(standing)
    }
    expect(['.', 'x', 'xxxx', 'xxxx.', 'xxxx..'].map(unsettled)).toEqual([false, true, false, true, false])
  })

  it('that comes back within half an hour is the same one', () => {
    const { standing, types } = watch(series('xxxx..xxxx..'))
    expect(types).toEqual(['opened', 'closed', 'reopened', 'closed'])
    expect(standing?.incident).toMatchObject({ openedAt: START, reopened: 1 })
    expect(watch(series(`xxxx${'.'.repeat(60)}xxxx`)).types).toEqual(['opened', 'closed', 'opened'])
  })

  it('is seen too when every third answer is good', () => {
    const { types, standing } = watch(series('xx.xx.xx.xx.xx.xx.xx.xx.'))
    expect(types).toEqual(['opened'])
    expect(standing?.state).toBe('down')
  })

  it('that comes and goes ends only after a long calm', () => {
    const flapping = 'xxxx.xx.xx.xx.'
    expect(watch(series(`${flapping}..`)).types).toEqual(['opened'])
    expect(watch(series(`${flapping}${'.'.repeat(12)}`)).types).toEqual(['opened', 'closed'])
  })

  it('is not made of failures that lie hours apart', () => {
    expect(watch(series('xxxxxxxx', 2 * 60 * MINUTE)).standing?.state).toBe('suspect')
  })
})

describe('what cannot be told', () => {
  it('neither confirms nor ends an outage', () => {
    expect(watch(series('x????x')).standing).toMatchObject({ state: 'suspect', failures: 2 })
    expect(watch(series('????????')).standing?.state).toBe('unknown')
    expect(watch(series('xxxx????')).standing).toMatchObject({
      state: 'unknown',
      incident: { closedAt: null },
    })
    expect(watch(series('..bbbbbb')).standing?.state).toBe('blocked')
  })

  it('is a failure during planned work', () => {
    const { types, standing } = watch(series('..mmmmmmmm..'))
    expect(types).toEqual([])
    expect(standing?.state).toBe('up')
  })
})

describe('the five days', () => {
  const daily = (days: number) => [...series('xxxx'), ...series('x'.repeat(days), DAY, START + DAY + MINUTE)]

  it('are told on day 1, 3 and 4, and the breach on day 5', () => {
    const { changes } = watch(daily(7))
    expect(changes.map((change) => [change.type, Math.floor((change.at - START) / DAY)])).toEqual([
      ['opened', 0],
      ['countdown', 1],
      ['countdown', 3],
      ['countdown', 4],
      ['breached', 5],
    ])
  })

  it('have a limit that is a setting', () => {
    const { changes } = watch(daily(4), { ...rules, limitDays: 3 })
    expect(changes.slice(1).map((change) => ('day' in change ? change.day : change.type))).toEqual([
      1,
      2,
      'breached',
    ])
  })

  it('that passed while nobody watched are told once, by the newest', () => {
    expect(watch([...series('xxxx'), ...series('x', DAY, START + 4.5 * DAY)]).changes.at(-1)).toMatchObject({
      type: 'countdown',
      day: 4,
    })
  })

  it('do not run for checks that are not the site itself', () => {
    expect(watch(daily(7), { ...rules, countdown: false }).types).toEqual(['opened'])
  })
})

describe('a warning', () => {
  it('is told when it was seen twice, and once; its end as well', () => {
    expect(watch(series('.w.w.w.')).types).toEqual([])
    expect(watch(series('.wwwww..')).types).toEqual(['warned', 'eased'])
  })

  it('is told again when the next threshold is passed', () => {
    const certificate = (daysLeft: number, threshold: number, index: number) => ({
      at: START + index * DAY,
      result: result('warning', { code: 'certificate-expires-soon', measured: { daysLeft, threshold } }),
    })
    const seen = [
      certificate(29, 30, 0),
      certificate(28, 30, 1),
      certificate(14, 14, 2),
      certificate(13, 14, 3),
    ]
    expect(watch(seen, { ...rules, warnings: 1 }).types).toEqual(['warned', 'warned'])
  })
})

describe('a clock', () => {
  it('that is set back doubles no incident and leaves none in the future', () => {
    const { standing, types } = watch([...series('xxxx'), ...series('xx..', MINUTE, START - 3 * DAY)])
    expect(types).toEqual(['opened', 'closed'])
    const { openedAt, closedAt } = standing?.incident ?? {}
    expect(closedAt).toBeGreaterThanOrEqual(openedAt ?? Infinity)
    expect(openedAt).toBeLessThan(START)
  })

  it('that jumps a day forward opens nothing by itself', () => {
    expect(watch([...series('..x'), ...series('x...', MINUTE, START + DAY)]).types).toEqual([])
  })
})

// Chance must not decide whether the build is green: the series are the same each time.
const fixed = { seed: 2568, numRuns: 5 }
const percent = fc.integer({ min: 0, max: 9_999 })

describe('among 10,000 answers', () => {
  it('of which 1 % fail by chance there is no incident', () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 10_000, maxLength: 10_000, size: 'max' }), (draws) => {
        const letters = draws.map((draw) => (draw % 100 === 0 ? 'x' : '.')).join('')
        expect(letters).toContain('x')
        expect(watch(series(letters)).types).toEqual([])
      }),
      fixed,
    )
  })

  it('a real outage amid chance failures is exactly one incident', () => {
    const at = fc.integer({ min: 100, max: 8_000 })
    const length = fc.integer({ min: 30, max: 1_500 })
    fc.assert(
      fc.property(
        fc.array(percent, { minLength: 10_000, maxLength: 10_000, size: 'max' }),
        at,
        length,
        (draws, from, minutes) => {
          const letters = draws
            .map((draw, index) => (draw % 100 === 0 || (index >= from && index < from + minutes) ? 'x' : '.'))
            .join('')
          const { types, standing } = watch(series(letters), { ...rules, countdown: false })
          expect(types).toEqual(['opened', 'closed'])
          expect(Math.abs((standing?.incident?.openedAt ?? 0) - (START + from * MINUTE))).toBeLessThan(
            3 * MINUTE,
          )
        },
      ),
      fixed,
    )
  })

  it('whatever comes in whatever order, an incident opens before it closes and never twice', () => {
    const seen = fc.array(
      fc.record({
        letter: fc.constantFrom('.', 'x', '?', 'b', 'w', 'm'),
        pause: fc.integer({ min: -DAY, max: DAY }),
      }),
      { maxLength: 300 },
    )
    fc.assert(
      fc.property(seen, (list) => {
        let at = START
        const { changes } = watch(
          list.flatMap(({ letter, pause }) => {
            at += pause
            return series(letter, MINUTE, at)
          }),
        )
        let open = false
        for (const change of changes) {
          if (change.type === 'opened' || change.type === 'reopened') {
            expect(open).toBe(false)
            open = true
          }
          if (change.type === 'closed') {
            expect(open).toBe(true)
            expect(change.incident.closedAt).toBeGreaterThanOrEqual(change.incident.openedAt)
            open = false
          }
          if (change.type === 'countdown' || change.type === 'breached') expect(open).toBe(true)
        }
      }),
    )
  })
})
