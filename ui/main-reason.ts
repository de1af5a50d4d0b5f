import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Report, ReportEvidence, ReportItem } from '../rules/report/schema.ts'
import { linkStateNames, verdictMeanings, wrongOfferName } from './code-names.ts'
import { noEvidence, noEvidenceGiven } from './text.ts'
import { wasVisited } from './was-visited.ts'

type ReportBecause = ReportEvidence['reasons'][number]

/** The one thing to tell about an item when there is room for one. */
export interface MainReason {
  readonly message: Bilingual
  readonly quote?: string
  /** Where it was seen; absent when nothing was found. */
  readonly url?: string
}

const said = (because: readonly ReportBecause[], url: string | undefined): MainReason | undefined => {
  const first = because[0]
  if (first === undefined) return undefined
  return { message: first.message, quote: first.quote, url: first.url ?? url }
}

const ofFindings = (item: ReportItem, url: string | undefined): MainReason | undefined => {
  const wanted = item.status === 'review' ? 'unsure' : 'unmet'
  const finding = item.findings.find((each) => each.required && each.result === wanted)
  if (finding === undefined) return undefined
  return said(finding.because, url) ?? { message: finding.title, url }
}

/** What is wrong with the link of a piece of evidence, in words; undefined when nothing is. */
export function linkProblem(report: Report, evidence: ReportEvidence): Bilingual | undefined {
  const { state, httpStatus } = evidence.link
  if (state === 'ok' || state === 'redirected') return undefined
  const known = report.links.find((link) => link.url === evidence.url)
  if (known !== undefined) return known.summary
  const tail = httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`
  return { th: linkStateNames[state].th + tail, en: linkStateNames[state].en + tail }
}

/**
 * Why an item has its verdict, in one sentence, with the place. A passed item says where its evidence is.
 * Never empty: falls back to the meaning of the verdict.
 */
export function mainReason(report: Report, item: ReportItem): MainReason {
  const best = item.evidence[0]
  const url = best?.url
  const fallback: MainReason = { message: verdictMeanings[item.status], url }
  if (item.status === 'pass') return fallback
  if (item.status === 'missing' || best === undefined) {
    if (item.status !== 'missing') return ofFindings(item, url) ?? fallback
    return { message: wasVisited(report) ? noEvidence : noEvidenceGiven }
  }
  const problem = linkProblem(report, best)
  if (problem !== undefined) return { message: problem, url }
  if (item.status === 'wrong-year') return said(best.year.because, url) ?? fallback
  if (item.status === 'not-evidence' && best.wrongOffer !== undefined) {
    return said(best.wrongOffer.because, url) ?? { message: wrongOfferName(best.wrongOffer.kind), url }
  }
  return (
    ofFindings(item, url) ??
    (best.year.result === 'met' ? undefined : said(best.year.because, url)) ??
    fallback
  )
}
