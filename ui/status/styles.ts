import { base } from '../styles/base.ts'
import { colours } from '../styles/colours.ts'
import { details } from '../styles/details.ts'
import { media } from '../styles/media.ts'
import { overview } from '../styles/overview.ts'

/** States wear the colours of verdicts, whose contrast is known in both schemes. */
const STATE_COLOURS = {
  up: 'pass',
  suspect: 'incomplete',
  down: 'broken',
  blocked: 'review',
  unknown: 'review',
} as const

const states = Object.entries(STATE_COLOURS)
  .map(
    ([state, colour]) => `
.s-${state} { color: var(--${colour}); background: var(--${colour}-soft); border-color: var(--${colour}); }
.now-${state}, .edge-${state} { border-left: 8px solid var(--${colour}); }`,
  )
  .join('')

const own = `
.now .badge { font-size: 1.25rem; padding: .25em 1em; white-space: normal; }
.now-says { margin-top: .75rem; font-size: 1.0625rem; }
.now { margin-top: 0; box-shadow: 0 8px 28px rgb(16 32 56 / .1); }
.badge.s-unknown, .badge.s-blocked { border-style: dotted; }
.card-head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; }
.figure b { font-size: 1.375rem; font-variant-numeric: tabular-nums; }
.days { display: block; width: 100%; height: 2.75rem; margin-top: .75rem; }
.days-ends { display: flex; justify-content: space-between; color: var(--muted); font-size: .875rem; }
.legend-day { width: .5rem; height: 1.25rem; margin: 0; }
.day-up { fill: var(--pass); }
.day-partly { fill: var(--incomplete); }
.day-down { fill: var(--broken); }
.day-unknown { fill: var(--muted); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.25rem; }
.tile h2 { font-size: 1rem; color: var(--muted); font-weight: 600; }
.tile-figure { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: baseline; margin-top: .25rem; }
.tile-figure b { font-size: 1.75rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.tile-figure small { font-size: 1.125rem; font-weight: 400; color: var(--muted); }
.tile-figure .mark { align-self: center; }
.tiles .card { margin-top: 0; min-width: 0; }
.tiles { margin-top: 1.25rem; }
.spark { display: block; width: 100%; height: 3.5rem; margin-block: .375rem; }
.spark path { fill: none; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke; }
.spark-line { stroke: var(--accent); stroke-width: 2; }
.spark-ground { stroke: var(--line); stroke-width: 1; }
.open-incidents { border: 2px solid var(--broken); background: var(--paper); }
.open-incidents li { padding-block: .75rem; }
.open-incidents li + li, .past li + li { border-top: 1px solid var(--line); }
.past li { padding-block: .625rem; }
.tag-late { color: var(--broken); border-color: var(--broken); }
.countdown { margin-block: .625rem; }
.countdown-steps { display: block; width: 100%; max-width: 32rem; height: .75rem; }
.step-open { fill: var(--accent-soft); }
.step-gone { fill: var(--broken); }
.tally { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin-top: 0; }
.tally li { display: flex; gap: .625rem; align-items: center; }
.tally b { font-size: 1.75rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.row-head { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; align-items: center; }
.row-facts { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-top: .375rem; }
.row h2 { overflow-wrap: anywhere; }
.colophon a { color: inherit; }
.month-table:first-child { margin-top: 0; }
.month-table table { width: 100%; border-collapse: collapse; margin-top: .75rem; }
.month-table th { text-align: left; vertical-align: bottom; font-size: .875rem; color: var(--muted); border-bottom: 2px solid var(--line); padding: .25rem .75rem .25rem 0; }
.month-table td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .625rem .75rem .625rem 0; font-size: .9375rem; }
.narrow-heading { display: none; color: var(--muted); font-size: .875rem; }
.notes { margin-top: 1.25rem; }
@media (max-width: 46rem) {
  .month-table table, .month-table tbody, .month-table tr, .month-table td { display: block; }
  .month-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .month-table td { border-bottom: 0; padding: .125rem 0; }
  .month-table tr { border-bottom: 1px solid var(--line); padding-block: .625rem; }
  .narrow-heading { display: block; }
}
@media print { .now, .card { break-inside: avoid; } }
`

/** The whole stylesheet of the watch's pages. Nothing in it is fetched from anywhere. */
export const statusStyles = [base, overview, details, colours, states, own, media].join('')
