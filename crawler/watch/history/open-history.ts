import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import { UsageError } from '../../cli/errors.ts'
import type { Clock } from '../../fetch/clock.ts'
import { historyOn, type History } from './history.ts'
import { openPostgres, openSqlite } from './open.ts'
import { surviving, whyNotKept } from './surviving.ts'

export interface OpenHistoryOptions {
  /** Of the SQLite file, or `:memory:`. */
  readonly path: string
  /** Of a PostgreSQL database, which then keeps the history instead. Never shown: it holds a password. */
  readonly databaseUrl?: string
  readonly clock: Clock
  /** Told once, when the history can only be kept in memory. */
  readonly onLost: (why: Bilingual) => void
}

const isNoHistory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'

/**
 * Opens the history where the settings say, or in memory when that cannot be used: a full disk is no reason not to watch.
 *
 * @throws UsageError when the file is something else, which is then left as it is.
 */
export async function openHistory({
  path,
  databaseUrl,
  clock,
  onLost,
}: OpenHistoryOptions): Promise<History> {
  const inMemory = async (): Promise<History> => historyOn(await openSqlite(':memory:'), clock)
  try {
    const db = databaseUrl === undefined ? await openSqlite(path) : await openPostgres(databaseUrl)
    return surviving({ kept: historyOn(db, clock), inMemory, onLost })
  } catch (error) {
    if (isNoHistory(error)) {
      throw new UsageError({
        th: `${path} ไม่ใช่ไฟล์ประวัติของ oit watch โปรดเปลี่ยนชื่อที่ history`,
        en: `${path} is not a history of oit watch; choose another name for “history”`,
      })
    }
    onLost(whyNotKept(error))
    return inMemory()
  }
}
