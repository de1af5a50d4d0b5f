import type { Kysely } from 'kysely'
import type { CheckKind } from '../check.ts'
import type { Change } from '../incidents/incident.ts'
import type { Tables } from './tables.ts'

/**
 * What happened to checks of one kind at one site from a moment to another, oldest first.
 *
 * @param asked moments in milliseconds since the epoch.
 */
export async function readHappened(
  db: Kysely<Tables>,
  asked: { readonly site: string; readonly kind: CheckKind; readonly since: number; readonly until: number },
): Promise<{ readonly at: number; readonly change: Change }[]> {
  const { site, kind, since, until } = asked
  const rows = await db
    .selectFrom('changes')
    .select(['at', 'detail'])
    .where((eb) => eb.and({ site, kind }))
    .where('at', '>=', since)
    .where('at', '<', until)
    .orderBy('id')
    .execute()
  return rows.map(({ at, detail }) => ({ at, change: JSON.parse(detail) as Change }))
}
