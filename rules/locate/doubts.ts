import type { Item } from '../catalogue/schema.ts'
import { yearMentions } from '../text/years.ts'
import type { Claim } from './candidates.ts'

/**
 * How the years on a link's label change its chance: another year only makes it unlikely. A day tells when it was put
 * there: last year's posts hold this year's plan.
 */
export function yearFactor(label: string, item: Item, fiscalYear: number): number {
  if (item.period.kind === 'current' || label === '') return 1
  const wanted = fiscalYear + item.period.offset
  const years = yearMentions(label).filter((mention) => mention.strength !== 'weak')
  if (years.length === 0) return 1
  if (years.some((year) => year.from <= wanted && wanted <= year.to)) return 1.1
  return years.some(({ kind }) => kind !== 'date') ? 0.7 : 1
}

const OF_ANOTHER = 0.55

/**
 * How much likelier an address is than one that the agency names as its answer to another item, while it names something
 * else for this one: that is hardly this one's.
 */
export function claimFactor(item: Item, claims: readonly Claim[]): (url: string, claimed: boolean) => number {
  const own = claims.some(({ itemId }) => itemId === item.id)
  const others = new Set(claims.flatMap(({ itemId, url }) => (own && itemId !== item.id ? [url] : [])))
  return (url, claimed) => (!claimed && others.has(url) ? OF_ANOTHER : 1)
}
