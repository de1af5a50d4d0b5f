import { twinKey } from '../site/address.ts'
import type { AddressedLink } from '../site/links-on-page.ts'
import type { FirstLook } from '../site/first-look.ts'
import type { LinkUse, VisitedPage } from '../site/model.ts'
import type { PageFacts } from '../facts/model.ts'
import { isAlive } from './reading.ts'
import type { Reading } from './reading.ts'
import { createUses } from './uses.ts'

/** How an address came to be read. */
export interface Found {
  readonly depth: number
  readonly foundOn?: string
}

/** What a visit has read so far, and which addresses show the same. */
export interface Ledger {
  readonly pages: ReadonlyMap<string, VisitedPage>
  readonly uses: ReadonlyMap<string, readonly LinkUse[]>
  /** Writes down a reading. A page without `sameAs` is new; with it, its content was read before. */
  readonly record: (reading: Reading, found: Found) => VisitedPage
  /**
   * Writes down an address that need not be asked for: a redirect has led there, or it is the http, https or www form
   * of a page that was read, on a server known to answer. Undefined when it must be asked for.
   */
  readonly recordTwin: (url: string, found: Found) => VisitedPage | undefined
  /** Writes down what a page bears on, and puts other facts that say the same in place of its own. */
  readonly settle: (page: VisitedPage, look: FirstLook | undefined, facts: PageFacts) => void
  /** Writes down where a link stands. True for the first use of its address. */
  readonly note: (from: string, link: AddressedLink) => boolean
}

/** Keeps what a visit brings home; every content is kept once. */
export function createLedger(): Ledger {
  const pages = new Map<string, VisitedPage>()
  const uses = createUses()
  const byFinalUrl = new Map<string, VisitedPage>()
  const byTwinKey = new Map<string, VisitedPage>()
  const byFingerprint = new Map<string, VisitedPage>()
  const answering = new Set<string>()

  const settle: Ledger['settle'] = (page, look, facts) => {
    // Several maps hold the page, so that it is changed where it stands.
    Object.assign(page, { facts, ...(look && { look }) })
  }

  const keep = (page: VisitedPage): VisitedPage => {
    pages.set(page.url, page)
    return page
  }

  const again = (page: VisitedPage, original: VisitedPage): VisitedPage =>
    keep({
      ...page,
      ...(original.facts === undefined ? {} : { facts: original.facts }),
      ...(original.look && { look: original.look }),
      sameAs: original.sameAs ?? original.url,
    })

  const record: Ledger['record'] = (reading, { depth, foundOn }) => {
    const { url, finalUrl, outcome, link, contentType, bytes, facts, fingerprint } = reading
    if (outcome.ok) {
      for (const address of [outcome.url, ...outcome.redirects.map(({ from }) => from)]) {
        if (URL.canParse(address)) answering.add(new URL(address).origin)
      }
    }
    const arrived = byFinalUrl.get(finalUrl)
    // Sent to a page that was read before, and not as its visitor wished: what that page says is not said here.
    const strayed = arrived !== undefined && !isAlive(reading)
    const page: VisitedPage = {
      url,
      finalUrl,
      link,
      depth,
      ...(foundOn === undefined ? {} : { foundOn }),
      contentType,
      bytes,
      ...(facts === undefined || strayed ? {} : { facts }),
      milliseconds: Math.round(outcome.milliseconds),
    }
    const original = arrived ?? (fingerprint === undefined ? undefined : byFingerprint.get(fingerprint))
    // Two addresses may share an error page; only what can be read is the same page.
    const same = original !== undefined && original.url !== url && isAlive(reading) && facts !== undefined
    const kept = same ? again(page, original) : keep(page)
    if (!same && isAlive(reading)) {
      byFinalUrl.set(finalUrl, kept)
      if (fingerprint !== undefined && facts !== undefined) byFingerprint.set(fingerprint, kept)
    }
    if (isAlive(reading)) byTwinKey.set(twinKey(url), kept)
    return kept
  }

  const recordTwin: Ledger['recordTwin'] = (url, { depth, foundOn }) => {
    const arrived = byFinalUrl.get(url)
    const twin = answering.has(new URL(url).origin) ? byTwinKey.get(twinKey(url)) : undefined
    const original = arrived ?? twin
    if (original === undefined || original.url === url) return undefined
    const link = arrived === undefined ? original.link : { ...original.link, state: 'ok' as const }
    const place = { url, link, depth, ...(foundOn === undefined ? {} : { foundOn }), milliseconds: 0 }
    return again({ ...original, ...place }, original)
  }

  return {
    pages,
    uses: uses.byAddress,
    record,
    recordTwin,
    settle,
    note: (from, { link, url }) => uses.note(from, url, link),
  }
}
