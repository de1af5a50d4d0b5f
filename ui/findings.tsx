import type { ReportFinding } from '../rules/report/schema.ts'
import { Becauses, type ShowSpot } from './because.tsx'
import { Both } from './both.tsx'
import { confidenceNames } from './code-names.ts'
import { ui } from './text.ts'
import { ResultMark } from './verdict-mark.tsx'

/** Every component with ✓, ✗ or ?, why, and the fix when it is not there; `onShow` shows a spot of the page. */
export const Findings = ({
  of,
  besides,
  onShow,
}: {
  of: readonly ReportFinding[]
  /** The address the reader is looking at: it need not be named again. */
  besides?: string
  onShow?: ShowSpot | undefined
}) => (
  <ul class="findings">
    {of.map((finding) => (
      <li key={finding.component}>
        <ResultMark result={finding.result} />
        <div>
          <p class="finding-title">
            <Both of={finding.title} />
            {!finding.required && (
              <span class="tag">
                <Both of={ui.optional} />
              </span>
            )}
            {finding.confidence === 'low' && (
              <span class="tag">
                <Both of={confidenceNames.low} />
              </span>
            )}
          </p>
          <Becauses of={finding.because} besides={besides} onShow={onShow} />
          {finding.result !== 'met' && finding.fix !== undefined && (
            <p class="finding-fix">
              <b>
                <Both of={ui.todo} />:
              </b>{' '}
              <Both of={finding.fix} />
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
)
