import { Address } from '../../ui/address.tsx'
import { Both } from '../../ui/both.tsx'
import { Findings } from '../../ui/findings.tsx'
import { siteText } from '../../ui/site-text.ts'
import { VerdictBadge } from '../../ui/verdict-mark.tsx'
import { quickAuditWords as words } from '../words/quick-audit.ts'
import type { EvidenceEntry, ItemState } from '../workspace/model.ts'
import { dayOf } from './day.ts'

type Audited = NonNullable<ItemState['audited']>
type Suggestion = NonNullable<Audited['suggested']>[number]

/** What an audit of the site found for an item: its verdict, and pages the webmaster may take as evidence. */
export const Suggestions = ({
  audited,
  used,
  onAccept,
}: {
  audited: Audited
  /** Addresses that are evidence already. */
  used: ReadonlySet<string>
  onAccept: (entry: Omit<EvidenceEntry, 'addedAt'>) => void
}) => {
  const fresh = (audited.suggested ?? []).filter(({ url }) => !used.has(url))
  const accept = ({ url, title, verdict, findings, year }: Suggestion): void =>
    onAccept({ url, title, judged: { at: audited.at, verdict, findings, year } })
  return (
    <>
      <h3>
        <Both
          of={{
            th: `${words.found.th} (${dayOf(audited.at, 'th')})`,
            en: `${words.found.en} (${dayOf(audited.at, 'en')})`,
          }}
        />
      </h3>
      <p>
        <Both of={words.siteSays} /> <VerdictBadge verdict={audited.verdict} />
      </p>
      {audited.advice?.map((advice) => (
        <p key={advice.en}>
          <Both of={advice} />
        </p>
      ))}
      {fresh.length === 0 && audited.findings !== undefined && audited.findings.length > 0 && (
        <Findings of={audited.findings} />
      )}
      {fresh.map((suggestion) => (
        <div class="evidence" key={suggestion.url}>
          <p class="evidence-title">
            <b>{siteText(suggestion.title)}</b> <VerdictBadge verdict={suggestion.verdict} />
          </p>
          <p>
            <Address url={suggestion.url} />
          </p>
          <Findings of={suggestion.findings} besides={suggestion.url} />
          <div class="row">
            <button type="button" class="main" onClick={() => accept(suggestion)}>
              <Both of={words.accept} />
              <span class="unseen"> {siteText(suggestion.title || suggestion.url)}</span>
            </button>
          </div>
        </div>
      ))}
    </>
  )
}
