import type { Report, ReportEvidence } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Becauses } from './because.tsx'
import { Both } from './both.tsx'
import { linkProblem } from './main-reason.ts'
import { siteText } from './site-text.ts'
import { checkResultNames, documentKindName, linkStateNames, wrongOfferName } from './code-names.ts'
import { noTitle, ui } from './text.ts'
import { ResultMark, VerdictBadge } from './verdict-mark.tsx'
import { wasVisited } from './was-visited.ts'

const Path = ({ evidence }: { evidence: ReportEvidence }) => (
  <>
    {evidence.finalUrl !== undefined && evidence.finalUrl !== evidence.url && (
      <p class="seen">
        <Both of={ui.goesTo} /> <Address url={evidence.finalUrl} />
      </p>
    )}
    {evidence.foundOn !== undefined && (
      <p class="seen">
        <Both of={ui.foundOn} /> <Address url={evidence.foundOn} />
      </p>
    )}
    <p class="seen">
      {evidence.depth === undefined ? (
        <Both of={ui.noPath} />
      ) : (
        <>
          <Both of={ui.clicks} />: {evidence.depth}
        </>
      )}
    </p>
  </>
)

/** One page or document offered for an item: where, whether it opens, its year, why it was chosen or refused. */
export const Evidence = ({ report, evidence }: { report: Report; evidence: ReportEvidence }) => {
  const problem = linkProblem(report, evidence)
  return (
    <div class="evidence">
      <p class="evidence-title">
        <b>{evidence.title === '' ? <Both of={noTitle} /> : siteText(evidence.title)}</b>
        <span class="tag">
          <Both of={documentKindName(evidence.kind)} />
        </span>
        {evidence.claimed && (
          <span class="tag">
            <Both of={ui.claimed} />
          </span>
        )}
        <VerdictBadge verdict={evidence.verdict} />
      </p>
      <p>
        <Address url={evidence.url} />
      </p>
      <p class={`link-state link-${evidence.link.state}`}>
        <Both of={problem ?? linkStateNames[evidence.link.state]} />
      </p>
      {wasVisited(report) && <Path evidence={evidence} />}
      <div class="judged">
        <ResultMark result={evidence.year.result} names={ui.yearResult} />
        <div>
          <p class="finding-title">
            <Both of={ui.year} />: <Both of={ui.yearResult[evidence.year.result]} />
          </p>
          <Becauses of={evidence.year.because} besides={evidence.url} />
        </div>
      </div>
      {evidence.wrongOffer !== undefined && (
        <div class="judged wrong-offer">
          <ResultMark result="unmet" names={checkResultNames} />
          <div>
            <p class="finding-title">
              <Both of={ui.wrongOffer} />: <Both of={wrongOfferName(evidence.wrongOffer.kind)} />
            </p>
            <Becauses of={evidence.wrongOffer.because} besides={evidence.url} />
          </div>
        </div>
      )}
      {evidence.reasons.length > 0 && (
        <details>
          <summary>
            <Both of={ui.reasons} />
          </summary>
          <Becauses of={evidence.reasons} besides={evidence.url} />
        </details>
      )}
    </div>
  )
}
