import type { ReportEvidence } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { siteText } from './site-text.ts'
import { ui } from './text.ts'

type ReportBecause = ReportEvidence['reasons'][number]

/** Why a check says so: the sentence, the words as they stand on the page, and where they stand. */
export const Becauses = ({ of, besides }: { of: readonly ReportBecause[]; besides?: string }) => (
  <>
    {of.map((because, index) => (
      <div class="because" key={index}>
        <p>
          <Both of={because.message} />
        </p>
        {because.quote !== undefined && <blockquote>{siteText(because.quote)}</blockquote>}
        {(because.page !== undefined || (because.url !== undefined && because.url !== besides)) && (
          <p class="seen">
            <Both of={ui.seenAt} /> {because.url !== undefined && <Address url={because.url} />}
            {because.page !== undefined && (
              <span>
                {' '}
                (<Both of={ui.page} /> {because.page})
              </span>
            )}
          </p>
        )}
      </div>
    ))}
  </>
)
