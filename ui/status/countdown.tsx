import { Both } from '../both.tsx'
import { momentText } from '../numbers.ts'
import type { StatusIncident } from './model.ts'
import { leftText } from './spans.ts'
import { text } from './text.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const STEP = 20

/** How much of the days to restore has passed, as steps and in words. Nothing when no limit runs. */
export const Countdown = ({ incident, now }: { incident: StatusIncident; now: string }) => {
  const { limitDays, openedAt } = incident
  if (limitDays === null) return null
  const opened = Date.parse(openedAt)
  const passed = (Date.parse(now) - opened) / DAY_MS
  const steps = Array.from({ length: limitDays }, (_, index) => Math.min(1, Math.max(0, passed - index)))
  return (
    <div class="countdown">
      <svg
        class="countdown-steps"
        viewBox={`0 0 ${limitDays * STEP - 2} 8`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {steps.map((full, index) => (
          <g key={index}>
            <rect class="step-open" x={index * STEP} width={STEP - 2} height="8" />
            <rect class="step-gone" x={index * STEP} width={(STEP - 2) * full} height="8" />
          </g>
        ))}
      </svg>
      <p>
        <b>
          <Both of={text.left} />: <Both of={leftText(opened, limitDays, Date.parse(now))} />
        </b>{' '}
        <span class="aside">
          <Both of={text.deadline} />{' '}
          <Both of={momentText(new Date(opened + limitDays * DAY_MS).toISOString())} />
        </span>
      </p>
    </div>
  )
}
