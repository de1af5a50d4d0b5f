import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Report } from '../rules/report/schema.ts'
import { Both } from './both.tsx'
import { countText, durationText, sizeText } from './numbers.ts'
import { limitOfVisit, limits, ui } from './text.ts'
import { wasVisited } from './was-visited.ts'

const Points = ({ of }: { of: readonly Bilingual[] }) => (
  <ul class="points">
    {of.map((point) => (
      <li key={point.en}>
        <Both of={point} />
      </li>
    ))}
  </ul>
)

/** How much of the site was read, and what was left and why. */
export const CrawlFacts = ({ crawl }: { crawl: Report['crawl'] }) => {
  const facts = [
    { name: ui.crawlPages, value: countText(crawl.pages) },
    { name: ui.crawlDocuments, value: countText(crawl.documents) },
    { name: ui.crawlRequests, value: countText(crawl.requests) },
    { name: ui.crawlBytes, value: sizeText(crawl.bytes) },
    { name: ui.crawlSeconds, value: <Both of={durationText(crawl.seconds)} /> },
    { name: ui.crawlLeft, value: countText(crawl.left) },
  ]
  return (
    <section class="crawl card" aria-labelledby="crawl-title">
      <h2 id="crawl-title">
        <Both of={ui.crawl} />
      </h2>
      <dl>
        {facts.map(({ name, value }) => (
          <div key={name.en}>
            <dt>
              <Both of={name} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Points of={crawl.leftBecause} />
    </section>
  )
}

/** What would make the next run better. */
export const Hints = ({ hints }: { hints: readonly Bilingual[] }) =>
  hints.length === 0 ? null : (
    <section class="hints card" aria-labelledby="hints-title">
      <h2 id="hints-title">
        <Both of={ui.hints} />
      </h2>
      <Points of={hints} />
    </section>
  )

/** What this report cannot know. */
export const Limits = ({ report }: { report: Report }) => {
  const { note } = report.catalogue
  return (
    <section class="limits card" aria-labelledby="limits-title">
      <h2 id="limits-title">
        <Both of={ui.limits} />
      </h2>
      <Points
        of={[...(note === undefined ? [] : [note]), ...limits, ...(wasVisited(report) ? [limitOfVisit] : [])]}
      />
    </section>
  )
}
