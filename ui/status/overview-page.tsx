import { Both } from '../both.tsx'
import { countText, momentText } from '../numbers.ts'
import { siteText } from '../site-text.ts'
import { Colophon } from './colophon.tsx'
import { DayBars, percentText } from './day-bars.tsx'
import { Frame } from './frame.tsx'
import type { SiteState, StatusPageModel, StatusSite } from './model.ts'
import { hostOf } from './site-name.ts'
import { leftText } from './spans.ts'
import { StateBadge } from './state-mark.tsx'
import { text } from './text.ts'

/** Worst first: what somebody must act on stands on the first screen, however many sites there are. */
const ORDER: readonly SiteState[] = ['down', 'suspect', 'blocked', 'unknown', 'up']

const Row = ({ site, now }: { site: StatusSite; now: string }) => {
  const counting = site.open.find(({ limitDays }) => limitDays !== null)
  const { problems, evidence } = site
  const attention = problems.length + evidence.problems.length
  return (
    <li class={`card row edge-${site.state}`}>
      <div class="row-head">
        <h2>
          <a href={`site/${site.slug}.html`} data-keep-language>
            {siteText(hostOf(site.url))}
          </a>
        </h2>
        <StateBadge state={site.state} />
      </div>
      {counting?.limitDays !== undefined && counting.limitDays !== null && (
        <p>
          <b>
            <Both of={text.left} />:{' '}
            <Both of={leftText(Date.parse(counting.openedAt), counting.limitDays, Date.parse(now))} />
          </b>
        </p>
      )}
      <DayBars days={site.days} />
      <p class="aside row-facts">
        <span>
          <Both of={text.ninety} />:{' '}
          {site.uptime === null ? <Both of={text.uptimeUnknown} /> : percentText(site.uptime)}
        </span>
        {attention > 0 && (
          <span>
            <Both of={text.problems} />: {countText(attention)}
          </span>
        )}
      </p>
    </li>
  )
}

/** All sites, as the content of `<body>`. */
export const OverviewPage = ({ page }: { page: StatusPageModel }) => {
  const sites = [...page.sites].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
  return (
    <Frame
      kicker={
        <>
          <Both of={text.madeAt} /> <Both of={momentText(page.madeAt)} />
        </>
      }
      title={<Both of={text.title} />}
      facts={
        <span>
          {countText(sites.length)} <Both of={text.sites} />
        </span>
      }
      footer={<Colophon version={page.version} root="" />}
    >
      <ul class="card tally">
        {ORDER.map((state) => {
          const number = sites.filter((site) => site.state === state).length
          return number === 0 ? null : (
            <li key={state}>
              <b>{countText(number)}</b>
              <StateBadge state={state} />
            </li>
          )
        })}
      </ul>
      <ul class="rows">
        {sites.map((site) => (
          <Row site={site} now={page.madeAt} key={site.url} />
        ))}
      </ul>
    </Frame>
  )
}
