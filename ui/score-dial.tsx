import type { Report } from '../rules/report/schema.ts'
import { Both } from './both.tsx'
import { pointsText, rangeText } from './numbers.ts'
import { ui } from './text.ts'

const radius = 84
const centre = { x: 100, y: 100 }

const within = (points: number): number => Math.min(100, Math.max(0, points))

const spot = (points: number): string => {
  const angle = Math.PI * (1 - within(points) / 100)
  const x = centre.x + radius * Math.cos(angle)
  const y = centre.y - radius * Math.sin(angle)
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}

const arc = (from: number, to: number): string => `M${spot(from)}A${radius} ${radius} 0 0 1 ${spot(to)}`

/** The score as a half circle: what is certain is solid, what hangs on open reviews is striped. */
export const ScoreDial = ({ score }: { score: Report['score'] }) => {
  const { low, high } = score.oit
  const isRange = pointsText(low) !== pointsText(high)
  return (
    <section class="dial" aria-labelledby="score-title">
      <h2 id="score-title">
        <Both of={score.status === 'estimate' ? ui.scoreEstimate : ui.scoreConfirmed} />
      </h2>
      <div class="dial-face">
        <svg viewBox="0 0 200 112" aria-hidden="true" focusable="false">
          <path class="dial-track" d={arc(0, 100)} />
          {isRange && <path class="dial-open" d={arc(low, high)} />}
          {low > 0 && <path class="dial-sure" d={arc(0, low)} />}
          <path class="dial-tick" d="M100 9v6M33.500 39.500l4 4M166.500 39.500l-4 4" />
        </svg>
        <p class="dial-number">
          <strong class={isRange ? 'is-range' : undefined}>{rangeText(score.oit)}</strong>
          <span>
            <Both of={ui.outOf} />
          </span>
        </p>
      </div>
      {isRange && (
        <p class="dial-why">
          <Both of={ui.rangeWhy} />
        </p>
      )}
      <p class="dial-note">
        <Both of={score.note} />
      </p>
    </section>
  )
}
