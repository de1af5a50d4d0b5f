import { sql, type ExpressionBuilder, type Transaction } from 'kysely'
import { inParts, keyOf } from './rows.ts'
import type { RollupRow, Tables } from './tables.ts'

type Excluded = ExpressionBuilder<Tables & { readonly excluded: RollupRow }, 'rollups' | 'excluded'>
const COUNTS = ['ok', 'warning', 'failed', 'blocked', 'unknown', 'timed', 'time_sum_ms'] as const

/** Adds counts to those that are there. One statement may not name a row twice, so they are added up first. */
export async function addCounts(trx: Transaction<Tables>, rows: readonly RollupRow[]): Promise<void> {
  const sums = new Map<string, RollupRow>()
  for (const row of rows) {
    const key = `${row.resolution} ${row.starts_at} ${keyOf(row)}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { ...row })
    else {
      for (const count of COUNTS) sum[count] += row[count]
      sum.time_max_ms = Math.max(sum.time_max_ms, row.time_max_ms)
    }
  }
  const added = (eb: Excluded) =>
    Object.fromEntries(
      COUNTS.map((count) => [
        count,
        sql<number>`${eb.ref(`rollups.${count}`)} + ${eb.ref(`excluded.${count}`)}`,
      ]),
    )
  await inParts([...sums.values()], (part) =>
    trx
      .insertInto('rollups')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['site', 'kind', 'target', 'resolution', 'starts_at']).doUpdateSet((eb) => ({
          ...added(eb),
          time_max_ms: sql<number>`case when ${eb.ref('excluded.time_max_ms')} > ${eb.ref('rollups.time_max_ms')}
            then ${eb.ref('excluded.time_max_ms')} else ${eb.ref('rollups.time_max_ms')} end`,
        })),
      )
      .execute(),
  )
}
