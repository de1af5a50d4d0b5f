import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyOn, type History } from '../../../../crawler/watch/history/history.ts'
import { freshState } from '../../../../crawler/watch/notify/policy.ts'
import type { Tables } from '../../../../crawler/watch/history/tables.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { DAY, MINUTE, result, START } from '../incidents/observations.ts'
import { round, rounds, SITE } from './rounds.ts'

/** One database, and how to come to it again as after a restart. */
export interface Place {
  readonly open: () => Promise<Kysely<Tables>>
  readonly empty: () => Promise<void>
}

/** What a history must do, whichever database keeps it. */
export function historyCases(name: string, place: () => Place): void {
  describe(`a history on ${name}`, () => {
    let db: Kysely<Tables>
    let history: History
    const clock = fakeClock(START)
    const reopen = async (): Promise<void> => {
      await history.close()
      db = await place().open()
      history = historyOn(db, clock)
    }
    beforeEach(async () => {
      await place().empty()
      db = await place().open()
      history = historyOn(db, clock)
    })
    afterEach(() => history.close())

    it('goes on with an outage that was being confirmed before a restart, and with the incident after it', async () => {
      expect(await rounds(history, '..xx')).toEqual([])
      await reopen()
      expect(await rounds(history, 'xx', START + 4 * MINUTE)).toEqual(['opened'])
      await reopen()
      expect(await history.incidents(SITE, START)).toMatchObject([
        { site: SITE, openedAt: START + 2 * MINUTE, confirmedAt: START + 5 * MINUTE, closedAt: null },
      ])
      expect(await rounds(history, '..', START + 6 * MINUTE)).toEqual(['closed'])
      expect(await history.incidents(SITE, START)).toMatchObject([{ closedAt: START + 6 * MINUTE }])
    })

    it('hands on what has happened in order, with what to do, and keeps what a channel has told', async () => {
      const broken = result('failed', {
        kind: 'evidence',
        target: 'https://www.ban-na.go.th/plan.pdf',
        advice: { th: 'นำไฟล์กลับมา', en: 'Put the file back' },
      })
      for (let minute = 0; minute < 4; minute += 1)
        await history.record(round('failed', START + minute * MINUTE, [broken]))
      const { outbox } = history
      const changes = await outbox.changesAfter(0, 10)
      expect(changes.map(({ site, change: { type } }) => [site, type])).toEqual([
        [SITE, 'opened'],
        [SITE, 'opened'],
      ])
      expect(changes.map(({ advice }) => advice?.en)).toEqual([undefined, 'Put the file back'])
      const [first, last] = changes
      expect(await outbox.changesAfter(first?.id ?? 0, 10)).toEqual([last])
      expect(await outbox.lastChangeBefore(START)).toBe(0)
      expect(await outbox.lastChangeBefore(START + DAY)).toBe(last?.id)
      expect(await outbox.seenAt({ site: SITE, kind: 'evidence', target: broken.target })).toBe(
        START + 3 * MINUTE,
      )
      expect(await outbox.seenAt({ site: SITE, kind: 'dns', target: broken.target })).toBeUndefined()
      expect(await outbox.stateOf('line')).toBeUndefined()
      await outbox.keep('line', freshState(0))
      await outbox.keep('line', { ...freshState(last?.id ?? 0), attempts: 3 })
      await reopen()
      expect(await history.outbox.stateOf('line')).toMatchObject({ readTo: last?.id, attempts: 3 })
    })

    it('hands on every change once while many sites are written at the same time', async () => {
      const sites = Array.from({ length: 20 }, (_, index) => `https://agency-${index}.go.th/`)
      const seen: string[] = []
      let readTo = 0
      const read = async (): Promise<void> => {
        for (const { id, site } of await history.outbox.changesAfter(readTo, 100)) {
          seen.push(site)
          readTo = id
        }
      }
      const write = async (): Promise<void> => {
        for (let minute = 0; minute < 4; minute += 1) {
          const at = START + minute * MINUTE
          await Promise.all(sites.map((site) => history.record({ ...round('failed', at), site })))
        }
      }
      let writing = true
      const written = write().finally(() => (writing = false))
      while (writing) await read()
      await written
      await read()
      expect(seen.sort()).toEqual(sites.sort())
    })

    it('counts by the hour and by the day what says something', async () => {
      await rounds(history, '.x..')
      await history.record(round('unknown', START + DAY))
      const asked = { site: SITE, kind: 'site', since: START - DAY, until: START + 2 * DAY } as const
      const days = await history.counts({ ...asked, resolution: 'day' })
      expect(days.map(({ told, timed, timeSumMs }) => [told, timed, timeSumMs])).toEqual([
        [4, 3, 360],
        [0, 0, 0],
      ])
      expect(await history.counts({ ...asked, resolution: 'hour', target: SITE })).toHaveLength(2)
      expect(await history.counts({ ...asked, resolution: 'hour', target: 'https://other.go.th/' })).toEqual(
        [],
      )
    })

    it('shows incidents that ended a while ago only when asked for so long ago', async () => {
      await rounds(history, 'xxxx..')
      expect(await history.incidents(SITE, START)).toHaveLength(1)
      expect(await history.incidents(SITE, START + DAY)).toEqual([])
    })

    it('keeps the newest result and where each check stands, in a settled order', async () => {
      const dead = result('failed', { kind: 'evidence', target: 'https://www.ban-na.go.th/plan.pdf' })
      await history.record(round('ok', START, [dead]))
      await history.record(round('warning', START + MINUTE, [dead]))
      const stood = await history.standings(SITE)
      expect(stood.map(({ result: { kind, outcome }, standing }) => [kind, outcome, standing.state])).toEqual(
        [
          ['evidence', 'failed', 'suspect'],
          ['site', 'warning', 'up'],
        ],
      )
      expect(await history.lastSeen()).toContainEqual({ site: SITE, kind: 'site', at: START + MINUTE })
    })

    it('counts results by minute, hour and day of Bangkok', async () => {
      // 23:58 in Bangkok: two minutes later another day begins there, and only there.
      const from = Date.parse('2025-03-01T16:58:00Z')
      await rounds(history, '.x..', from)
      await history.record(round('ok', from))
      const rows = await db.selectFrom('rollups').selectAll().orderBy('starts_at').execute()
      const counted = (resolution: string) =>
        rows
          .filter((row) => row.resolution === resolution)
          .map(({ starts_at, ok, failed, timed, time_sum_ms, time_max_ms }) => [
            new Date(starts_at).toISOString(),
            ...[ok, failed, timed, time_sum_ms, time_max_ms],
          ])
      expect(counted('day')).toEqual([
        ['2025-02-28T17:00:00.000Z', 2, 1, 2, 240, 120],
        ['2025-03-01T17:00:00.000Z', 2, 0, 2, 240, 120],
      ])
      expect(counted('hour')).toHaveLength(2)
      expect(counted('minute')).toHaveLength(4)
    })

    it('writes what there is to tell together with its cause', async () => {
      await rounds(history, 'xxxx..')
      const told = await db.selectFrom('changes').select(['type', 'target', 'at']).orderBy('id').execute()
      expect(told.map(({ type, at }) => [type, (at - START) / MINUTE])).toEqual([
        ['opened', 3],
        ['closed', 5],
      ])
    })

    it('lets several rounds be written at once', async () => {
      await Promise.all(Array.from({ length: 8 }, () => history.record(round('failed', START))))
      expect(await history.incidents(SITE, START)).toHaveLength(1)
      const { sum } = await db
        .selectFrom('rollups')
        .select(({ fn }) => fn.sum<number | string>('failed').as('sum'))
        .where('resolution', '=', 'day')
        .executeTakeFirstOrThrow()
      expect(Number(sum)).toBe(8)
    })

    it('itself refuses a second open incident of one check', async () => {
      await rounds(history, 'xxxx')
      const [row] = await db.selectFrom('incidents').selectAll().execute()
      if (row === undefined) throw new Error('no incident')
      await expect(
        db
          .insertInto('incidents')
          .values({ ...row, id: 'another' })
          .execute(),
      ).rejects.toThrow()
    })

    it('remembers for the probes, each kind and site for itself', async () => {
      const memory = history.memory(SITE, 'evidence')
      await memory.keep('plan.pdf', 'first')
      await memory.keep('plan.pdf', 'แผน')
      expect(await memory.recall('plan.pdf')).toBe('แผน')
      expect(await history.memory(SITE, 'domain').recall('plan.pdf')).toBeUndefined()
    })

    it('forgets what is old, and keeps the days', async () => {
      await rounds(history, '.xxxx..')
      await clock.sleep(40 * DAY)
      await history.forget()
      expect(await db.selectFrom('results').selectAll().execute()).toEqual([])
      const kept = await db.selectFrom('rollups').select('resolution').distinct().execute()
      expect(kept.map(({ resolution }) => resolution).sort()).toEqual(['day', 'hour'])
      expect(await history.incidents(SITE, START)).toHaveLength(1)
      expect(await history.standings(SITE)).toEqual([])
    })

    it('ends the incidents of addresses that are no longer watched', async () => {
      await rounds(history, 'xxxx')
      await clock.sleep(40 * DAY)
      await history.forget()
      expect(await history.incidents(SITE, 0)).toMatchObject([{ closedAt: START + 3 * MINUTE }])
    })
  })
}
