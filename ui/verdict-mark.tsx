import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Result, Verdict } from '../rules/judge/model.ts'
import { Both } from './both.tsx'
import { resultNames, verdictNames } from './code-names.ts'

/** Each verdict has its own shape, so that it can be told apart without colour. Drawn on a 16 × 16 grid. */
const shapes: Readonly<Record<Verdict, string>> = {
  pass: 'M3 8.5 6.5 12 13 4.5',
  incomplete: 'M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v6M6.5 5v6M5 6v4',
  'wrong-year': 'M2.5 4.5h11v9h-11ZM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3',
  'not-evidence': 'M3 6h10M3 10h10M11 2.5 5 13.5',
  broken: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  missing: 'M8 2.5a5.5 5.5 0 1 0 .01 0M3.5 8h9',
  review: 'M5 5.5a3 3 0 1 1 4.6 2.5C8.5 8.7 8 9.2 8 10.2M8 13v.2',
}

/** The shapes, once a page; `VerdictShape` refers to them. */
export const VerdictSprite = () => (
  <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
    {Object.entries(shapes).map(([verdict, path]) => (
      <symbol id={`shape-${verdict}`} viewBox="0 0 16 16" key={verdict}>
        <path d={path} />
      </symbol>
    ))}
  </svg>
)

/** The shape of a verdict, for the eye only: the words must stand beside it. */
export const VerdictShape = ({ verdict }: { verdict: Verdict }) => (
  <svg class={`shape shape-${verdict}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <use href={`#shape-${verdict}`} />
  </svg>
)

/** Shape and name of a verdict, or what else is to be said of it. */
export const VerdictBadge = ({
  verdict,
  name = verdictNames[verdict],
}: {
  verdict: Verdict
  name?: Bilingual
}) => (
  <span class={`badge v-${verdict}`}>
    <VerdictShape verdict={verdict} />
    <Both of={name} />
  </span>
)

const letters: Readonly<Record<Result, string>> = { met: '✓', unmet: '✗', unsure: '?' }

/** ✓, ✗ or ? with its name for screen readers. */
export const ResultMark = ({
  result,
  names = resultNames,
}: {
  result: Result
  names?: typeof resultNames
}) => (
  <span class={`mark r-${result}`}>
    <span aria-hidden="true">{letters[result]}</span>
    <span class="unseen">
      <Both of={names[result]} />
    </span>
  </span>
)
