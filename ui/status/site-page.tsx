import { Address } from '../address.tsx'
import { Both } from '../both.tsx'
import { momentText } from '../numbers.ts'
import { siteText } from '../site-text.ts'
import { NinetyDays } from './day-bars.tsx'
import { Colophon } from './colophon.tsx'
import { Frame } from './frame.tsx'
import { OpenIncidents, PastIncidents } from './incidents.tsx'
import type { StatusPageModel, StatusSite } from './model.ts'
import { Problems } from './problems.tsx'
import { hostOf } from './site-name.ts'
import { StateBadge } from './state-mark.tsx'
import { text } from './text.ts'
import { Tiles } from './tiles.tsx'

interface Props {
  readonly site: StatusSite
  readonly page: Pick<StatusPageModel, 'madeAt' | 'version'>
  /** Way from this page to the folder of all pages: '' or '../'. */
  readonly root: string
  /** Whether there is a page of all sites to go back to. */
  readonly among: boolean
}

/** All about one site, as the content of `<body>`. */
export const SitePage = ({ site, page, root, among }: Props) => (
  <Frame
    kicker={
      <>
        <Both of={text.title} />
        {among && (
          <>
            {' · '}
            <a href={`${root}index.html`} data-keep-language>
              <Both of={text.allSites} />
            </a>
          </>
        )}
      </>
    }
    title={siteText(hostOf(site.url))}
    facts={
      <>
        <Address url={site.url} />
        <span>
          <Both of={text.madeAt} /> <Both of={momentText(page.madeAt)} />
        </span>
      </>
    }
    footer={<Colophon version={page.version} root={root} />}
  >
    <section class={`card now now-${site.state}`} aria-label={siteText(hostOf(site.url))}>
      <StateBadge state={site.state} />
      {site.says !== null && (
        <p class="now-says">
          <Both of={site.says} />
        </p>
      )}
      <p class="aside">
        {site.since !== null && (
          <>
            <Both of={text.since} /> <Both of={momentText(site.since)} /> ·{' '}
          </>
        )}
        <Both of={text.checkedAt} />{' '}
        <Both of={site.checkedAt === null ? text.notWatched : momentText(site.checkedAt)} />
      </p>
    </section>
    <OpenIncidents incidents={site.open} now={page.madeAt} />
    <Tiles site={site} />
    <NinetyDays site={site} />
    <Problems id="problems-title" title={text.problems} problems={site.problems} />
    <Problems id="evidence-problems-title" title={text.evidenceProblems} problems={site.evidence.problems} />
    <PastIncidents incidents={site.past} />
  </Frame>
)
