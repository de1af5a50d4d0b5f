import type { Report } from '../rules/report/schema.ts'
import { Both } from './both.tsx'
import { countsOf, verdictOrder } from './counts.ts'
import { ui } from './text.ts'
import { VerdictShape } from './verdict-mark.tsx'
import { verdictNamesOf } from './verdict-names.ts'

/** One cell an item, in checklist order: colour, shape and words say the verdict; the cell leads to its card. */
export const ItemStrip = ({ report }: { report: Report }) => {
  const counts = countsOf(report)
  const names = verdictNamesOf(report)
  return (
    <section class="strip" aria-labelledby="strip-title">
      <h2 id="strip-title">
        <Both of={ui.strip} />
      </h2>
      <ol>
        {report.items.map((item) => (
          <li key={item.id}>
            <a class={`cell v-${item.status}`} href={`#${item.id}`}>
              <VerdictShape verdict={item.status} />
              <span>{item.id}</span>
              <span class="unseen">
                <Both of={item.title} />: <Both of={names[item.status]} />
              </span>
            </a>
          </li>
        ))}
      </ol>
      <ul class="legend">
        {verdictOrder
          .filter((verdict) => counts.of(verdict) > 0)
          .map((verdict) => (
            <li key={verdict}>
              <span class={`legend-mark v-${verdict}`}>
                <VerdictShape verdict={verdict} />
              </span>
              <Both of={names[verdict]} /> <b>{counts.of(verdict)}</b>
            </li>
          ))}
      </ul>
    </section>
  )
}
