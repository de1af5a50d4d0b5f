import Database from 'better-sqlite3'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bilingual } from '../../../../rules/catalogue/schema.ts'
import { historyOn } from '../../../../crawler/watch/history/history.ts'
import { openSqlite } from '../../../../crawler/watch/history/open.ts'
import { sqliteDialect } from '../../../../crawler/watch/history/sqlite-dialect.ts'
import { surviving } from '../../../../crawler/watch/history/surviving.ts'
import type { Notice } from '../../../../crawler/watch/notify/notice.ts'
import { freshState } from '../../../../crawler/watch/notify/policy.ts'
import type { Tables } from '../../../../crawler/watch/history/tables.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { MINUTE, START } from '../incidents/observations.ts'
import { historyCases } from './history-cases.ts'
import { rounds, SITE } from './rounds.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-history-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let number = 0
historyCases('SQLite', () => ({
  open: () => openSqlite(join(folder, `${number}.sqlite`)),
  empty: () => {
    number += 1
    return Promise.resolve()
  },
}))

describe('a history that cannot be written', () => {
  const clock = fakeClock(START)

  it('goes on in memory when the disk is full, says so once and forgets no outage', async () => {
    const path = join(folder, 'full.sqlite')
    const first = historyOn(await openSqlite(path), clock)
    await rounds(first, 'xxxx')
    await first.close()
    const database = new Database(path)
    // SQLite itself then says what it says on a full disk.
    database.pragma('max_page_count = 1')
    const lost: Bilingual[] = []
    const history = surviving({
      kept: historyOn(new Kysely<Tables>({ dialect: sqliteDialect(database) }), clock),
      inMemory: async () => historyOn(await openSqlite(':memory:'), clock),
      onLost: (why) => lost.push(why),
    })
    await history.standings(SITE)
    const told = { notice: { subject: 'incident 1' } as Notice, at: START }
    await history.outbox.keep('line', { ...freshState(9), told: [told] })
    const changes = await rounds(history, 'x'.repeat(200), START + 4 * MINUTE)
    expect(lost).toEqual([{ th: 'ดิสก์เต็ม', en: 'the disk is full' }])
    expect(changes).toEqual([])
    expect(await history.outbox.stateOf('line')).toEqual({ ...freshState(0), told: [told] })
    expect(await rounds(history, '..', START + 300 * MINUTE)).toEqual(['closed'])
    expect(await history.incidents(SITE, 0)).toMatchObject([
      { openedAt: START, closedAt: START + 300 * MINUTE },
    ])
    await history.close()
  })

  it('is told of when its folder is not one', async () => {
    await expect(openSqlite(join(folder, 'none', 'history.sqlite'))).rejects.toThrow()
  })
})
