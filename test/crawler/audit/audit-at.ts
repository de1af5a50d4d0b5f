import { auditSite, type AuditOptions } from '../../../crawler/audit/audit.ts'
import { loadKnowledge, loadYear } from '../../../crawler/audit/knowledge.ts'
import type { Report, ReportItem } from '../../../rules/report/schema.ts'

/** Audits a site on loopback as FY2568 with settings that suit a test; nobody outside is asked. */
export async function auditAt(startUrl: string, changes: Partial<AuditOptions> = {}): Promise<Report> {
  const knowledge = await loadKnowledge()
  return auditSite({
    startUrl,
    version: '0.0.0-test',
    catalogue: loadYear(knowledge, 2568),
    catalogueChosen: true,
    concepts: knowledge.concepts,
    agencyType: 'local',
    today: '2025-04-18',
    maxPages: 300,
    maxMinutes: 1,
    perHost: 8,
    ignoreRobots: false,
    outside: false,
    ocr: false,
    render: 'never',
    ...changes,
  })
}

export function itemOf(report: Report, id: string): ReportItem {
  const item = report.items.find((each) => each.id === id)
  if (item === undefined) throw new Error(`no ${id} in the report`)
  return item
}

/** All Thai words that the report tells the webmaster about an item: its title, reasons, fixes, advice, claims. */
export function toldAbout(item: ReportItem): string {
  const findings = [...item.findings, ...item.evidence.slice(0, 1).flatMap((each) => each.findings)]
  return [
    item.title.th,
    ...findings.flatMap((finding) => [
      ...finding.because.map((because) => because.message.th),
      finding.fix?.th ?? '',
    ]),
    ...(item.evidence[0]?.wrongOffer?.because.map((because) => because.message.th) ?? []),
    ...item.advice.map((advice) => advice.th),
    ...(item.claim?.problems.map((problem) => problem.th) ?? []),
  ].join('\n')
}
