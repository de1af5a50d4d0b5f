import { Both } from '../../ui/both.tsx'
import { rangeText } from '../../ui/numbers.ts'
import { words } from '../words/words.ts'
import type { NextStep } from '../workspace/next-step.ts'
import type { Progress } from '../workspace/standing.ts'

/** Opens an item of the checklist and goes there, for the eye and for the keyboard. */
function goTo(id: string): void {
  const item = document.getElementById(id)
  if (!(item instanceof HTMLDetailsElement)) return
  item.open = true
  item.querySelector('summary')?.focus()
  item.scrollIntoView({ block: 'start' })
}

/** How far the webmaster has come, the score it would give, and what to do next. */
export const Overview = ({ progress, next }: { progress: Progress; next: NextStep | undefined }) => (
  <section class="card" aria-labelledby="overview">
    <p id="overview">
      <b>
        <Both of={words.progress} /> {progress.settled}/{progress.total} <Both of={words.items} />
      </b>{' '}
      · <Both of={words.estimated} /> <b>{rangeText(progress.score.oit)}</b>
    </p>
    <progress value={progress.settled} max={progress.total} aria-labelledby="overview" />
    {next === undefined ? (
      <p>
        <Both of={words.allDone} />
      </p>
    ) : (
      <>
        <p>
          <Both of={words.nextStep} />: <Both of={words.steps[next.step]} />
        </p>
        <button type="button" class="next" onClick={() => goTo(next.item.id)}>
          <span class="code">{next.item.id}</span> <Both of={next.item.title} />
        </button>
      </>
    )}
  </section>
)
