import type { Database, Statement } from 'better-sqlite3'
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'

/** The watch writes with a few dozen statements, which differ only by how many rows they carry. */
const MOST_KEPT = 200

/** Statements are read once: each holds memory outside of JavaScript, which is given back late. */
function keepingStatements(database: Database) {
  const kept = new Map<string, Statement>()
  return {
    prepare: (sql: string): Statement => {
      const statement = kept.get(sql) ?? database.prepare(sql)
      // The one used longest ago stands first.
      kept.delete(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return statement
    },
    close: (): void => {
      kept.clear()
      database.close()
    },
  }
}

/** SQLite as several processes may share it, and as it behaves when the disk is full. */
export function sqliteDialect(database: Database): SqliteDialect {
  const config = { database: keepingStatements(database) }
  class Driver extends SqliteDriver {
    /** Takes the place of the writer at once: what is read first is then still so when it is written. */
    override async beginTransaction(connection: DatabaseConnection): Promise<void> {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    }

    /** On a full disk SQLite has rolled back by itself; a second rollback would hide the reason. */
    override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
      if (database.inTransaction) await super.rollbackTransaction(connection)
    }
  }
  class Dialect extends SqliteDialect {
    override createDriver(): Driver {
      return new Driver(config)
    }
  }
  return new Dialect(config)
}
