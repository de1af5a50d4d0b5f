import type { Kysely, Transaction } from 'kysely'
import type { CheckKind, CheckResult } from '../check.ts'
import type { Change, Incident, IncidentRules } from '../incidents/incident.ts'
import { step, type Standing } from '../incidents/standing.ts'
import { addCounts } from './add-counts.ts'
import { inParts, keyOf } from './rows.ts'
import { rollUp } from './rollup.ts'
import type { NewChange, NewResult, Tables } from './tables.ts'

/** Results of one site that belong together, at the moment they are written. */
export interface Round {
  readonly site: string
  readonly results: readonly CheckResult[]
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly maintenance: boolean
  readonly rulesFor: (kind: CheckKind) => IncidentRules
}

/** A check with where it stands and its newest result. */
export interface Stood {
  readonly result: CheckResult
  readonly standing: Standing
}

export interface Recorded {
  readonly stood: readonly Stood[]
  readonly changes: readonly Change[]
}

const about = (change: Change): { readonly kind: string; readonly target: string } =>
  'incident' in change ? change.incident : change.result

const incidentRow = (incident: Incident) => ({
  id: incident.id,
  site: incident.site,
  kind: incident.kind,
  target: incident.target,
  opened_at: incident.openedAt,
  confirmed_at: incident.confirmedAt,
  closed_at: incident.closedAt,
  code: incident.code,
  says: JSON.stringify(incident.says),
  reopened: incident.reopened,
  day_told: incident.dayTold,
})

async function writeIncident(trx: Transaction<Tables>, incident: Incident): Promise<void> {
  const row = incidentRow(incident)
  await trx
    .insertInto('incidents')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

const resultRow = (site: string, result: CheckResult): NewResult => ({
  site,
  kind: result.kind,
  target: result.target,
  outcome: result.outcome,
  code: result.code,
  reached: result.reached ? 1 : 0,
  measured: JSON.stringify(result.measured),
  checked_at: Date.parse(result.checkedAt),
  duration_ms: result.durationMs,
})

async function writeStandings(
  trx: Transaction<Tables>,
  site: string,
  stood: readonly Stood[],
): Promise<void> {
  const rows = stood.map(({ result, standing }) => ({
    site,
    kind: result.kind,
    target: result.target,
    seen_at: standing.seenAt,
    standing: JSON.stringify(standing),
    result: JSON.stringify(result),
  }))
  await inParts(rows, (part) =>
    trx
      .insertInto('standings')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['site', 'kind', 'target']).doUpdateSet((eb) => ({
          seen_at: eb.ref('excluded.seen_at'),
          standing: eb.ref('excluded.standing'),
          result: eb.ref('excluded.result'),
        })),
      )
      .execute(),
  )
}

async function writeAll(trx: Transaction<Tables>, round: Round): Promise<Recorded> {
  const { site, results, at, maintenance, rulesFor } = round
  // Writing first takes the lock: what is read below cannot be changed by another process before it is written.
  await trx
    .insertInto('sites')
    .values({ url: site, seen_at: at })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ seen_at: at }))
    .execute()
  const known = await trx.selectFrom('standings').selectAll().where('site', '=', site).execute()
  const standings = new Map(known.map((row) => [keyOf(row), JSON.parse(row.standing) as Standing]))
  const stood = new Map<string, Stood>()
  const changes: Change[] = []
  const incidents = new Map<string, Incident>()
  for (const result of results) {
    const key = keyOf(result)
    const next = step(standings.get(key), { site, result, at, maintenance }, rulesFor(result.kind))
    standings.set(key, next.standing)
    stood.set(key, { result, standing: next.standing })
    changes.push(...next.changes)
    for (const change of next.changes)
      if ('incident' in change) incidents.set(change.incident.id, change.incident)
  }
  for (const incident of incidents.values()) await writeIncident(trx, incident)
  await inParts(results, (part) =>
    trx
      .insertInto('results')
      .values(part.map((result) => resultRow(site, result)))
      .execute(),
  )
  await writeStandings(trx, site, [...stood.values()])
  await addCounts(
    trx,
    results.flatMap((result) => rollUp(site, result, at)),
  )
  const told: NewChange[] = changes.map((change) => ({
    site,
    kind: about(change).kind,
    target: about(change).target,
    at,
    type: change.type,
    detail: JSON.stringify(change),
  }))
  if (told.length > 0) await trx.updateTable('turns').set({ name: 'changes' }).execute()
  await inParts(told, (part) => trx.insertInto('changes').values(part).execute())
  return { stood: [...stood.values()], changes }
}

/**
 * Writes what was seen of one site and what follows from it, all or nothing: a process killed in the middle leaves
 * neither half a round nor an incident without its results.
 */
export const record = (db: Kysely<Tables>, round: Round): Promise<Recorded> =>
  db.transaction().execute((trx) => writeAll(trx, round))

/** Takes over where checks of a site stand from another history, with the incidents that are open. */
export const adopt = (db: Kysely<Tables>, site: string, stood: readonly Stood[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await writeStandings(trx, site, stood)
    for (const { standing } of stood) {
      if (standing.incident !== null) await writeIncident(trx, standing.incident)
    }
  })
