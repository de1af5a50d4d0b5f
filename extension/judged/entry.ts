import { reportBecause, reportFinding } from '../../rules/report/report-items.ts'
import type { EvidenceEntry } from '../workspace/model.ts'
import type { Judged } from './judge-facts.ts'

/** A judged page or document as evidence for an item, with what the judge says of it for that item. */
export function entryFor({ facts, answers }: Judged, itemId: string, now: string): EvidenceEntry {
  const answer = answers.find(({ item }) => item.id === itemId)
  return {
    url: facts.url,
    title: facts.title.slice(0, 500),
    addedAt: now,
    ...(answer !== undefined && {
      judged: {
        at: now,
        verdict: answer.evidence.verdict,
        findings: answer.evidence.findings.map(reportFinding),
        year: {
          result: answer.evidence.year.result,
          because: answer.evidence.year.because.map(reportBecause),
        },
      },
    }),
  }
}
