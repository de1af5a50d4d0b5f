import type { Report } from '../rules/report/schema.ts'
import { Becauses } from './because.tsx'
import { Both } from './both.tsx'
import { checkResultNames } from './code-names.ts'
import { ui } from './text.ts'
import { ResultMark } from './verdict-mark.tsx'

const urgency = { unmet: 0, unsure: 1, met: 2 } as const

/** Checks of the site as a whole: those to fix first. */
export const SiteChecks = ({ checks }: { checks: Report['checks'] }) =>
  checks.length === 0 ? null : (
    <section class="checks card" aria-labelledby="checks-title">
      <h2 id="checks-title">
        <Both of={ui.siteChecks} />
      </h2>
      <ul class="findings">
        {[...checks]
          .sort((one, other) => urgency[one.result] - urgency[other.result])
          .map((check) => (
            <li key={check.id}>
              <ResultMark result={check.result} names={checkResultNames} />
              <div>
                <p class="finding-title">
                  <Both of={check.title} />
                </p>
                <Becauses of={check.because} />
                {check.result !== 'met' && check.fix !== undefined && (
                  <p class="finding-fix">
                    <b>
                      <Both of={ui.todo} />:
                    </b>{' '}
                    <Both of={check.fix} />
                  </p>
                )}
              </div>
            </li>
          ))}
      </ul>
    </section>
  )
