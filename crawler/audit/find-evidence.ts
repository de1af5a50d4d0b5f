import type { Catalogue } from '../../rules/catalogue/schema.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import { locate, type Candidate, type Claim } from '../../rules/locate/candidates.ts'
import type { Topics } from '../../rules/locate/topics.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import {
  claimsOf,
  partOfIndex,
  readIndexes,
  type ReadIndex,
  type SiteIndexes,
} from '../../rules/site/index-claims.ts'
import { materialOf } from '../../rules/site/material.ts'
import type { Visit } from '../../rules/site/model.ts'

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
 */
export function findEvidence(
  visit: Visit,
  catalogue: Catalogue,
  topics: Topics,
  answers: readonly Answer[] | undefined,
): FoundEvidence {
  const { indexes, otherFamilies } = readIndexes(visit, catalogue)
  const claims =
    answers === undefined ? claimsOf(indexes, catalogue.fiscalYear) : sheetClaims(answers, indexes)
  const indexUrls = new Set(indexes.map(({ page }) => page.url))
  return {
    indexes,
    otherFamilies,
    candidates: locate(catalogue, topics, materialOf(visit, claims, indexUrls)),
  }
}
