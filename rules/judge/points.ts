import type { Item } from '../catalogue/schema.ts'
import type { Verdict } from './model.ts'

/** Points by verdict. Half points exist only where the year's scale has a middle level. */
export function pointsOf(item: Pick<Item, 'levels'>, verdict: Verdict): number | undefined {
  const full = item.levels.at(-1) ?? 100
  if (verdict === 'review') return undefined
  if (verdict === 'pass') return full
  const middle = item.levels.length > 2 ? item.levels[1] : undefined
  return verdict === 'incomplete' && middle !== undefined ? middle : 0
}
