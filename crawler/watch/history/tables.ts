import type { Generated, Insertable, Selectable } from 'kysely'

/** The history's tables, the same on SQLite and PostgreSQL. Times: milliseconds since the epoch. JSON is kept as text. */
export interface Tables {
  readonly sites: { url: string; seen_at: number }
  readonly standings: StandingsTable
  readonly results: ResultsTable
  readonly incidents: IncidentsTable
  readonly changes: ChangesTable
  readonly rollups: RollupsTable
  /** What each channel has told and has still to tell. */
  readonly notified: { channel: string; state: string }
  /** One row that whoever writes changes takes first: they are then numbered in the order in which they can be seen. */
  readonly turns: { name: string }
  readonly memory: { site: string; kind: string; name: string; value: string; kept_at: number }
}

/** What each row about one check is found by. */
interface OfCheck {
  site: string
  kind: string
  target: string
}

/** Where each check stands, with its newest result. */
interface StandingsTable extends OfCheck {
  seen_at: number
  standing: string
  result: string
}

/** Every single result, for the days it is kept. */
interface ResultsTable extends OfCheck {
  id: Generated<number>
  outcome: string
  code: string
  reached: number
  measured: string
  checked_at: number
  duration_ms: number
}

/** At most one open incident a check: the database itself refuses a second. */
interface IncidentsTable extends OfCheck {
  id: string
  opened_at: number
  confirmed_at: number
  closed_at: number | null
  code: string
  says: string
  reopened: number
  day_told: number
}

/** What somebody may want to be told, written together with what caused it, so that no notice is lost. */
interface ChangesTable extends OfCheck {
  id: Generated<number>
  at: number
  type: string
  detail: string
}

/** Results counted together. `time` is that of good answers: to the first byte where that was measured. */
interface RollupsTable extends OfCheck {
  resolution: string
  starts_at: number
  ok: number
  warning: number
  failed: number
  blocked: number
  unknown: number
  timed: number
  time_sum_ms: number
  time_max_ms: number
}

export type RollupRow = Selectable<RollupsTable>
export type NewResult = Insertable<ResultsTable>
export type NewChange = Insertable<ChangesTable>
export type StandingRow = Selectable<StandingsTable>
export type IncidentRow = Selectable<IncidentsTable>
