import type { Catalogue } from '../../rules/catalogue/schema.ts'
import { Both } from '../../ui/both.tsx'
import { rangeText } from '../../ui/numbers.ts'
import { words } from '../words/words.ts'
import type { Progress } from '../workspace/standing.ts'

/** How far the webmaster has come, the score it would give, and what to do next. */
export const Overview = ({ progress, catalogue }: { progress: Progress; catalogue: Catalogue }) => {
  const next = catalogue.items.find(({ id }) => id === progress.toDo[0])
  return (
    <section class="card" aria-labelledby="overview">
      <p id="overview">
        <b>
          <Both of={words.progress} /> {progress.settled}/{progress.total} <Both of={words.items} />
        </b>{' '}
        · <Both of={words.estimated} /> <b>{rangeText(progress.score.oit)}</b>
      </p>
      <progress value={progress.settled} max={progress.total} aria-labelledby="overview" />
      <p>
        {next === undefined ? (
          <Both of={words.allDone} />
        ) : (
          <>
            <Both of={words.nextStep} />: <a href={`#${next.id}`}>{next.id}</a> <Both of={next.title} />
          </>
        )}
      </p>
    </section>
  )
}
