import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { readItaIndex, type IndexReading } from '../../rules/ita-index/read.ts'
import type { Claim } from '../../rules/locate/candidates.ts'
import { normaliseAddress } from '../visit/address.ts'
import type { Visit, VisitedPage } from '../visit/model.ts'

/** An ITA index page of the agency and what it answers. */
export interface ReadIndex {
  readonly page: VisitedPage
  readonly reading: IndexReading
}

/** Every page of the visit that is the agency's own answer list for the year. */
export function readIndexes(visit: Visit, catalogue: Catalogue): readonly ReadIndex[] {
  const items = catalogue.items.map((item) => ({ id: item.id, titles: [item.title.th, item.title.en] }))
  return [...visit.pages.values()].flatMap((page) => {
    if (page.facts === undefined) return []
    const reading = readItaIndex(page.facts, { fiscalYear: catalogue.fiscalYear, items })
    return reading.isIndex ? [{ page, reading }] : []
  })
}

/**
 * The addresses the agency names as its answers. A list that states another year is not this year's answer,
 * so its entries are no claims.
 */
export function claimsOf(indexes: readonly ReadIndex[], fiscalYear: number): readonly Claim[] {
  return indexes
    .filter(({ reading }) => reading.year === undefined || reading.year === fiscalYear)
    .flatMap(({ page, reading }) =>
      reading.entries.flatMap((entry) =>
        entry.urls.flatMap((raw): Claim[] => {
          const url = normaliseAddress(raw, page.finalUrl)
          return url === undefined
            ? []
            : [{ itemId: entry.itemId, url, foundOn: page.finalUrl, label: entry.title }]
        }),
      ),
    )
}
