import { decodeHtml } from '../facts/charset.ts'
import type { PageFacts } from '../facts/model.ts'
import type { FetchResponse } from './answer.ts'
import { hasScriptMount } from './app-shell.ts'
import { squash } from './page-text.ts'
import { isDeep, samePage } from './same-site.ts'

/** What a site answers for an address that cannot exist. */
export interface NotFoundSample {
  readonly origin: string
  readonly url: string
  readonly finalUrl: string
  readonly status: number
  /** Absent when the answer was no page. */
  readonly facts?: PageFacts
  /** The site shows its home page (or one script shell) for every address. */
  readonly showsHome: boolean
  /** Script draws the page from the address: equal markup does not mean equal pages. */
  readonly drawnByScript: boolean
}

const shingleLength = 8
const maxShingles = 20_000

function textOf(facts: PageFacts): string {
  let own = squash(facts.title)
  for (const { text } of facts.blocks) {
    if (own.length > maxShingles) break
    own += squash(text)
  }
  return own
}

/** Its own address echoed on a page, and counters and clocks, are no content. */
function withoutNoise(text: string, url: string): string {
  let quiet = text
  if (URL.canParse(url)) {
    const { pathname } = new URL(url)
    let decoded = pathname
    try {
      decoded = decodeURIComponent(pathname)
    } catch {
      // Not UTF-8: the address is echoed as it stands, if at all.
    }
    for (const echo of [pathname, decoded].map(squash)) {
      // A shorter one would tear holes into ordinary words.
      if (echo.length > 4) quiet = quiet.replaceAll(echo, '').replaceAll(echo.slice(1), '')
    }
  }
  return quiet.replace(/[\d๐-๙]+/g, '').slice(0, maxShingles)
}

function shingles(facts: PageFacts): Set<string> {
  const text = withoutNoise(textOf(facts), facts.url)
  const found = new Set<string>()
  for (let index = 0; index + shingleLength <= text.length; index++) {
    found.add(text.slice(index, index + shingleLength))
  }
  return found
}

/** The few shingles that a changed date or a greeting brings. */
const changeable = 12

/** True when `page` holds nothing that `other` does not: no text, links, pictures, frames or forms of its own. */
export function holdsNothingBeyond(page: PageFacts, other: PageFacts): boolean {
  const theirs = shingles(other)
  let own = 0
  for (const shingle of shingles(page)) if (!theirs.has(shingle)) own += 1
  if (own > changeable) return false
  const beyond = (mine: readonly string[], known: readonly string[]): boolean => {
    const seen = new Set(known)
    return mine.some((address) => address !== '' && !seen.has(address) && !samePage(address, page.url))
  }
  return !(
    beyond(
      page.links.map(({ href }) => href),
      other.links.map(({ href }) => href),
    ) ||
    beyond(
      page.images.map(({ src }) => src),
      other.images.map(({ src }) => src),
    ) ||
    beyond(
      page.frames.map(({ src }) => src),
      other.frames.map(({ src }) => src),
    ) ||
    page.forms.length > other.forms.length
  )
}

/** A shell without text is the same for every address, good ones too; a home page must say enough to be known by. */
const leastText = { errorPage: 20, homePage: 300 }

/**
 * True when the page is the same as what the site answers for an address that cannot exist: an error page, or the
 * home page served for everything. Never for pages that script draws.
 */
export function matchesNotFoundSample(page: PageFacts, sample: NotFoundSample | undefined): boolean {
  if (sample?.facts === undefined || sample.drawnByScript || sample.status >= 400) return false
  if (!URL.canParse(page.url) || new URL(page.url).origin !== sample.origin || !isDeep(page.url)) return false
  const least = sample.showsHome ? leastText.homePage : leastText.errorPage
  return textOf(sample.facts).length >= least && holdsNothingBeyond(page, sample.facts)
}

/** Reads a page's markup; injected, so that a sample does not depend on one reader. */
export type ReadPage = (html: string, options: { readonly url: string }) => PageFacts

/** An address of a site that cannot exist. `random` gives 0 ≤ x < 1. */
export function impossibleAddress(origin: string, random: () => number): string {
  const name = Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('')
  return `${new URL(origin).origin}/${name}-oit-audit`
}

function readIfPage(
  { body, url, headers }: FetchResponse,
  readPage: ReadPage,
): { readonly html: boolean; readonly facts?: PageFacts } {
  const { text } = decodeHtml(body, headers['content-type'])
  if (!/<[a-z!]/i.test(text.slice(0, 4096))) return { html: false }
  try {
    return { html: true, facts: readPage(text, { url }) }
  } catch {
    // A page that cannot be read is compared with nothing.
    return { html: true }
  }
}

/**
 * What a site answered for an impossible address, to compare its pages with.
 * @param home the home page's facts, when known.
 */
export function sampleOf(outcome: FetchResponse, readPage: ReadPage, home?: PageFacts): NotFoundSample {
  const { html, facts } = readIfPage(outcome, readPage)
  const atHome = outcome.redirects.length > 0 && !isDeep(outcome.url)
  const likeHome = facts !== undefined && home !== undefined && holdsNothingBeyond(facts, home)
  return {
    origin: new URL(outcome.requestedUrl).origin,
    url: outcome.requestedUrl,
    finalUrl: outcome.url,
    status: outcome.status,
    ...(facts === undefined ? {} : { facts }),
    showsHome: html && (atHome || likeHome),
    drawnByScript: hasScriptMount(outcome.body),
  }
}
