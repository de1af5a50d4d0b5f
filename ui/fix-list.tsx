import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Report } from '../rules/report/schema.ts'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { fixFirst, urgentChecks } from './fix-first.ts'
import type { Fix } from './fix-first.ts'
import { siteText } from './site-text.ts'
import { pointsText } from './numbers.ts'
import { ui } from './text.ts'
import { VerdictBadge } from './verdict-mark.tsx'
import { verdictNamesOf } from './verdict-names.ts'

const most = 5

/** What is wrong, where it was seen and what to do. */
const Told = ({
  message,
  quote,
  url,
  todo,
}: {
  message: Bilingual
  quote?: string | undefined
  url?: string | undefined
  todo?: Bilingual | undefined
}) => (
  <dl>
    <div>
      <dt>
        <Both of={ui.wrong} />
      </dt>
      <dd>
        <Both of={message} />
        {quote !== undefined && <> “{siteText(quote)}”</>}
      </dd>
    </div>
    {url !== undefined && (
      <div>
        <dt>
          <Both of={ui.where} />
        </dt>
        <dd>
          <Address url={url} />
        </dd>
      </div>
    )}
    {todo !== undefined && (
      <div class="fix-do">
        <dt>
          <Both of={ui.todo} />
        </dt>
        <dd>
          <Both of={todo} />
        </dd>
      </div>
    )}
  </dl>
)

const UrgentEntry = ({ check }: { check: Report['checks'][number] }) => {
  const [because] = check.because
  return (
    <li class="fix">
      <h3>
        <a href="#checks-title">
          <Both of={check.title} />
        </a>
      </h3>
      <Told
        message={because?.message ?? check.title}
        quote={because?.quote}
        url={because?.url}
        todo={check.fix}
      />
    </li>
  )
}

const FixEntry = ({ fix, name }: { fix: Fix; name: Bilingual }) => (
  <li class="fix">
    <h3>
      <a href={`#${fix.item.id}`}>
        <span class="code">{fix.item.id}</span> <Both of={fix.item.title} />
      </a>
    </h3>
    <p class="fix-meta">
      <VerdictBadge verdict={fix.item.status} name={name} />
      {fix.stake > 0 && (
        <span class="stake">
          <Both of={ui.upTo} /> <b>+{pointsText(fix.stake)}</b> <Both of={ui.points} />
        </span>
      )}
    </p>
    <Told message={fix.reason.message} url={fix.reason.url} todo={fix.advice[0]} />
  </li>
)

/** What endangers the whole site, then the few items that bring back most points: what is wrong, where, what to do. */
export const FixList = ({ report }: { report: Report }) => {
  const fixes = fixFirst(report)
  const urgent = urgentChecks(report)
  const nothing = fixes.length === 0 && urgent.length === 0
  return (
    <section class="fixes card" aria-labelledby="fix-title">
      <h2 id="fix-title">
        <Both of={nothing ? ui.fixNothing : ui.fixFirst} />
      </h2>
      {!nothing && (
        <>
          <p class="aside">
            <Both of={ui.fixFirstWhy} />
          </p>
          <ol>
            {urgent.map((check) => (
              <UrgentEntry check={check} key={check.id} />
            ))}
            {fixes.slice(0, most).map((fix) => (
              <FixEntry fix={fix} name={verdictNamesOf(report)[fix.item.status]} key={fix.item.id} />
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
