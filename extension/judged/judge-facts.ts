import type { PageFacts } from '../../rules/facts/model.ts'
import { judgeAlone, type YearRules } from '../../rules/judge/judge-alone.ts'
import type { PageAnswer } from '../../rules/judge/judge-page.ts'
import type { JudgeContext, LinkHealth } from '../../rules/judge/model.ts'
import { bangkokDay } from '../../rules/text/bangkok-day.ts'
import type { Workspace } from '../workspace/model.ts'

/** What the judge says of one page or document. */
export interface Judged {
  readonly facts: PageFacts
  readonly answers: readonly PageAnswer[]
}

/** Where no page has named the agency its workspace bears the host, which stands in no document and proves nothing. */
function agencyOf({ agencyType, name, startUrl }: Workspace): JudgeContext['agency'] {
  return { type: agencyType, ...(name !== new URL(startUrl).host && { name }) }
}

/** Judges a page or document for every item, as evidence of the agency whose workspace it is. */
export const judgeFacts = (
  facts: PageFacts,
  link: LinkHealth,
  rules: YearRules,
  workspace: Workspace,
  now: Date,
): Judged => ({ facts, answers: judgeAlone(facts, link, rules, agencyOf(workspace), bangkokDay(now)) })
