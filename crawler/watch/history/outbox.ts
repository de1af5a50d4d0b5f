import type { Kysely } from 'kysely'
import type { CheckResult } from '../check.ts'
import type { Change } from '../incidents/incident.ts'
import type { Outbox, WrittenChange } from '../notify/outbox.ts'
import type { ChannelState } from '../notify/policy.ts'
import type { Tables } from './tables.ts'

/** What the check of each of these changes advised last. */
async function advices(
  db: Kysely<Tables>,
  rows: readonly { readonly site: string; readonly kind: string; readonly target: string }[],
): Promise<ReadonlyMap<string, CheckResult['advice']>> {
  const found = new Map<string, CheckResult['advice']>()
  for (const { site, kind, target } of rows) {
    const key = [site, kind, target].join('\n')
    if (found.has(key)) continue
    const row = await db
      .selectFrom('standings')
      .select('result')
      .where((eb) => eb.and({ site, kind, target }))
      .executeTakeFirst()
    found.set(key, row === undefined ? undefined : (JSON.parse(row.result) as CheckResult).advice)
  }
  return found
}

async function changesAfter(db: Kysely<Tables>, id: number, most: number): Promise<WrittenChange[]> {
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(most)
    .execute()
  const advice = await advices(db, rows)
  return rows.map((row) => {
    const todo = advice.get([row.site, row.kind, row.target].join('\n'))
    return {
      id: row.id,
      at: row.at,
      site: row.site,
      change: JSON.parse(row.detail) as Change,
      ...(todo === undefined ? {} : { advice: todo }),
    }
  })
}

/** Notifications in the history: what has happened stands there already, beside it what each channel has told. */
export const outboxOn = (db: Kysely<Tables>): Outbox => ({
  changesAfter: (id, most) => changesAfter(db, id, most),
  lastChangeBefore: async (moment) => {
    const row = await db
      .selectFrom('changes')
      .select(({ fn }) => fn.max('id').as('id'))
      .where('at', '<', moment)
      .executeTakeFirst()
    // The greatest of none is null, whatever the types say.
    return (row?.id as number | null | undefined) ?? 0
  },
  seenAt: async ({ site, kind, target }) => {
    const row = await db
      .selectFrom('standings')
      .select('seen_at')
      .where((eb) => eb.and({ site, kind, target }))
      .executeTakeFirst()
    return row?.seen_at
  },
  stateOf: async (channel) => {
    const row = await db
      .selectFrom('notified')
      .select('state')
      .where('channel', '=', channel)
      .executeTakeFirst()
    return row === undefined ? undefined : (JSON.parse(row.state) as ChannelState)
  },
  keep: async (channel, state) => {
    const kept = { state: JSON.stringify(state) }
    await db
      .insertInto('notified')
      .values({ channel, ...kept })
      .onConflict((conflict) => conflict.column('channel').doUpdateSet(kept))
      .execute()
  },
})
