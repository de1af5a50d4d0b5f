import type { Bilingual, Catalogue, Item } from '../../rules/catalogue/schema.ts'
import { judgeItem } from '../../rules/judge/judge-item.ts'
import type { ItemVerdict, JudgeContext, LinkHealth, Offer } from '../../rules/judge/model.ts'
import type { Candidate } from '../../rules/locate/candidates.ts'
import type { Answer } from '../../rules/answers/answer.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { ReadIndex } from '../../rules/site/index-claims.ts'
import { indexClaim, sheetClaim } from './item-claims.ts'
import { tellMisdirected } from './links-of-other-items.ts'
import { withExecutives } from '../../rules/site/executives.ts'
import { offersOf, type ProbedLink } from '../../rules/site/offers.ts'
import type { ItemClaim } from '../../rules/report/report-items.ts'

/** What was gathered about a site before judging. */
export interface Gathered {
  readonly visit: Visit
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly probed: ReadonlyMap<string, ProbedLink>
  readonly indexes: readonly ReadIndex[]
  readonly answers?: readonly Answer[]
  /** Pages that show nothing without their scripts and were not drawn. */
  readonly undrawn: ReadonlySet<string>
  /** Pages that may hold more than could be opened in the browser. */
  readonly partly: ReadonlySet<string>
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

/** So many of the pages undrawn, one in: what is missing may stand on them. */
const MANY_UNDRAWN = 4

/** True when the site cannot be known by what was read: its home page, or much of it, shows nothing without scripts. */
function isMostlyUndrawn({ visit, undrawn }: Gathered): boolean {
  if (undrawn.has(visit.homeUrl)) return true
  const read = [...visit.pages.values()].filter(
    ({ facts, sameAs }) => facts !== undefined && sameAs === undefined,
  )
  return read.filter(({ url }) => undrawn.has(url)).length * MANY_UNDRAWN > read.length
}

const LOOK_FOR_YOURSELF: Bilingual = {
  th: 'เว็บไซต์นี้แสดงเนื้อหาด้วยสคริปต์ โปรแกรมจึงไม่เห็นว่ามีข้อมูลข้อนี้หรือไม่ ให้เปิดเว็บไซต์ดูเอง หรือติดตั้ง Chrome หรือ Edge ในเครื่องนี้แล้วตรวจใหม่',
  en: 'This site shows its content by script, so the program cannot see whether this is there: look at the site yourself, or install Chrome or Edge on this computer and check again',
}

const NOT_ALL_OPENED: Bilingual = {
  th: 'โปรแกรมเปิดเมนูและปุ่มของเว็บไซต์นี้ได้ไม่ครบในเวลาที่มี จึงไม่ทราบว่ามีข้อมูลข้อนี้หรือไม่ ให้เปิดเว็บไซต์ดูเอง หรือตรวจใหม่เมื่อเครื่องว่าง',
  en: 'Not every menu and button of this site could be opened in the time there was, so the program cannot tell whether this is there: look at the site yourself, or check again when the computer is less busy',
}

/** Why what was not found may be on the site all the same; undefined when the site is known well enough. */
function doubtOf(gathered: Gathered): Bilingual | undefined {
  if (isMostlyUndrawn(gathered)) return LOOK_FOR_YOURSELF
  return gathered.partly.size > 0 ? NOT_ALL_OPENED : undefined
}

/** Nothing found where not everything could be seen is no finding. */
const unseen = (verdict: ItemVerdict, doubt: Bilingual | undefined): ItemVerdict =>
  verdict.verdict === 'missing' && doubt !== undefined
    ? { ...unknownItem(verdict.item), advice: [doubt] }
    : verdict

const UNSEEN: LinkHealth = { state: 'blocked', kind: 'app-shell' }

/** An offer of which nothing was seen is not judged by its empty markup: a person must look. */
const offersSeen = (
  candidates: readonly Candidate[],
  { visit, probed, undrawn }: Gathered,
): readonly Offer[] =>
  candidates.flatMap((candidate) =>
    undrawn.has(candidate.url) ? [{ ...candidate, link: UNSEEN }] : offersOf([candidate], visit, probed),
  )

/**
 * Judges every item. Without an answer sheet the best evidence on the site decides;
 * with one only the submitted addresses do, since only they count after the deadline.
 */
export function judgeSite(
  catalogue: Catalogue,
  gathered: Gathered,
  given: JudgeContext,
): readonly JudgedItem[] {
  const { visit, candidates, indexes, answers } = gathered
  // Nothing is known of a site that could not be entered: its items are not missing.
  if (visit.completion === 'failed') return catalogue.items.map((item) => ({ verdict: unknownItem(item) }))
  const context = withExecutives(catalogue, candidates, given)
  const doubt = doubtOf(gathered)
  const around = {
    homeUrl: visit.homeUrl,
    depthOf: context.depthOf,
    readWhole: visit.completion === 'complete' && visit.left.length === 0,
  }
  const candidatesOf = (item: Item) => candidates.get(item.id) ?? []
  const anywhere = new Map(
    catalogue.items.map((item) => {
      const found = judgeItem(item, offersSeen(candidatesOf(item), gathered), context)
      return [item.id, unseen(found, doubt)] as const
    }),
  )
  const judged = [...anywhere.values()].map((best): JudgedItem => {
    const { item } = best
    if (answers === undefined) {
      const claim = indexClaim(item.id, indexes, catalogue.fiscalYear, best)
      return { verdict: best, ...(claim !== undefined && { claim }) }
    }
    const answer = answers.find((each) => each.item === item.id)
    const submitted = answer?.has === false ? [] : candidatesOf(item).filter((candidate) => candidate.claimed)
    const verdict = judgeItem(item, offersSeen(submitted, gathered), context)
    return { verdict, ...(answer !== undefined && { claim: sheetClaim(answer, verdict, best, around) }) }
  })
  return tellMisdirected(judged, anywhere)
}
