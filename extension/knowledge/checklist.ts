import type { Item } from '../../rules/catalogue/schema.ts'
import type { Scored } from '../../rules/score/score.ts'

/** An item by its number and name, with the points it can have. */
export type ListedItem = Pick<Item, 'id' | 'title' | 'levels'>

/** The items of a year and how they are scored, without what is asked of each. */
export interface Checklist extends Scored {
  readonly fiscalYear: number
  readonly items: readonly ListedItem[]
}
