import type { Catalogue } from '../catalogue/schema.ts'
import { holdersIn, isVacant } from '../checks/executives.ts'
import { isHead } from '../checks/people-in-role.ts'
import type { JudgeContext } from '../judge/model.ts'
import type { Candidate } from '../locate/candidates.ts'

const CONCEPT = 'executives'
/** Pages after these are not what the agency shows as its executives. */
const PAGES_READ = 3

/** Who leads the agency by its own page of executives; undefined where no such page names a head. */
export function executivesShown(
  catalogue: Pick<Catalogue, 'items'>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  context: JudgeContext,
): JudgeContext['executives'] {
  const item = catalogue.items.find(({ concept }) => concept === CONCEPT)
  const offered = (item && candidates.get(item.id)) ?? []
  for (const { url, part } of offered.slice(0, PAGES_READ)) {
    const facts = part ?? context.factsOf(url)
    if (facts === undefined || facts.textLayer === 'ocr') continue
    const holders = holdersIn([facts]).filter(({ person }) => !isVacant(person.name))
    const heads = holders.filter((holder) => holder.role === 'top' && isHead(holder, context))
    if (heads.length > 0)
      return {
        heads: heads.map(({ person }) => person.name),
        all: holders.map(({ person }) => person.name),
      }
  }
  return undefined
}

/** A fresh context that knows who leads the agency by its own page, so that what is signed can be compared with it. */
export function withExecutives(
  catalogue: Pick<Catalogue, 'items'>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  context: JudgeContext,
): JudgeContext {
  const executives = executivesShown(catalogue, candidates, context)
  return { ...context, ...(executives !== undefined && { executives }) }
}
