import type { OitScore } from '../../rules/score/score.ts'
import type { Checklist, ListedItem } from '../knowledge/checklist.ts'
import { itemOf, type ItemState, type Workspace } from './model.ts'
import { standingOf, type Progress } from './standing.ts'

/** Kinds of work, those first that bring most for least. */
const KINDS = ['mend', 'take', 'complete', 'look', 'find'] as const
export type Step = (typeof KINDS)[number]

export interface NextStep {
  readonly item: ListedItem
  readonly step: Step
}

/** An audit of the site found a page, or pages that together pass, and they are not evidence yet. */
const canTake = ({ evidence, audited }: ItemState): boolean =>
  (audited?.suggested ?? []).some(
    ({ url, verdict }) =>
      (verdict === 'pass' || audited?.verdict === 'pass') && !evidence.some((each) => each.url === url),
  )

function stepOf(item: ItemState): Step {
  const { automatic } = standingOf(item)
  if (item.evidence.length > 0 && automatic === 'broken') return 'mend'
  if (canTake(item)) return 'take'
  if (item.evidence.length === 0) return 'find'
  return automatic === 'review' ? 'look' : 'complete'
}

/** Points of the whole score that one item carries. */
function weightOf({ indicators }: OitScore, id: string): number {
  for (const { subs } of indicators) {
    const sub = subs.find(({ items }) => items.includes(id))
    if (sub !== undefined) return 100 / (indicators.length * subs.length * sub.items.length)
  }
  return 0
}

/** What to do next: the easiest kind of work there is, on the item that carries most; undefined when all is done. */
export function nextStep(kept: Workspace, catalogue: Checklist, progress: Progress): NextStep | undefined {
  const steps = catalogue.items
    .filter(({ id }) => progress.toDo.includes(id))
    .map((item) => ({
      item,
      step: stepOf(itemOf(kept, item.id)),
      weight: weightOf(progress.score, item.id),
    }))
  const [first] = steps.sort(
    (one, other) => KINDS.indexOf(one.step) - KINDS.indexOf(other.step) || other.weight - one.weight,
  )
  return first
}
