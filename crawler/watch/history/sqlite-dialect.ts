import type { Database } from 'better-sqlite3'
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'

/** SQLite as several processes may share it, and as it behaves when the disk is full. */
export function sqliteDialect(database: Database): SqliteDialect {
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
      return new Driver({ database })
    }
  }
  return new Dialect({ database })
}
