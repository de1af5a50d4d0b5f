import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import { judgePage, type PageAnswer } from '../../rules/judge/judge-page.ts'
import type { JudgeContext } from '../../rules/judge/model.ts'
import { pageProblems, type PageProblem } from '../../rules/problems/page-problems.ts'
import type { AgencyType } from '../../rules/catalogue/schema.ts'
import type { YearKnowledge } from '../knowledge/load.ts'

/** What the judge says of the page in the tab. */
export interface JudgedTab {
  readonly facts: PageFacts
  readonly answers: readonly PageAnswer[]
  readonly problems: readonly PageProblem[]
}

/** How a page names the agency it belongs to; a page that does not say is taken for a central agency's. */
export function agencyOfPage(facts: PageFacts): { readonly name: string; readonly type: AgencyType } {
  const { name, type } = agencyNameOf(facts)
  return { name: name ?? new URL(facts.url).host, type: type ?? 'central' }
}

/**
 * Judges the page in the tab for every item.
 * @param today ISO day in Bangkok.
 */
export function judgeTab(
  facts: PageFacts,
  { catalogue, topics }: YearKnowledge,
  agency: JudgeContext['agency'],
  today: string,
): JudgedTab {
  const context: JudgeContext = {
    fiscalYear: catalogue.fiscalYear,
    agency,
    today,
    siteHosts: [new URL(facts.url).host],
    depthOf: () => undefined,
    factsOf: () => undefined,
  }
  return {
    facts,
    answers: judgePage(facts, { state: 'ok' }, catalogue, topics, context),
    problems: pageProblems(facts),
  }
}
