import type { PageFacts } from '../../rules/facts/model.ts'
import { judgePage, type PageAnswer } from '../../rules/judge/judge-page.ts'
import type { JudgeContext, LinkHealth } from '../../rules/judge/model.ts'
import type { YearKnowledge } from '../knowledge/load.ts'

/** What the judge says of one page or document. */
export interface Judged {
  readonly facts: PageFacts
  readonly answers: readonly PageAnswer[]
}

/**
 * Judges a page or document for every item.
 * @param today ISO day in Bangkok.
 */
export function judgeFacts(
  facts: PageFacts,
  link: LinkHealth,
  { catalogue, topics }: YearKnowledge,
  agency: JudgeContext['agency'],
  today: string,
): Judged {
  const context: JudgeContext = {
    fiscalYear: catalogue.fiscalYear,
    agency,
    today,
    siteHosts: [new URL(facts.url).host],
    depthOf: () => undefined,
    factsOf: () => undefined,
  }
  return { facts, answers: judgePage(facts, link, catalogue, topics, context) }
}
