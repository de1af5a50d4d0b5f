import type { Report } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { fixFirst } from './fix-first.ts'
import type { Fix } from './fix-first.ts'
import { pointsText } from './numbers.ts'
import { ui } from './text.ts'
import { VerdictBadge } from './verdict-mark.tsx'

const most = 5

const FixEntry = ({ fix }: { fix: Fix }) => (
  <li class="fix">
    <h3>
      <a href={`#${fix.item.id}`}>
        <span class="code">{fix.item.id}</span> <Both of={fix.item.title} />
      </a>
    </h3>
    <p class="fix-meta">
      <VerdictBadge verdict={fix.item.status} />
      {fix.stake > 0 && (
        <span class="stake">
          <Both of={ui.upTo} /> <b>+{pointsText(fix.stake)}</b> <Both of={ui.points} />
        </span>
      )}
    </p>
    <dl>
      <div>
        <dt>
          <Both of={ui.wrong} />
        </dt>
        <dd>
          <Both of={fix.reason.message} />
        </dd>
      </div>
      {fix.reason.url !== undefined && (
        <div>
          <dt>
            <Both of={ui.where} />
          </dt>
          <dd>
            <Address url={fix.reason.url} />
          </dd>
        </div>
      )}
      {fix.advice[0] !== undefined && (
        <div class="fix-do">
          <dt>
            <Both of={ui.todo} />
          </dt>
          <dd>
            <Both of={fix.advice[0]} />
          </dd>
        </div>
      )}
    </dl>
  </li>
)

/** The few items that bring back most points: what is wrong, where, what to do. */
export const FixList = ({ report }: { report: Report }) => {
  const fixes = fixFirst(report)
  return (
    <section class="fixes card" aria-labelledby="fix-title">
      <h2 id="fix-title">
        <Both of={fixes.length === 0 ? ui.fixNothing : ui.fixFirst} />
      </h2>
      {fixes.length > 0 && (
        <>
          <p class="aside">
            <Both of={ui.fixFirstWhy} />
          </p>
          <ol>
            {fixes.slice(0, most).map((fix) => (
              <FixEntry fix={fix} key={fix.item.id} />
            ))}
          </ol>
        </>
      )}
      {fixes.length > most && (
        <p class="aside">
          <a href="#items">
            <Both of={ui.fixMore} />
          </a>
        </p>
      )}
    </section>
  )
}
