import type { Bilingual, Confidence } from '../rules/catalogue/schema.ts'
import type { Verdict } from '../rules/judge/model.ts'
import type { Report, ReportItem } from '../rules/report/schema.ts'
import { mainReason } from './main-reason.ts'
import type { MainReason } from './main-reason.ts'
import { generalAdvice } from './text.ts'

/** One entry of the list of what to do first. */
export interface Fix {
  readonly item: ReportItem
  /** Points of the OIT score (0–100) that full marks on this item would add at most. */
  readonly stake: number
  readonly reason: MainReason
  readonly advice: readonly Bilingual[]
}

const sureness: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.7, low: 0.4 }

// A review may turn out to be fine as it is: looking is worth less than mending what is known to be wrong.
const reviewWorth = 0.3

/** True when the webmaster has something to do about the item: mend it, or look at it. */
export const isToDo = (status: Verdict): boolean => status !== 'pass'

/** Points of the OIT score that one item carries at full marks, by the means of means of the score. */
function weightOf(report: Report, itemId: string): number {
  for (const indicator of report.score.indicators) {
    for (const sub of indicator.subs) {
      if (!sub.items.includes(itemId)) continue
      return 100 / (report.score.indicators.length * indicator.subs.length * sub.items.length)
    }
  }
  return 0
}

/** What the webmaster should do about an item, never empty unless it passed. */
export function adviceOf(item: ReportItem): readonly Bilingual[] {
  if (item.status === 'pass' || item.advice.length > 0) return item.advice
  const fixes = item.findings.flatMap(({ required, result, fix }) =>
    required && result !== 'met' && fix !== undefined ? [fix] : [],
  )
  return fixes.length > 0 ? fixes : [generalAdvice[item.status]]
}

/** The items that need work, most valuable first: points at stake × how sure we are; ties in checklist order. */
export function fixFirst(report: Report): readonly Fix[] {
  const worth = ({ item, stake }: Fix): number =>
    stake * sureness[item.confidence] * (item.status === 'review' ? reviewWorth : 1)
  return report.items
    .filter((item) => isToDo(item.status))
    .map((item) => ({
      item,
      stake: (weightOf(report, item.id) * (100 - (item.points ?? 0))) / 100,
      reason: mainReason(report, item),
      advice: adviceOf(item),
    }))
    .sort((one, other) => worth(other) - worth(one))
}

/** Checks of the site that come before every item: while strangers write on the site, nothing else is worth mending. */
const BEFORE_ITEMS: ReadonlySet<string> = new Set(['hijack'])

/** What is wrong with the site as a whole and must be mended before anything else; usually nothing. */
export const urgentChecks = (report: Report): Report['checks'] =>
  report.checks.filter(({ id, result }) => result === 'unmet' && BEFORE_ITEMS.has(id))
