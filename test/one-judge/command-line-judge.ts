import { loadYear, type Knowledge } from '../../crawler/audit/knowledge.ts'
import { agencyType, type AgencyType } from '../../rules/catalogue/schema.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { agencyNameOf } from '../../rules/facts/site-name.ts'
import { judgeAlone, type YearRules } from '../../rules/judge/judge-alone.ts'
import { topicsOfYear } from '../../rules/locate/topics.ts'
import type { SiteLabels } from '../sites/labels.ts'
import { verdictsOf } from './verdicts-of.ts'

/** The type a user would tell; the checklists know hospitals as central agencies. */
export const typeIn = (labels: SiteLabels): AgencyType =>
  agencyType.safeParse(labels.agencyType).data ?? 'central'

const years = new Map<number, YearRules>()

function rulesOf({ fiscalYear }: SiteLabels, knowledge: Knowledge): YearRules {
  const catalogue = loadYear(knowledge, fiscalYear)
  const rules = years.get(fiscalYear) ?? { catalogue, topics: topicsOfYear(catalogue, knowledge.concepts) }
  years.set(fiscalYear, rules)
  return rules
}

/** Judges as the command line does, on the day and for the type of agency that the labels name. */
export function commandLineJudge(labels: SiteLabels, knowledge: Knowledge): (facts: PageFacts) => string {
  const rules = rulesOf(labels, knowledge)
  const type = typeIn(labels)
  return (facts) => {
    const agency = { ...agencyNameOf(facts), type }
    return verdictsOf(judgeAlone(facts, { state: 'ok' }, rules, agency, labels.today))
  }
}
