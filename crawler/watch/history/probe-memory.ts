import type { Kysely } from 'kysely'
import type { Clock } from '../../fetch/clock.ts'
import type { CheckKind, ProbeMemory } from '../check.ts'
import type { Tables } from './tables.ts'

/** What the probes of one kind remember of one site, in the history. */
export const probeMemory = (
  db: Kysely<Tables>,
  site: string,
  kind: CheckKind,
  clock: Clock,
): ProbeMemory => ({
  recall: async (name) => {
    const row = await db
      .selectFrom('memory')
      .select('value')
      .where('site', '=', site)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .executeTakeFirst()
    return row?.value
  },
  keep: async (name, value) => {
    const kept = { value, kept_at: clock.now() }
    await db
      .insertInto('memory')
      .values({ site, kind, name, ...kept })
      .onConflict((conflict) => conflict.columns(['site', 'kind', 'name']).doUpdateSet(kept))
      .execute()
  },
})
