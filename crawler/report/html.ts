import { createHash } from 'node:crypto'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Report } from '../../rules/report/schema.ts'
import { behaviour } from '../../ui/behaviour.ts'
import type { Pictures } from '../../ui/pictures.tsx'
import { ReportPage } from '../../ui/report-page.tsx'
import { siteText } from '../../ui/site-text.ts'
import { styles } from '../../ui/styles.ts'
import { ui } from '../../ui/text.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy = [
  "default-src 'none'",
  `style-src ${hashOf(styles)}`,
  `script-src ${hashOf(behaviour)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const headOf = (title: string) =>
  h('head', null, [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', null, title),
    h('style', { dangerouslySetInnerHTML: { __html: styles } }),
  ])

/**
 * The report as one HTML file that needs no network: both languages, Thai first, readable without script.
 * Text of the site is escaped; its addresses are links only when they are http or https.
 * @param pictures of judged pages, by their address; they stand in the file itself.
 */
export function renderHtml(report: Report, pictures?: Pictures): string {
  const name = siteText(report.site.name) || siteText(report.site.host)
  const title = `${ui.reportTitle.th} ${report.fiscalYear}: ${name}`
  const titleEn = `${ui.reportTitle.en} ${report.fiscalYear}: ${name}`
  const page = renderToString(
    h('html', { lang: 'th', 'data-language': 'th', 'data-title-en': titleEn }, [
      headOf(title),
      h('body', null, [
        h(ReportPage, { report, ...(pictures !== undefined && { pictures }) }),
        h('script', { dangerouslySetInnerHTML: { __html: behaviour } }),
      ]),
    ]),
  )
  return `<!doctype html>\n${page}\n`
}
