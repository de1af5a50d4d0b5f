import Database from 'better-sqlite3'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { CustomTypesConfig } from 'pg'
import { systemClock } from '../../fetch/clock.ts'
import { migrationsFor, type Engine } from './migrations.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/** How long another process that writes is waited for. */
const BUSY_MS = 15_000
/** PostgreSQL's number for bigint; all of ours are far below 2^53. */
const BIGINT = 20

/** Two watches that begin at once bring up the same history: whoever comes second looks again. */
const TIMES = 5
const PAUSE_MS = 200

async function migrated(db: Kysely<Tables>, engine: Engine): Promise<Kysely<Tables>> {
  const migrator = new Migrator({ db, provider: migrationsFor(engine) })
  let problem: unknown
  for (let time = 0; time < TIMES; time += 1) {
    const { error } = await migrator.migrateToLatest()
    if (error === undefined) return db
    problem = error
    await systemClock.sleep(PAUSE_MS)
  }
  await db.destroy()
  throw problem instanceof Error ? problem : new Error('the history could not be brought up to date')
}

/**
 * A history in a file, or in memory alone as `:memory:`. Created or brought up to this program's shape.
 *
 * @throws the database's own error, with its code, when the file cannot be used.
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  const database = new Database(path, { timeout: BUSY_MS })
  try {
    // A reader never waits for the writer, and a killed process costs nothing that was committed.
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
  } catch (error) {
    database.close()
    throw error
  }
  return migrated(new Kysely<Tables>({ dialect: sqliteDialect(database) }), 'sqlite')
}

/**
 * The same history on PostgreSQL.
 *
 * @param url as in `DATABASE_URL`; holds a password, so it is never shown.
 */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg')
  const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown
  const types = {
    getTypeParser: (oid: number, format?: string) => (oid === BIGINT ? Number : parserOf(oid, format)),
  } as CustomTypesConfig
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 10_000,
    types,
  })
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  return migrated(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), 'postgres')
}
