import type { Link, PageFacts } from '../facts/model.ts'
import type { LinkHealth } from '../judge/model.ts'
import type { FirstLook } from './first-look.ts'

/** One address we asked for, and what came of it. */
export interface VisitedPage {
  /** The address as linked, normalised (see address.ts). */
  readonly url: string
  readonly finalUrl: string
  readonly link: LinkHealth
  /** Clicks from the home page; 0 for the home page itself, Infinity when no link leads here (only a sitemap). */
  readonly depth: number
  readonly foundOn?: string
  readonly contentType: string
  readonly bytes: number
  /** Present when the body was read and understood. */
  readonly facts?: PageFacts
  /** The page (key in `pages`) whose content this address shows again; `facts` are then that page's. */
  readonly sameAs?: string
  /** What it bears on; unknown when absent. */
  readonly look?: FirstLook
  readonly milliseconds: number
}

/** A link as it stands on a page: who carries it, and what it says there. */
export interface LinkUse {
  readonly from: string
  readonly link: Link
}

export interface SiteProblem {
  readonly id: string
  readonly quote?: string
  readonly url?: string
}

/** Everything one visit to a site brought home. */
export interface Visit {
  readonly startUrl: string
  /** The real home page: after splash pages and redirects. */
  readonly homeUrl: string
  readonly pages: ReadonlyMap<string, VisitedPage>
  /** All uses of an address on visited pages, by normalised address. */
  readonly uses: ReadonlyMap<string, readonly LinkUse[]>
  readonly hosts: readonly string[]
  readonly problems: readonly SiteProblem[]
  readonly left: readonly {
    readonly url: string
    readonly because: 'max-pages' | 'max-minutes' | 'no-room' | 'trap' | 'robots' | 'stopped' | 'settled'
  }[]
  readonly completion: 'complete' | 'partial' | 'failed'
  readonly requests: number
  readonly bytes: number
  readonly seconds: number
}
