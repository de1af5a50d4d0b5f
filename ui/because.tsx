import type { ReportEvidence } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { siteText } from './site-text.ts'
import { ui } from './text.ts'

type ReportBecause = ReportEvidence['reasons'][number]

/** Shows a spot of the page to the reader, where the page is at hand. */
export type ShowSpot = (spot: { readonly place: string; readonly quote: string }) => void

/**
 * Why a check says so: the sentence, the words as they stand on the page, and where they stand.
 * With `onShow` each reason has a button that shows its spot.
 */
export const Becauses = ({
  of,
  besides,
  onShow,
}: {
  of: readonly ReportBecause[]
  besides?: string | undefined
  onShow?: ShowSpot | undefined
}) => (
  <>
    {of.map((because, index) => (
      <div class="because" key={index}>
        <p>
          <Both of={because.message} />
        </p>
        {because.quote !== undefined && <blockquote>{siteText(because.quote)}</blockquote>}
        {(because.page !== undefined || (because.url !== undefined && because.url !== besides)) && (
          <p class="seen">
            <Both of={ui.seenAt} />{' '}
            {because.url !== undefined && because.url !== besides && <Address url={because.url} />}
            {because.page !== undefined && (
              <span>
                {' '}
                (<Both of={ui.page} /> {because.page})
              </span>
            )}
          </p>
        )}
        {onShow !== undefined && because.place !== undefined && (
          <button
            type="button"
            class="show-spot"
            onClick={() => onShow({ place: because.place ?? '', quote: because.quote ?? '' })}
          >
            <Both of={ui.showOnPage} />
            <span class="unseen">
              : <Both of={because.message} />
            </span>
          </button>
        )}
      </div>
    ))}
  </>
)
