import { h } from 'preact'
import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import type { StatusPageModel, StatusSite } from '../../../ui/status/model.ts'
import { OverviewPage } from '../../../ui/status/overview-page.tsx'
import { hostOf } from '../../../ui/status/site-name.ts'
import { SitePage } from '../../../ui/status/site-page.tsx'
import { text } from '../../../ui/status/text.ts'
import { visibleJson } from '../../report/visible-json.ts'
import { metricsText } from './metrics.ts'
import { pageHtml } from './page-html.ts'

/** A file of the status page: what it is and how it is drawn when asked for. */
export interface StatusFile {
  readonly type: string
  readonly draw: () => string
}

const HTML = 'text/html; charset=utf-8'
/** As Prometheus wants it named. */
const METRICS = 'text/plain; version=0.0.4; charset=utf-8'

export interface StatusFilesOptions {
  /** What `oit watch --json` prints of the same moment. */
  readonly report: unknown
  /** A server draws the pages anew, so they may ask for themselves again. */
  readonly renews: boolean
}

/** All files of the status page by their path below its root. The same ones are served and exported. */
export function statusFiles(
  page: StatusPageModel,
  options: StatusFilesOptions,
): ReadonlyMap<string, StatusFile> {
  const { renews, report } = options
  const among = page.sites.length !== 1
  const titled = (name: string): Bilingual => ({
    th: `${text.title.th} ${name}`.trim(),
    en: `${text.title.en} ${name}`.trim(),
  })
  const siteFile = (site: StatusSite, root: string): StatusFile => ({
    type: HTML,
    draw: () => pageHtml(titled(hostOf(site.url)), h(SitePage, { site, page, root, among }), { renews }),
  })
  const [only] = page.sites
  const index: StatusFile =
    only !== undefined && !among
      ? siteFile(only, '')
      : { type: HTML, draw: () => pageHtml(titled(''), h(OverviewPage, { page }), { renews }) }
  return new Map([
    ['index.html', index],
    ...page.sites.map((site) => [`site/${site.slug}.html`, siteFile(site, '../')] as const),
    ['api/status.json', { type: 'application/json; charset=utf-8', draw: () => `${visibleJson(report)}\n` }],
    ['metrics', { type: METRICS, draw: () => metricsText(page) }],
  ])
}
