import type { PageProblem } from '../../rules/problems/page-problems.ts'
import type { ShowSpot } from '../../ui/because.tsx'
import { Both } from '../../ui/both.tsx'
import { siteText } from '../../ui/site-text.ts'
import { ui } from '../../ui/text.ts'
import { useLater } from '../frame/use-later.ts'
import { words } from '../words/words.ts'

const Problem = ({ problem, onShow }: { problem: PageProblem; onShow: ShowSpot }) => (
  <li class="problem">
    <p class="finding-title">
      <Both of={problem.title} /> ({problem.count})
    </p>
    <p class="aside">
      <Both of={problem.fix} />
    </p>
    <ul>
      {problem.spots
        .filter(({ place }) => place !== '')
        .map((spot, index) => (
          <li key={spot.place}>
            {siteText(spot.quote) || <span aria-hidden="true">{index + 1}.</span>}{' '}
            <button type="button" class="show-spot" onClick={() => onShow(spot)}>
              <Both of={ui.showOnPage} />
              <span class="unseen">
                {' '}
                <Both of={problem.title} /> {index + 1}
              </span>
            </button>
          </li>
        ))}
    </ul>
    {problem.count > problem.spots.length && (
      <p class="aside">
        <Both of={words.more} /> {problem.count - problem.spots.length}
      </p>
    )}
  </li>
)

/** What is wrong with the page, whatever it answers; looked for once the answers are on the screen. */
export const Problems = ({ find, onShow }: { find: () => readonly PageProblem[]; onShow: ShowSpot }) => {
  const problems = useLater(() => Promise.resolve(find()))
  if (problems === undefined) return null
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">
        <Both of={words.problems} />
      </h2>
      {problems.length === 0 ? (
        <p class="message">
          <Both of={words.noProblems} />
        </p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <Problem key={problem.kind} problem={problem} onShow={onShow} />
          ))}
        </ul>
      )}
    </section>
  )
}
