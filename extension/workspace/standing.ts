import type { Verdict } from '../../rules/judge/model.ts'
import { pointsOf } from '../../rules/judge/points.ts'
import { scoreOit, type OitScore } from '../../rules/score/score.ts'
import type { Checklist } from '../knowledge/checklist.ts'
import { itemOf, type EvidenceEntry, type ItemState, type Workspace } from './model.ts'

/** How an item stands: what the program says and what the webmaster says, neither hiding the other. */
export interface ItemStanding {
  readonly automatic: Verdict
  /** What an audit of the whole site said, when it says something else. */
  readonly audited?: Verdict
  /** Nobody has looked: no evidence is given, and no audit was made. */
  readonly unlooked?: true
  readonly byHand: boolean
  /** Nothing is left to do: what is given as evidence passes, or the webmaster says that it was checked. */
  readonly settled: boolean
}

const BEST_FIRST: readonly Verdict[] = [
  'pass',
  'review',
  'incomplete',
  'wrong-year',
  'not-evidence',
  'broken',
  'missing',
]

/** A link that died since the page was judged says more than the judgement. */
export function verdictOfEntry({ judged, checked }: EvidenceEntry): Verdict {
  const died = checked?.link.state === 'broken' && (judged === undefined || checked.at > judged.at)
  return died ? 'broken' : (judged?.verdict ?? 'review')
}

/** The evidence holds everything that the audit judged together as the answer, as it was judged then. */
function isAuditedAnswer({ evidence, audited }: ItemState): boolean {
  const answer = audited?.answer ?? []
  return (
    answer.length > 0 &&
    answer.every((url) => {
      const entry = evidence.find((each) => each.url === url)
      const sameJudgement = entry?.judged === undefined || entry.judged.at <= (audited?.at ?? '')
      return entry !== undefined && sameJudgement && verdictOfEntry(entry) !== 'broken'
    })
  )
}

/** The verdict of the best evidence given for an item; what an audit said when no evidence is given. */
export function standingOf(item: ItemState): ItemStanding {
  const { audited, evidence, tick } = item
  const said = evidence.map(verdictOfEntry)
  if (audited !== undefined && isAuditedAnswer(item)) said.push(audited.verdict)
  const automatic = BEST_FIRST.find((verdict) => said.includes(verdict)) ?? audited?.verdict ?? 'missing'
  const byHand = tick !== undefined
  return {
    automatic,
    ...(audited !== undefined && audited.verdict !== automatic && { audited: audited.verdict }),
    ...(evidence.length === 0 && audited === undefined && { unlooked: true as const }),
    byHand,
    settled: (automatic === 'pass' && evidence.length > 0) || (byHand && automatic !== 'broken'),
  }
}

/** Progress over the whole checklist. */
export interface Progress {
  readonly settled: number
  readonly total: number
  readonly score: OitScore
  /** Item ids that still want work, in checklist order. */
  readonly toDo: readonly string[]
}

/** How far the webmaster has come, with the score that the automatic verdicts would give. */
export function progressOf(kept: Workspace, catalogue: Checklist): Progress {
  const points = new Map<string, number>()
  const toDo: string[] = []
  for (const item of catalogue.items) {
    const standing = standingOf(itemOf(kept, item.id))
    const known = pointsOf(item, standing.automatic)
    if (known !== undefined) points.set(item.id, known)
    if (!standing.settled) toDo.push(item.id)
  }
  const total = catalogue.items.length
  return { settled: total - toDo.length, total, score: scoreOit(catalogue, points), toDo }
}
