import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../../crawler/watch/notify/notice.ts'
import {
  afterFailure,
  afterSent,
  due,
  forgotten,
  freshState,
  remind,
  take,
} from '../../../../crawler/watch/notify/policy.ts'
import type { NotifyPolicy } from '../../../../crawler/watch/notify/policy-settings.ts'
import { isQuiet } from '../../../../crawler/watch/schedule/windows.ts'
import { nine, outage } from './samples.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const usual: NotifyPolicy = { tell: 'all', resendMs: 24 * HOUR, gatherMs: MINUTE }
const nightly: NotifyPolicy = { ...usual, quiet: { from: 22 * 60, to: 6 * 60, criticalBreaks: true } }
/** 23:00 in Bangkok. */
const night = nine + 14 * HOUR
const warning = (changes: Partial<Notice> = {}): Notice =>
  outage({ type: 'warning', kind: 'certificate', subject: 'warning c', mark: 'soon 30', ...changes })

const typesDue = (...given: Parameters<typeof due>): readonly string[] =>
  due(...given).map(({ type }) => type)

describe('the policy of notifications', () => {
  it('waits a moment for others, then tells all together', () => {
    const first = take(freshState(0), [outage()], nine, usual)
    expect(due(first, nine, usual)).toEqual([])
    const both = take(first, [outage({ subject: 'incident 2' })], nine + MINUTE / 2, usual)
    expect(due(both, nine + MINUTE, usual)).toHaveLength(2)
  })

  it('tells the same thing once', () => {
    const sent = afterSent(take(freshState(0), [outage()], nine, usual), [outage()], nine)
    expect(take(sent, [outage()], nine, usual).held).toEqual([])
    expect(take(sent, [outage({ type: 'countdown', mark: '0 1' })], nine, usual).held).toHaveLength(1)
  })

  it('tells an open problem again after the interval, and not after its end', () => {
    const sent = afterSent(take(freshState(0), [outage()], nine, usual), [outage()], nine)
    expect(forgotten(sent, nine + 23 * HOUR, usual)).toEqual([])
    const again = remind(sent, forgotten(sent, nine + 24 * HOUR, usual), nine + 24 * HOUR)
    expect(again.held).toMatchObject([{ notice: { type: 'down', again: true } }])
    expect(forgotten(again, nine + 25 * HOUR, usual)).toEqual([])
    expect(forgotten(sent, nine + 24 * HOUR, { ...usual, resendMs: 0 })).toEqual([])
    const up = outage({ type: 'up', until: nine })
    const over = afterSent(take(sent, [up], nine, usual), [up], nine)
    expect(forgotten(over, nine + 48 * HOUR, usual)).toEqual([])
  })

  it('tells the end of what was told, and of an outage that was about to be', () => {
    const up = outage({ type: 'up', until: nine + HOUR })
    expect(take(freshState(0), [up], nine, usual).held).toEqual([])
    expect(take(freshState(0), [outage(), up], nine, usual).held).toMatchObject([{ notice: { type: 'up' } }])
    const told = afterSent(take(freshState(0), [outage()], nine, usual), [outage()], nine)
    expect(take(told, [up], nine, usual).held).toMatchObject([{ notice: { type: 'up' } }])
  })

  it('says nothing of a warning that came and went unseen', () => {
    expect(
      take(freshState(0), [warning(), warning({ type: 'eased', mark: 'ok' })], nine, usual).held,
    ).toEqual([])
  })

  it('keeps quiet at night but for what keeps visitors out', () => {
    const held = take(freshState(0), [outage(), warning()], night, nightly)
    expect(typesDue(held, night + MINUTE, nightly)).toEqual(['down'])
    const later = afterSent(held, [outage()], night + MINUTE)
    expect(due(later, night + 6 * HOUR, nightly)).toEqual([])
    expect(typesDue(later, night + 7 * HOUR, nightly)).toEqual(['warning'])
    const silent = { ...nightly, quiet: { from: 22 * 60, to: 6 * 60, criticalBreaks: false } }
    expect(due(held, night + MINUTE, silent)).toEqual([])
  })

  it('tells in the morning how things stand then', () => {
    const silent = { ...nightly, quiet: { from: 22 * 60, to: 6 * 60, criticalBreaks: false } }
    const restored = take(
      take(freshState(0), [outage()], night, silent),
      [outage({ type: 'up', until: night + HOUR })],
      night + HOUR,
      silent,
    )
    expect(typesDue(restored, night + 7 * HOUR, silent)).toEqual(['up'])
  })

  it('knows quiet hours on either side of midnight, by Bangkok time', () => {
    expect(isQuiet(nightly.quiet, night)).toBe(true)
    expect(isQuiet(nightly.quiet, night + 7 * HOUR)).toBe(false)
    expect(isQuiet(nightly.quiet, nine)).toBe(false)
    expect(isQuiet({ from: 8 * 60, to: 10 * 60 }, nine)).toBe(true)
  })

  it('leaves warnings out when only critical things are wanted', () => {
    const critical = { ...usual, tell: 'critical' } as const
    const evidence = outage({ kind: 'evidence', subject: 'incident e' })
    expect(take(freshState(0), [warning(), evidence, outage()], nine, critical).held).toHaveLength(1)
  })

  it('comes back later each time, up to a quarter of an hour, and as the other side asks', () => {
    let state = take(freshState(0), [outage()], nine, usual)
    const pauses: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      state = afterFailure(state, nine, 0.999999, undefined)
      pauses.push(Math.round((state.notBefore - nine) / MINUTE))
    }
    expect(pauses).toEqual([1, 2, 4, 8, 15, 15, 15, 15])
    expect(due(state, nine + 2 * MINUTE, usual)).toEqual([])
    expect(afterFailure(state, nine, 0, 2 * HOUR).notBefore).toBe(nine + 2 * HOUR)
    expect(afterFailure(state, nine, 0, 1e12).notBefore).toBe(nine + 6 * HOUR)
  })

  it('is not silenced by a clock that jumps back', () => {
    const state = afterFailure(take(freshState(0), [outage()], nine, usual), nine, 0, undefined)
    expect(due(state, nine - 48 * HOUR, usual)).toHaveLength(1)
  })

  it('loses no outage, whatever comes in whatever order', () => {
    const notice = fc.record({
      type: fc.constantFrom(...(['down', 'down-again', 'countdown', 'breached', 'up'] as const)),
      subject: fc.constantFrom('incident a', 'incident b', 'incident c'),
      mark: fc.constantFrom('0 0', '0 1', '1 0'),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(notice, fc.boolean())), (steps) => {
        let state = freshState(0)
        const last = new Map<string, string>()
        for (const [each, works] of steps) {
          state = take(state, [outage(each)], nine, usual)
          last.set(each.subject, each.type)
          const ready = due(state, nine + MINUTE, { ...usual, gatherMs: 0 })
          state = works && ready.length > 0 ? afterSent(state, ready, nine) : state
        }
        for (const [subject, type] of last) {
          if (type === 'up') continue
          const known = [...state.held, ...state.told].some((each) => each.notice.subject === subject)
          expect(known).toBe(true)
        }
        expect(new Set(state.held.map((each) => each.notice.subject)).size).toBe(state.held.length)
      }),
    )
  })
})
