import type { Report } from '../rules/report/schema.ts'
import { Both } from './both.tsx'
import { countsOf, verdictOrder } from './counts.ts'
import { ui } from './text.ts'
import { VerdictShape } from './verdict-mark.tsx'
import { verdictNamesOf } from './verdict-names.ts'

/** Buttons that narrow the list of items. Hidden until the script that serves them runs. */
export const ItemFilter = ({ report }: { report: Report }) => {
  const counts = countsOf(report)
  const names = verdictNamesOf(report)
  return (
    <div class="filter" role="group" aria-labelledby="filter-title" hidden data-needs-script>
      <p id="filter-title">
        <Both of={ui.filter} />
      </p>
      <button type="button" data-show="all" aria-pressed="true">
        <Both of={ui.all} /> <b>{counts.all}</b>
      </button>
      <button type="button" data-show="todo" aria-pressed="false">
        <Both of={ui.todoOnly} /> <b>{counts.all - counts.pass}</b>
      </button>
      {verdictOrder
        .filter((verdict) => counts.of(verdict) > 0)
        .map((verdict) => (
          <button type="button" data-show={verdict} aria-pressed="false" key={verdict}>
            <VerdictShape verdict={verdict} />
            <Both of={names[verdict]} /> <b>{counts.of(verdict)}</b>
          </button>
        ))}
      <p class="unseen" role="status">
        <Both of={ui.shown} />: <span data-shown>{counts.all}</span>
      </p>
    </div>
  )
}
