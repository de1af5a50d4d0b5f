import type { Frame, Link, PageFacts } from '../../../rules/facts/model.ts'
import { failureOf } from '../../../crawler/fetch/failure.ts'
import type { Fetch, FailureKind, FetchOutcome } from '../../../crawler/fetch/fetch.ts'
import { createLikelihood } from '../../../rules/site/likelihood.ts'
import type { VisitDeps } from '../../../crawler/visit/visit-site.ts'

export type FakeLink = string | (Partial<Link> & { readonly href: string })

export interface FakePage {
  readonly links?: readonly FakeLink[]
  readonly frames?: readonly (Partial<Frame> & { readonly src: string })[]
  readonly refresh?: { readonly seconds: number; readonly url: string }
  readonly text?: string
  readonly status?: number
  readonly type?: string
  readonly redirect?: string
  readonly fail?: FailureKind
}

export const linkOf = (written: FakeLink, base = 'http://a.go.th/'): Link => {
  const given = typeof written === 'string' ? { href: written } : written
  return {
    target: 'live',
    source: 'anchor',
    text: '',
    alt: '',
    titleAttribute: '',
    imageOnly: false,
    region: 'main',
    place: '1/0',
    heading: -1,
    trail: [],
    context: '',
    ...given,
    href: new URL(given.href, base).href,
  }
}

export const factsOf = (page: FakePage, url: string): PageFacts => ({
  url,
  kind: 'page',
  title: '',
  headings: [],
  blocks: page.text
    ? [{ text: page.text, key: page.text, region: 'main', place: '1/0', heading: -1, tag: 'p' }]
    : [],
  links: (page.links ?? []).map((link) => linkOf(link, url)),
  images: [],
  forms: [],
  tables: [],
  frames: (page.frames ?? []).map((frame) => ({
    title: '',
    source: 'iframe',
    region: 'main',
    place: '1/1',
    heading: -1,
    ...frame,
    src: new URL(frame.src, url).href,
  })),
  people: [],
  textLayer: 'good',
  metadata: page.refresh ? { refresh: page.refresh } : {},
  scripts: [],
  truncated: false,
})

export interface FakeSite extends VisitDeps {
  /** Addresses asked for, oldest first; robots.txt and sitemaps are not among them. */
  readonly asked: string[]
}

/** Says a link is about the checklist when its words or address say "evidence". */
export const topicScore = (text: string, url: string): number => {
  if (/หลักฐาน|evidence/.test(text)) return 0.9
  return /evidence/.test(url) ? 0.5 : 0
}

/** A site in memory: addresses (absolute, or paths on http://a.go.th) to pages; all else is not found. */
export function fakeSite(pages: Readonly<Record<string, FakePage>>): FakeSite {
  const known = new Map(Object.entries(pages).map(([at, page]) => [new URL(at, 'http://a.go.th').href, page]))
  const asked: string[] = []
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

  const answer = (requestedUrl: string, url: string, redirects: FetchOutcome['redirects']): FetchOutcome => {
    const page = known.get(url)
    if (page?.redirect !== undefined) {
      const to = new URL(page.redirect, url).href
      return answer(requestedUrl, to, [...redirects, { from: url, to, status: 302 }])
    }
    if (page?.fail !== undefined) return failureOf({ url: requestedUrl }, page.fail, page.fail)
    const body = page === undefined ? '<html>not found' : `<html>${JSON.stringify(page)}`
    return {
      ok: true,
      requestedUrl,
      url,
      status: page?.status ?? (page === undefined ? 404 : 200),
      headers: { 'content-type': page?.type ?? 'text/html; charset=utf-8' },
      body: encode(body),
      truncated: false,
      redirects,
      milliseconds: 1,
    }
  }

  const fetch: Fetch = ({ url }) => {
    if (url.endsWith('/sitemap.xml')) return Promise.resolve(failureOf({ url }, 'robots', 'no sitemap'))
    asked.push(url)
    return Promise.resolve(answer(url, url, []))
  }

  return {
    asked,
    fetch,
    readPage: (body, _type, url) => {
      const text = new TextDecoder().decode(body).slice('<html>'.length)
      return { facts: factsOf(text.startsWith('{') ? (JSON.parse(text) as FakePage) : {}, url) }
    },
    judgeHealth: (outcome) => {
      if (!outcome.ok) return { state: outcome.kind === 'robots' ? 'refused' : 'broken', kind: outcome.kind }
      if (outcome.status >= 400) return { state: 'broken', kind: 'not-found', httpStatus: outcome.status }
      return { state: outcome.redirects.length > 0 ? 'redirected' : 'ok', httpStatus: outcome.status }
    },
    likelihood: createLikelihood(topicScore),
  }
}
