import { criteriaBlocks } from '../checks/criteria-wording.ts'
import { ownTextLength } from '../checks/own-text.ts'
import { pagesLedTo } from '../checks/pages-led-to.ts'
import { wrappedFiles } from '../checks/wrapped-files.ts'
import type { PageFacts } from '../facts/model.ts'
import type { JudgeContext, JudgedEvidence } from './model.ts'

/** A page that says more than this of its own is evidence itself. Key characters. */
const HARDLY_ANYTHING = 60

/** Repeats what the handbook asks for, and says nothing else. */
const isCover = (facts: PageFacts): boolean =>
  facts.kind === 'page' &&
  [...criteriaBlocks(facts)].some(({ region }) => region === 'main') &&
  ownTextLength(facts) < HARDLY_ANYTHING

/**
 * The pieces of an answer with what a page of mere criteria opens before that page: it is the way to the evidence.
 *
 * @param members the pieces, best first.
 * @param ranked everything that is offered for the item.
 */
export function behindCriteria(
  members: readonly JudgedEvidence[],
  ranked: readonly JudgedEvidence[],
  context: JudgeContext,
): readonly JudgedEvidence[] {
  const facts = members[0]?.facts
  if (facts === undefined || !isCover(facts)) return members
  const opened = new Set([
    ...pagesLedTo(facts, context).map(({ url }) => url),
    ...wrappedFiles(facts, context.factsOf).map(({ url }) => url),
  ])
  const shown = ranked.filter((each) => each.facts !== undefined && opened.has(each.url))
  return [...shown, ...members.filter((each) => !shown.includes(each))]
}
