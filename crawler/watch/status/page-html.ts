import { createHash } from 'node:crypto'
import { h, type ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Bilingual } from '../../../rules/catalogue/schema.ts'
import { siteText } from '../../../ui/site-text.ts'
import { statusBehaviour } from '../../../ui/status/behaviour.ts'
import { statusStyles } from '../../../ui/status/styles.ts'

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What a page of the watch may do: show itself. Also sent as a header where there is a server. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(statusStyles)}`,
  `script-src ${hashOf(statusBehaviour)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const headOf = (title: string) =>
  h('head', null, [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', null, title),
    h('style', { dangerouslySetInnerHTML: { __html: statusStyles } }),
  ])

/**
 * A page of the watch as HTML that needs nothing from anywhere: both languages, Thai first, readable without script.
 *
 * @param renews the page is fetched again each minute, where a server draws it anew.
 */
export function pageHtml(
  title: Bilingual,
  content: ComponentChild,
  { renews }: { readonly renews: boolean },
): string {
  const page = renderToString(
    h(
      'html',
      {
        lang: 'th',
        'data-language': 'th',
        'data-title-en': siteText(title.en),
        ...(renews ? { 'data-renew': '' } : {}),
      },
      [
        headOf(siteText(title.th)),
        h('body', null, [content, h('script', { dangerouslySetInnerHTML: { __html: statusBehaviour } })]),
      ],
    ),
  )
  return `<!doctype html>\n${page}\n`
}
