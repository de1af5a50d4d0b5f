import { Both } from '../both.tsx'
import type { SiteState, StatusOutcome } from './model.ts'
import { stateNames } from './text.ts'

/** Each state has its own shape, so that it can be told apart without colour. Drawn on a 16 × 16 grid. */
const shapes: Readonly<Record<SiteState, string>> = {
  up: 'M3 8.5 6.5 12 13 4.5',
  suspect: 'M8 2.5v7M8 13v.2',
  down: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  blocked: 'M8 2.5a5.5 5.5 0 1 0 .01 0M4 12 12 4',
  unknown: 'M5 5.5a3 3 0 1 1 4.6 2.5C8.5 8.7 8 9.2 8 10.2M8 13v.2',
}

const Shape = ({ state }: { state: SiteState }) => (
  <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={shapes[state]} />
  </svg>
)

/** Shape and name of a site's state. */
export const StateBadge = ({ state }: { state: SiteState }) => (
  <span class={`badge s-${state}`}>
    <Shape state={state} />
    <Both of={stateNames[state]} />
  </span>
)

const ofOutcome: Readonly<Record<StatusOutcome, SiteState>> = {
  ok: 'up',
  warning: 'suspect',
  failed: 'down',
  blocked: 'blocked',
  unknown: 'unknown',
}

/** The shape of an outcome, for the eye only: the words must stand beside it. */
export const OutcomeMark = ({ outcome }: { outcome: StatusOutcome }) => (
  <span class={`mark s-${ofOutcome[outcome]}`}>
    <Shape state={ofOutcome[outcome]} />
  </span>
)
