import type { Kysely } from 'kysely'
import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { CheckKind, CheckResult } from '../check.ts'
import type { Incident } from '../incidents/incident.ts'
import type { Standing } from '../incidents/standing.ts'
import type { Stood } from './record.ts'
import type { IncidentRow, Tables } from './tables.ts'

const incidentOf = (row: IncidentRow): Incident => ({
  id: row.id,
  site: row.site,
  kind: row.kind as CheckKind,
  target: row.target,
  openedAt: row.opened_at,
  confirmedAt: row.confirmed_at,
  closedAt: row.closed_at,
  code: row.code,
  says: JSON.parse(row.says) as Bilingual,
  reopened: row.reopened,
  dayTold: row.day_told,
})

/** Every check of a site with where it stands, in the order of kind and target. */
export async function readStandings(db: Kysely<Tables>, site: string): Promise<Stood[]> {
  const rows = await db
    .selectFrom('standings')
    .select(['standing', 'result'])
    .where('site', '=', site)
    .orderBy('kind')
    .orderBy('target')
    .execute()
  return rows.map((row) => ({
    standing: JSON.parse(row.standing) as Standing,
    result: JSON.parse(row.result) as CheckResult,
  }))
}

/**
 * Incidents of a site that are open or ended since a moment, newest first.
 *
 * @param since milliseconds since the epoch.
 */
export async function readIncidents(db: Kysely<Tables>, site: string, since: number): Promise<Incident[]> {
  const rows = await db
    .selectFrom('incidents')
    .selectAll()
    .where('site', '=', site)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>=', since)]))
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map(incidentOf)
}

/** When each kind of check was last made at each site, milliseconds since the epoch. */
export async function readLastSeen(
  db: Kysely<Tables>,
): Promise<{ readonly site: string; readonly kind: CheckKind; readonly at: number }[]> {
  const rows = await db
    .selectFrom('standings')
    .select(({ fn }) => ['site', 'kind', fn.max('seen_at').as('at')])
    .groupBy(['site', 'kind'])
    .execute()
  return rows.map(({ site, kind, at }) => ({ site, kind: kind as CheckKind, at }))
}
