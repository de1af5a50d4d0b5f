import type { Bilingual } from '../catalogue/schema.ts'
import type { Because, CheckOutcome, Finding, ItemVerdict, JudgedEvidence } from '../judge/model.ts'
import type { ReportEvidence, ReportFinding, ReportItem } from './schema.ts'

/** How many pieces of evidence a report lists an item; the rest were weaker. */
const LISTED = 5
const QUOTE = 160

/** A reason as report.json holds it. */
export const reportBecause = (reason: Because): ReportFinding['because'][number] => ({
  message: reason.message,
  ...(reason.quote !== undefined && { quote: reason.quote.slice(0, QUOTE) }),
  ...(reason.url !== undefined && { url: reason.url }),
  ...(reason.place !== undefined && { place: reason.place }),
  ...(reason.page !== undefined && { page: reason.page }),
})

const outcome = (judged: CheckOutcome) => ({
  result: judged.result,
  because: judged.because.map(reportBecause),
})

/** A judged component as report.json holds it. */
export const reportFinding = ({ component, ...judged }: Finding): ReportFinding => ({
  component: component.id,
  title: component.title,
  required: component.required,
  confidence: component.confidence,
  ...outcome(judged),
  ...(judged.result !== 'met' && { fix: component.fix }),
})

function evidenceOf(judged: JudgedEvidence, depthOf: (url: string) => number | undefined): ReportEvidence {
  const depth = depthOf(judged.url)
  return {
    url: judged.url,
    ...(judged.facts !== undefined && judged.facts.url !== judged.url && { finalUrl: judged.facts.url }),
    kind: judged.facts?.kind ?? 'other',
    title: judged.facts?.title || judged.label,
    score: judged.score,
    claimed: judged.claimed,
    ...(judged.foundOn !== undefined && { foundOn: judged.foundOn }),
    ...(depth !== undefined && { depth }),
    link: {
      state: judged.link.state,
      ...(judged.link.httpStatus !== undefined && { httpStatus: judged.link.httpStatus }),
      ...(judged.link.kind !== undefined && { kind: judged.link.kind }),
    },
    verdict: judged.verdict,
    reasons: judged.reasons.map(reportBecause),
    year: outcome(judged.year),
    ...(judged.wrongOffer !== undefined && {
      wrongOffer: { kind: judged.wrongOffer.kind, because: judged.wrongOffer.because.map(reportBecause) },
    }),
    findings: judged.findings.map(reportFinding),
  }
}

/** What the agency itself says about an item, and what is wrong with that. */
export interface ItemClaim {
  /** Where the agency says it: in the sheet given to the audit, or on its own ITA page. */
  readonly source: 'sheet' | 'index'
  readonly has: boolean
  readonly urls: readonly string[]
  readonly note: string
  readonly problems: readonly Bilingual[]
}

/** One item of report.json. */
export function reportItem(
  judged: ItemVerdict,
  claim: ItemClaim | undefined,
  depthOf: (url: string) => number | undefined,
): ReportItem {
  return {
    id: judged.item.id,
    concept: judged.item.concept,
    sub: judged.item.sub,
    title: judged.item.title,
    status: judged.verdict,
    ...(judged.points !== undefined && { points: judged.points }),
    confidence: judged.confidence,
    findings: judged.findings.map(reportFinding),
    evidence: judged.evidence.slice(0, LISTED).map((each) => evidenceOf(each, depthOf)),
    answer: judged.answer.map((each) => each.url),
    advice: [...judged.advice],
    ...(claim !== undefined && {
      claim: {
        source: claim.source,
        has: claim.has,
        urls: [...claim.urls],
        note: claim.note,
        problems: [...claim.problems],
      },
    }),
  }
}
