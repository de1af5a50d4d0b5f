import type { Report } from '../rules/report/schema.ts'
import { CrawlFacts, Hints, Limits } from './about.tsx'
import { Address } from './address.tsx'
import { Both } from './both.tsx'
import { BrokenLinks } from './broken-links.tsx'
import { FixList } from './fix-list.tsx'
import { Headline } from './headline.tsx'
import { ItemCard } from './item-card.tsx'
import { ItemFilter } from './item-filter.tsx'
import { ItemStrip } from './item-strip.tsx'
import { momentText } from './numbers.ts'
import type { Pictures } from './pictures.tsx'
import { ScoreBars } from './score-bars.tsx'
import { ScoreDial } from './score-dial.tsx'
import { SiteChecks } from './site-checks.tsx'
import { siteText } from './site-text.ts'
import { agencyTypeName } from './code-names.ts'
import { ui } from './text.ts'
import { VerdictSprite } from './verdict-mark.tsx'
import { wasVisited } from './was-visited.ts'

const Masthead = ({ report }: { report: Report }) => (
  <header class="masthead">
    <div class="wrap">
      <div>
        <p class="kicker">
          <Both of={ui.reportTitle} /> · <Both of={ui.fiscalYear} /> {report.fiscalYear}
          {!report.fiscalYearChosen && (
            <>
              {' '}
              (<Both of={ui.yearGuessed} />)
            </>
          )}
        </p>
        <h1>{siteText(report.site.name) === '' ? siteText(report.site.host) : siteText(report.site.name)}</h1>
        <p class="masthead-facts">
          <Address url={report.site.finalUrl} />
          <span>
            <Both of={agencyTypeName(report.site.agencyType)} />
            {report.site.agencyTypeGuessed && (
              <>
                {' '}
                (<Both of={ui.guessed} />)
              </>
            )}
          </span>
          <span>
            <Both of={ui.checkedAt} /> <Both of={momentText(report.finishedAt)} />
          </span>
        </p>
      </div>
      <button type="button" class="language" hidden data-needs-script data-speak>
        <span class="th" lang="en">
          {ui.language.th}
        </span>
        <span class="en" lang="th">
          {ui.language.en}
        </span>
      </button>
    </div>
  </header>
)

const Warnings = ({ report }: { report: Report }) => {
  const warnings = [
    ...(report.completion === 'partial' ? [ui.partial] : []),
    ...(report.completion === 'failed' ? [ui.failed] : []),
    ...(report.catalogue.status === 'provisional' ? [ui.provisional] : []),
  ]
  if (warnings.length === 0) return null
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={warning.en}>
          <Both of={warning} />
        </li>
      ))}
    </ul>
  )
}

const NO_PICTURES: Pictures = new Map()

/** The whole report as the content of `<body>`, with pictures of the judged pages when there are some. The stylesheet is `styles`, the script `behaviour`. */
export const ReportPage = ({ report, pictures = NO_PICTURES }: { report: Report; pictures?: Pictures }) => (
  <>
    <a class="skip" href="#results">
      <Both of={ui.skip} />
    </a>
    <VerdictSprite />
    <Masthead report={report} />
    <main id="results" class="wrap" tabIndex={-1}>
      <Warnings report={report} />
      <div class="hero card">
        <ScoreDial score={report.score} />
        <div class="hero-side">
          <Headline report={report} />
          <ItemStrip report={report} />
        </div>
      </div>
      <div class="columns">
        <FixList report={report} />
        <ScoreBars score={report.score} />
      </div>
      <section id="items" aria-labelledby="items-title">
        <h2 id="items-title" class="section-title">
          <Both of={ui.items} />
        </h2>
        <ItemFilter report={report} />
        {report.items.map((item) => (
          <ItemCard report={report} item={item} pictures={pictures} key={item.id} />
        ))}
      </section>
      <BrokenLinks links={report.links} />
      <SiteChecks checks={report.checks} />
      <Hints hints={report.hints} />
      {wasVisited(report) && <CrawlFacts crawl={report.crawl} />}
      <Limits report={report} />
    </main>
    <footer class="wrap colophon">
      <p>
        {report.tool.name} {report.tool.version} · <Both of={report.catalogue.title} />
      </p>
    </footer>
  </>
)
