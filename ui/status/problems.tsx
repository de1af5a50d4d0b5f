import type { Bilingual } from '../../rules/catalogue/schema.ts'
import { Address } from '../address.tsx'
import { Both } from '../both.tsx'
import type { StatusProblem } from './model.ts'
import { OutcomeMark } from './state-mark.tsx'
import { kindNames, text } from './text.ts'

interface Props {
  readonly id: string
  readonly title: Bilingual
  readonly problems: readonly StatusProblem[]
}

/** What somebody should act on, with what to do. Nothing when there is nothing. */
export const Problems = ({ id, title, problems }: Props) =>
  problems.length === 0 ? null : (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>
        <Both of={title} />
      </h2>
      <ul class="findings">
        {problems.map((problem) => (
          <li key={`${problem.kind} ${problem.target}`}>
            <OutcomeMark outcome={problem.outcome} />
            <div>
              <p class="finding-title">
                <Both of={kindNames[problem.kind]} /> · <Address url={problem.target} />
              </p>
              <p>
                <Both of={problem.says} />
              </p>
              {problem.advice !== null && (
                <p class="finding-fix">
                  <b>
                    <Both of={text.todo} />:
                  </b>{' '}
                  <Both of={problem.advice} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
