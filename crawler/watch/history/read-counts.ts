import type { Kysely } from 'kysely'
import type { CheckKind } from '../check.ts'
import type { Resolution } from './rollup.ts'
import type { Tables } from './tables.ts'

/** Results of one kind at one site, counted together. Times in milliseconds. */
export interface Counted {
  readonly startsAt: number
  /** Results that say something: all but `unknown`. */
  readonly told: number
  readonly timed: number
  readonly timeSumMs: number
}

/**
 * Counts of a site's checks of one kind from a moment to another, oldest first.
 *
 * @param target of the checks; all of the kind without it.
 */
export async function readCounts(
  db: Kysely<Tables>,
  asked: {
    readonly site: string
    readonly kind: CheckKind
    readonly target?: string
    readonly resolution: Resolution
    readonly since: number
    readonly until: number
  },
): Promise<Counted[]> {
  const { site, kind, target, resolution, since, until } = asked
  const rows = await db
    .selectFrom('rollups')
    .selectAll()
    .where((eb) => eb.and({ site, kind, resolution, ...(target === undefined ? {} : { target }) }))
    .where('starts_at', '>=', since)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .execute()
  const counts = new Map<number, { startsAt: number; told: number; timed: number; timeSumMs: number }>()
  for (const row of rows) {
    const count = counts.get(row.starts_at) ?? { startsAt: row.starts_at, told: 0, timed: 0, timeSumMs: 0 }
    count.told += row.ok + row.warning + row.failed + row.blocked
    count.timed += row.timed
    count.timeSumMs += row.time_sum_ms
    counts.set(row.starts_at, count)
  }
  return [...counts.values()]
}
