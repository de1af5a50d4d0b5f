import type { Report } from '../rules/report/schema.ts'
import { Both } from './both.tsx'
import { countsOf } from './counts.ts'
import { ui } from './text.ts'

/** How many items are fine, need mending, need a person: the three numbers to take away. */
export const Headline = ({ report }: { report: Report }) => {
  const counts = countsOf(report)
  const numbers = [
    { id: 'pass', count: counts.pass, name: ui.itemsPass },
    { id: 'fix', count: counts.fix, name: ui.itemsFix },
    { id: 'review', count: counts.review, name: ui.itemsReview },
  ]
  return (
    <section class="headline" aria-labelledby="summary-title">
      <h2 id="summary-title" class="unseen">
        <Both of={ui.summary} />
      </h2>
      <ul>
        {numbers.map(({ id, count, name }) => (
          <li class={`headline-${id}`} key={id}>
            <b>
              {count}
              <small>
                /{counts.all} <Both of={ui.unit} />
              </small>
            </b>
            <span>
              <Both of={name} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
