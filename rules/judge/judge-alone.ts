import type { Catalogue } from '../catalogue/schema.ts'
import type { PageFacts } from '../facts/model.ts'
import type { Topics } from '../locate/topics.ts'
import { judgePage, type PageAnswer } from './judge-page.ts'
import type { JudgeContext, LinkHealth } from './model.ts'

/** The checklist of a year, and the wordings that say what a page is about. */
export interface YearRules {
  readonly catalogue: Catalogue
  readonly topics: Topics
}

/**
 * Judges the one page or document somebody asks about, of whose site nothing else is known: items it could answer, best
 * first.
 *
 * @param today ISO day in Bangkok.
 * @param only judge just this item.
 */
export function judgeAlone(
  facts: PageFacts,
  link: LinkHealth,
  { catalogue, topics }: YearRules,
  agency: JudgeContext['agency'],
  today: string,
  only?: string,
): readonly PageAnswer[] {
  const context: JudgeContext = {
    fiscalYear: catalogue.fiscalYear,
    agency,
    today,
    siteHosts: [new URL(facts.url).host],
    depthOf: () => undefined,
    factsOf: () => undefined,
  }
  return judgePage(facts, link, catalogue, topics, context, only)
}
