import type { Catalogue, Item } from '../../rules/catalogue/schema.ts'
import { judgeItem } from '../../rules/judge/judge-item.ts'
import type { ItemVerdict, JudgeContext } from '../../rules/judge/model.ts'
import type { Candidate } from '../../rules/locate/candidates.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { ReadIndex } from '../../rules/site/index-claims.ts'
import { indexClaim, sheetClaim } from './item-claims.ts'
import { offersOf, type ProbedLink } from '../../rules/site/offers.ts'
import type { ItemClaim } from '../../rules/report/report-items.ts'

/** What was gathered about a site before judging. */
export interface Gathered {
  readonly visit: Visit
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly probed: ReadonlyMap<string, ProbedLink>
  readonly indexes: readonly ReadIndex[]
  readonly answers?: readonly Answer[]
}

export interface JudgedItem {
  readonly verdict: ItemVerdict
  /** What the agency itself says about the item. */
  readonly claim?: ItemClaim
}

const unknownItem = (item: Item): ItemVerdict => ({
  item,
  verdict: 'review',
  confidence: item.confidence,
  findings: [],
  answer: [],
  evidence: [],
  advice: [],
})

/**
 * Judges every item. Without an answer sheet the best evidence on the site decides;
 * with one only the submitted addresses do, since only they count after the deadline.
 */
export function judgeSite(
  catalogue: Catalogue,
  gathered: Gathered,
  context: JudgeContext,
): readonly JudgedItem[] {
  const { visit, candidates, probed, indexes, answers } = gathered
  // Nothing is known of a site that could not be entered: its items are not missing.
  if (visit.completion === 'failed') return catalogue.items.map((item) => ({ verdict: unknownItem(item) }))
  const around = {
    homeUrl: visit.homeUrl,
    depthOf: context.depthOf,
    readWhole: visit.completion === 'complete' && visit.left.length === 0,
  }
  return catalogue.items.map((item): JudgedItem => {
    const all = candidates.get(item.id) ?? []
    const anywhere = judgeItem(item, offersOf(all, visit, probed), context)
    if (answers === undefined) {
      const claim = indexClaim(item.id, indexes, catalogue.fiscalYear, anywhere)
      return { verdict: anywhere, ...(claim !== undefined && { claim }) }
    }
    const answer = answers.find((each) => each.item === item.id)
    const submitted = answer?.has === false ? [] : all.filter((candidate) => candidate.claimed)
    const verdict = judgeItem(item, offersOf(submitted, visit, probed), context)
    return { verdict, ...(answer !== undefined && { claim: sheetClaim(answer, verdict, anywhere, around) }) }
  })
}
