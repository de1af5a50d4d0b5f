import { sql, type Kysely } from 'kysely'
import type { MigrationProvider } from 'kysely/migration'
import type { Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'

/** The first shape of the history. Both engines understand it but for how a database gives out numbers. */
const first = (engine: Engine): string[] => {
  const id = `id ${engine === 'sqlite' ? 'integer primary key autoincrement' : 'bigint generated always as identity primary key'}`
  const ofCheck = 'site text not null, kind text not null, target text not null'
  return [
    `create table if not exists sites (url text primary key, seen_at bigint not null)`,
    `create table if not exists standings (${ofCheck}, seen_at bigint not null, standing text not null, result text not null,
      primary key (site, kind, target))`,
    `create table if not exists results (${id}, ${ofCheck}, outcome text not null, code text not null, reached integer not null,
      measured text not null, checked_at bigint not null, duration_ms double precision not null)`,
    `create index if not exists results_by_check on results (site, kind, target, checked_at)`,
    `create index if not exists results_by_time on results (checked_at)`,
    `create table if not exists incidents (id text primary key, ${ofCheck}, opened_at bigint not null, confirmed_at bigint not null,
      closed_at bigint, code text not null, says text not null, reopened integer not null, day_told integer not null)`,
    `create unique index if not exists one_open_incident on incidents (site, kind, target) where closed_at is null`,
    `create index if not exists incidents_by_time on incidents (site, opened_at)`,
    `create table if not exists changes (${id}, ${ofCheck}, at bigint not null, type text not null, detail text not null)`,
    `create table if not exists rollups (${ofCheck}, resolution text not null, starts_at bigint not null, ok integer not null,
      warning integer not null, failed integer not null, blocked integer not null, unknown integer not null,
      timed integer not null, time_sum_ms double precision not null, time_max_ms double precision not null,
      primary key (site, kind, target, resolution, starts_at))`,
    `create index if not exists rollups_by_time on rollups (resolution, starts_at)`,
    `create table if not exists memory (site text not null, kind text not null, name text not null, value text not null,
      kept_at bigint not null, primary key (site, kind, name))`,
  ]
}

const notified = [
  `create table if not exists notified (channel text primary key, state text not null)`,
  `create table if not exists turns (name text primary key)`,
  `insert into turns (name) values ('changes')`,
]

/** Every shape the history has had, in order. A history of an older program is brought up; what it holds stays. */
export const migrationsFor = (engine: Engine): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve({
      '001-first': {
        up: async (db: Kysely<Tables>) => {
          for (const statement of first(engine)) await sql.raw(statement).execute(db)
        },
      },
      '002-notified': {
        up: async (db: Kysely<Tables>) => {
          for (const statement of notified) await sql.raw(statement).execute(db)
        },
      },
    }),
})
