import type { Bilingual } from '../../rules/catalogue/schema.ts'

/** What the status page shows. Moments are ISO 8601 in UTC, days are those of Bangkok. */
export interface StatusPageModel {
  readonly madeAt: string
  readonly version: string
  readonly sites: readonly StatusSite[]
}

export type SiteState = 'up' | 'suspect' | 'down' | 'blocked' | 'unknown'
export type StatusKind = 'site' | 'evidence' | 'certificate' | 'domain' | 'dns' | 'hijack'
export type StatusOutcome = 'ok' | 'warning' | 'failed' | 'blocked' | 'unknown'

export interface StatusSite {
  readonly url: string
  /** Names the site's own page. */
  readonly slug: string
  readonly state: SiteState
  readonly since: string | null
  /** When the site itself was last looked at. */
  readonly checkedAt: string | null
  /** What the newest look at the site found. */
  readonly says: Bilingual | null
  readonly days: readonly StatusDay[]
  /** Percent of the days that were looked at; null when none was. */
  readonly uptime: number | null
  /** Time to the first byte by the hour, oldest first; null where nothing was measured. Milliseconds. */
  readonly times: readonly (number | null)[]
  readonly certificate: StatusExpiry | null
  readonly domain: StatusExpiry | null
  readonly evidence: {
    readonly watched: number
    readonly fine: number
    readonly problems: readonly StatusProblem[]
  }
  /** What else somebody should act on. */
  readonly problems: readonly StatusProblem[]
  readonly open: readonly StatusIncident[]
  readonly past: readonly StatusIncident[]
}

/** One day: `partly` when the site was down for a part of it, `unknown` when it was not looked at. */
export interface StatusDay {
  readonly day: string
  readonly state: 'up' | 'partly' | 'down' | 'unknown'
  readonly downMs: number
}

export interface StatusExpiry {
  readonly outcome: StatusOutcome
  readonly says: Bilingual
  /** Null when the end is not known or not published. */
  readonly daysLeft: number | null
}

export interface StatusProblem {
  readonly kind: StatusKind
  readonly target: string
  readonly outcome: StatusOutcome
  readonly says: Bilingual
  readonly advice: Bilingual | null
}

export interface StatusIncident {
  readonly id: string
  readonly kind: StatusKind
  readonly target: string
  readonly says: Bilingual
  readonly advice: Bilingual | null
  readonly openedAt: string
  readonly closedAt: string | null
  /** Days within which it must be restored; null when no limit runs. */
  readonly limitDays: number | null
}
