import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Report } from '../rules/report/schema.ts'
import { behaviour } from './behaviour.ts'
import type { Pictures } from './pictures.tsx'
import { ReportPage } from './report-page.tsx'
import { siteText } from './site-text.ts'
import { styles } from './styles.ts'
import { ui } from './text.ts'

/** The only style and the only script that stand in a report. */
export const reportParts = { styles, behaviour } as const

/** SHA-256 of each part of a report in base64: its content policy allows these and nothing else. */
export type PartHashes = Readonly<Record<keyof typeof reportParts, string>>

const policyOf = (hashes: PartHashes): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${hashes.styles}'`,
    `script-src 'sha256-${hashes.behaviour}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const headOf = (title: string, hashes: PartHashes) =>
  h('head', null, [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(hashes) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', null, title),
    h('style', { dangerouslySetInnerHTML: { __html: styles } }),
  ])

/**
 * The report as one HTML file that needs no network: both languages, Thai first, readable without script.
 * Text of the site is escaped; its addresses are links only when they are http or https.
 * @param hashes of `reportParts`: Node and browsers work them out by different means.
 * @param pictures of judged pages, by their address; they stand in the file itself.
 */
export function reportFile(report: Report, hashes: PartHashes, pictures?: Pictures): string {
  const name = siteText(report.site.name) || siteText(report.site.host)
  const title = `${ui.reportTitle.th} ${report.fiscalYear}: ${name}`
  const titleEn = `${ui.reportTitle.en} ${report.fiscalYear}: ${name}`
  const page = renderToString(
    h('html', { lang: 'th', 'data-language': 'th', 'data-title-en': titleEn }, [
      headOf(title, hashes),
      h('body', null, [
        h(ReportPage, { report, ...(pictures !== undefined && { pictures }) }),
        h('script', { dangerouslySetInnerHTML: { __html: behaviour } }),
      ]),
    ]),
  )
  return `<!doctype html>\n${page}\n`
}
