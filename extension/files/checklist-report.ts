import type { Catalogue, Item } from '../../rules/catalogue/schema.ts'
import { pointsOf } from '../../rules/judge/points.ts'
import { problemOf } from '../../rules/links/problems.ts'
import { kindByName } from '../../rules/links/sniff.ts'
import { reportScore } from '../../rules/report/report-score.ts'
import type { Report, ReportEvidence, ReportItem } from '../../rules/report/schema.ts'
import { itemOf, type EvidenceEntry, type ItemState, type Workspace } from '../workspace/model.ts'
import { progressOf, standingOf, verdictOfEntry } from '../workspace/standing.ts'

/** Where the evidence was never asked for, nobody can say that it opens. */
const NOT_ASKED = { state: 'refused', kind: 'not-asked' } as const

const yearOf = ({ judged }: EvidenceEntry): ReportEvidence['year'] =>
  judged?.year ?? { result: judged?.verdict === 'pass' ? 'met' : 'unsure', because: [] }

function evidenceOf(entry: EvidenceEntry): ReportEvidence {
  const { url, title, judged, checked } = entry
  return {
    url,
    kind: kindByName(url) ?? 'page',
    title,
    score: 1,
    claimed: true,
    link: checked?.link ?? (judged === undefined ? NOT_ASKED : { state: 'ok' }),
    verdict: verdictOfEntry(entry),
    reasons: [],
    year: yearOf(entry),
    findings: judged?.findings ?? [],
  }
}

/** The findings that stand for the item: those of the evidence with its verdict, else what the audit of the site said. */
function findingsOf({ evidence, audited }: ItemState, status: ReportItem['status']): ReportItem['findings'] {
  const best = evidence.find((entry) => verdictOfEntry(entry) === status)
  return best?.judged?.findings ?? (audited?.verdict === status ? (audited.findings ?? []) : [])
}

function itemReport(item: Item, kept: ItemState): ReportItem {
  const { automatic } = standingOf(kept)
  const points = pointsOf(item, automatic)
  const evidence = kept.evidence.map(evidenceOf)
  return {
    id: item.id,
    concept: item.concept,
    sub: item.sub,
    title: item.title,
    status: automatic,
    ...(points !== undefined && { points }),
    confidence: item.confidence,
    findings: findingsOf(kept, automatic),
    evidence: [
      ...evidence.filter(({ verdict }) => verdict === automatic),
      ...evidence.filter(({ verdict }) => verdict !== automatic),
    ],
    advice: kept.audited?.verdict === automatic ? (kept.audited.advice ?? []) : [],
    answer: kept.evidence.map(({ url }) => url),
    claim: {
      source: 'sheet',
      has: kept.has ?? kept.evidence.length > 0,
      urls: kept.evidence.map(({ url }) => url),
      note: kept.note,
      problems: [],
    },
    ...(kept.tick !== undefined && { byHand: kept.tick }),
  }
}

/** Evidence links that are known not to open. */
function deadLinks({ items }: Workspace): Report['links'] {
  const entries = Object.values(items).flatMap(({ evidence }) => evidence)
  const byUrl = new Map(entries.map((entry) => [entry.url, entry]))
  return [...byUrl.values()].flatMap(({ url, checked }) => {
    if (checked?.link.state !== 'broken') return []
    const { state, kind = 'no-answer', httpStatus } = checked.link
    return [{ url, state, kind, ...(httpStatus !== undefined && { httpStatus }), ...problemOf(kind), on: [] }]
  })
}

/**
 * The checklist as a report: its evidence stands as the agency's own answers, beside the verdicts the panel shows. No
 * site was visited for it, so everything that counts a visit is nought.
 * @param now ISO moment.
 */
export function checklistReport(kept: Workspace, catalogue: Catalogue, version: string, now: string): Report {
  const { score } = progressOf(kept, catalogue)
  return {
    schema: 'oit-audit/report/1',
    tool: { name: 'oit-audit', version },
    site: {
      url: kept.startUrl,
      finalUrl: kept.startUrl,
      host: new URL(kept.startUrl).host,
      name: kept.name,
      agencyType: kept.agencyType,
      agencyTypeGuessed: kept.agencyTypeGuessed === true,
    },
    fiscalYear: kept.fiscalYear,
    fiscalYearChosen: true,
    catalogue: {
      id: `${catalogue.family}-${catalogue.fiscalYear}`,
      status: catalogue.status,
      title: catalogue.title,
      ...(catalogue.note !== undefined && { note: catalogue.note }),
    },
    startedAt: kept.updatedAt,
    finishedAt: now,
    completion: 'complete',
    score: reportScore(score),
    items: catalogue.items.map((item) => itemReport(item, itemOf(kept, item.id))),
    links: deadLinks(kept),
    checks: [],
    hints: [],
    crawl: { requests: 0, pages: 0, documents: 0, bytes: 0, seconds: 0, left: 0, leftBecause: [] },
  }
}
