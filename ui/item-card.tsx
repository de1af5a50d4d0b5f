import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Report, ReportItem } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { Evidence } from './evidence.tsx'
import { Findings } from './findings.tsx'
import { adviceOf, isToDo } from './fix-first.ts'
import { mainReason } from './main-reason.ts'
import { momentText, pointsText } from './numbers.ts'
import { ItemPictures, type Pictures } from './pictures.tsx'
import { siteText } from './site-text.ts'
import { confidenceNames } from './code-names.ts'
import { ui } from './text.ts'
import { VerdictBadge } from './verdict-mark.tsx'
import { verdictNamesOf } from './verdict-names.ts'

const Claim = ({ claim }: { claim: NonNullable<ReportItem['claim']> }) => (
  <>
    <h4>
      <Both of={claim.source === 'sheet' ? ui.claim : ui.claimOnIndex} />
    </h4>
    <div class="claim">
      {claim.source === 'sheet' && (
        <p>
          <Both of={claim.has ? ui.claimHas : ui.claimHasNot} />
        </p>
      )}
      {claim.urls.map((url) => (
        <p key={url}>
          <Address url={url} />
        </p>
      ))}
      {claim.note !== '' && <blockquote>{siteText(claim.note)}</blockquote>}
      {claim.problems.length > 0 && (
        <ul class="problems">
          {claim.problems.map((problem) => (
            <li key={problem.en}>
              <Both of={problem} />
            </li>
          ))}
        </ul>
      )}
    </div>
  </>
)

const Advice = ({ advice }: { advice: readonly Bilingual[] }) =>
  advice.length === 0 ? null : (
    <div class="advice">
      <h4>
        <Both of={ui.todo} />
      </h4>
      <ul>
        {advice.map((each) => (
          <li key={each.en}>
            <Both of={each} />
          </li>
        ))}
      </ul>
    </div>
  )

const checkedByHand = (at: string): Bilingual => {
  const day = momentText(at)
  return { th: `${ui.byHand.th} ${day.th}`, en: `${ui.byHand.en} ${day.en}` }
}

const EvidenceList = ({ report, item }: { report: Report; item: ReportItem }) => {
  const [best, ...others] = item.evidence
  if (best === undefined) return null
  return (
    <>
      <h4>
        <Both of={ui.evidence} />
      </h4>
      <Evidence report={report} evidence={best} />
      {others.length > 0 && (
        <details>
          <summary>
            <Both of={ui.evidenceMore} /> ({others.length})
          </summary>
          {others.map((evidence) => (
            <Evidence report={report} evidence={evidence} key={evidence.url} />
          ))}
        </details>
      )}
    </>
  )
}

const Proof = ({ report, item }: { report: Report; item: ReportItem }) => (
  <>
    {item.findings.length > 0 && (
      <>
        <h4>
          <Both of={ui.components} />
        </h4>
        <Findings of={item.findings} />
      </>
    )}
    <EvidenceList report={report} item={item} />
  </>
)

/** Everything known about one item. What passed is folded away: there is nothing to do about it. */
export const ItemCard = ({
  report,
  item,
  pictures,
}: {
  report: Report
  item: ReportItem
  pictures: Pictures
}) => (
  <article
    class={`item card edge-${item.status}`}
    id={item.id}
    aria-labelledby={`${item.id}-title`}
    data-verdict={item.status}
    data-todo={isToDo(item.status) ? '' : undefined}
    tabIndex={-1}
  >
    <header>
      <h3 id={`${item.id}-title`}>
        <span class="code">{item.id}</span> <Both of={item.title} />
      </h3>
      <p class="item-meta">
        <VerdictBadge verdict={item.status} name={verdictNamesOf(report)[item.status]} />
        {item.points !== undefined && (
          <span class="item-points">
            {pointsText(item.points)} <Both of={ui.points} />
          </span>
        )}
        {item.confidence !== 'high' && (
          <span class="tag">
            <Both of={confidenceNames[item.confidence]} />
          </span>
        )}
        {item.byHand !== undefined && (
          <span class="tag">
            ✓ <Both of={checkedByHand(item.byHand.at)} />
          </span>
        )}
      </p>
    </header>
    <p class="item-reason">
      <Both of={mainReason(report, item).message} />
    </p>
    {item.status === 'pass' && item.evidence[0] !== undefined && (
      <p>
        <Address url={item.evidence[0].url} />
      </p>
    )}
    <ItemPictures item={item} pictures={pictures} />
    <Advice advice={adviceOf(item)} />
    {item.claim !== undefined && <Claim claim={item.claim} />}
    {item.status === 'pass' ? (
      <details>
        <summary>
          <Both of={ui.more} />
          <span class="unseen"> {item.id}</span>
        </summary>
        <Proof report={report} item={item} />
      </details>
    ) : (
      <Proof report={report} item={item} />
    )}
  </article>
)
