import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Verdict } from '../rules/judge/model.ts'
import type { Report } from '../rules/report/schema.ts'
import { verdictNames } from './code-names.ts'
import { nothingYet } from './text.ts'
import { wasVisited } from './was-visited.ts'

const ofChecklist: typeof verdictNames = { ...verdictNames, missing: nothingYet }

/** What each verdict is called in a report. Where no site was visited, nothing was looked for: "not found" would be untrue. */
export const verdictNamesOf = (report: Report): Readonly<Record<Verdict, Bilingual>> =>
  wasVisited(report) ? verdictNames : ofChecklist
