import { isUnitCell } from './acting-unit.ts'
import { filledColumnsOf, mostSay, type Rows } from './columns.ts'
import { saysWhen } from './time.ts'

/** Whether a table gives work to somebody: behind what the rows are about, one column says who, another when. */
export function listsAssignments(rows: Rows): boolean {
  const filled = filledColumnsOf(rows).slice(1)
  return (
    filled.some((cells) => mostSay(cells, isUnitCell)) &&
    filled.some((cells) => mostSay(cells, (key) => saysWhen(key, key)))
  )
}
