import type { Catalogue } from '../catalogue/schema.ts'
import type { Answer } from '../answers/answer.ts'
import { locate, type Candidate, type Claim, type SiteMaterial } from '../locate/candidates.ts'
import type { Topics } from '../locate/topics.ts'
import { normaliseAddress } from './address.ts'
import { claimsOf, partOfIndex, readIndexes, type ReadIndex, type SiteIndexes } from './index-claims.ts'
import { materialOf } from './material.ts'
import type { Visit } from './model.ts'

export interface FoundEvidence extends SiteIndexes {
  /** What may answer each item, by item id. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
}

const sheetClaims = (answers: readonly Answer[], indexes: readonly ReadIndex[]): readonly Claim[] =>
  answers.flatMap(({ item, urls }) =>
    urls.flatMap((raw): Claim[] => {
      const url = normaliseAddress(raw)
      if (url === undefined) return []
      const part = partOfIndex(indexes, item, url)
      return [{ itemId: item, url, foundOn: '', label: '', ...(part !== undefined && { part }) }]
    }),
  )

/**
 * Finds what may answer the items among what a visit brought home.
 * @param answers the webmaster's own answer sheet; the agency's lists of answers are its claims when absent.
 * @param documents documents that may speak for themselves, as pages do.
 */
export function findEvidence(
  visit: Visit,
  catalogue: Catalogue,
  topics: Topics,
  answers: readonly Answer[] | undefined,
  documents: SiteMaterial['pages'] = [],
): FoundEvidence {
  const { indexes, otherFamilies } = readIndexes(visit, catalogue, topics)
  const claims =
    answers === undefined ? claimsOf(indexes, catalogue.fiscalYear) : sheetClaims(answers, indexes)
  const indexUrls = new Set(indexes.flatMap(({ page, inMenu }) => (inMenu === true ? [] : [page.url])))
  return {
    indexes,
    otherFamilies,
    candidates: locate(catalogue, topics, materialOf(visit, claims, indexUrls, documents)),
  }
}
