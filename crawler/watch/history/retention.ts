import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import { DAY_MS } from '../bangkok-time.ts'

/** Days for which each thing is kept. */
export interface Retention {
  readonly results: number
  readonly minutes: number
  readonly hours: number
  readonly days: number
  /** Closed incidents and what was told of them. */
  readonly incidents: number
  /** A check that was not made for so long belongs to an address that is no longer watched. */
  readonly unseen: number
}

export const RETENTION: Retention = {
  results: 7,
  minutes: 2,
  hours: 90,
  days: 800,
  incidents: 800,
  unseen: 30,
}

/**
 * Forgets what is older than it is kept for. Nothing is lost to the coarser counts: they are kept from the start.
 *
 * @param now milliseconds since the epoch.
 */
export async function forget(db: Kysely<Tables>, now: number, keep: Retention = RETENTION): Promise<void> {
  const before = (days: number): number => now - days * DAY_MS
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('results').where('checked_at', '<', before(keep.results)).execute()
    for (const [resolution, days] of [
      ['minute', keep.minutes],
      ['hour', keep.hours],
      ['day', keep.days],
    ] as const) {
      await trx
        .deleteFrom('rollups')
        .where('resolution', '=', resolution)
        .where('starts_at', '<', before(days))
        .execute()
    }
    const unseen = await trx
      .selectFrom('standings')
      .select(['site', 'kind', 'target', 'seen_at'])
      .where('seen_at', '<', before(keep.unseen))
      .execute()
    for (const { site, kind, target, seen_at } of unseen) {
      const ofCheck = { site, kind, target }
      await trx
        .updateTable('incidents')
        .set({ closed_at: seen_at })
        .where((eb) => eb.and(ofCheck))
        .where('closed_at', 'is', null)
        .execute()
      await trx
        .deleteFrom('standings')
        .where((eb) => eb.and(ofCheck))
        .execute()
    }
    await trx.deleteFrom('incidents').where('closed_at', '<', before(keep.incidents)).execute()
    await trx.deleteFrom('changes').where('at', '<', before(keep.incidents)).execute()
  })
}
