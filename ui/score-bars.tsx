import type { Report } from '../rules/report/schema.ts'
import { Both } from './both.tsx'
import { rangeText } from './numbers.ts'
import { ui } from './text.ts'

interface Points {
  readonly low: number
  readonly high: number
}

const Bar = ({ points }: { points: Points }) => (
  <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="bar-track" width="100" height="6" />
    <rect class="bar-open" width={points.high} height="6" />
    <rect class="bar-sure" width={points.low} height="6" />
  </svg>
)

/** Points of every indicator and sub-indicator, as number and bar. */
export const ScoreBars = ({ score }: { score: Report['score'] }) => (
  <section class="bars card" aria-labelledby="bars-title">
    <h2 id="bars-title">
      <Both of={ui.bars} />
    </h2>
    {score.indicators.map((indicator) => (
      <div class="bars-group" key={indicator.id}>
        <h3>
          <span>
            {indicator.id}. <Both of={indicator.title} />
          </span>
          <b>{rangeText(indicator.points)}</b>
        </h3>
        <ul>
          {indicator.subs.map((sub) => (
            <li key={sub.id}>
              <span class="bars-name">
                {sub.id} <Both of={sub.title} />
              </span>
              <b>{rangeText(sub.points)}</b>
              <Bar points={sub.points} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </section>
)
