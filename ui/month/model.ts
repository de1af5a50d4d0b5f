import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { StatusExpiry, StatusKind } from '../status/model.ts'

/** What the watch saw in one month. Moments are ISO 8601 in UTC. */
export interface MonthModel {
  readonly name: Bilingual
  readonly madeAt: string
  /** False while the month still runs. */
  readonly over: boolean
  readonly limitDays: number
  readonly version: string
  readonly sites: readonly MonthSite[]
}

export interface MonthSite {
  readonly url: string
  /** Percent of the days that were looked at; null when none was. */
  readonly uptime: number | null
  readonly daysLooked: number
  /** Days of the month that have begun. */
  readonly days: number
  readonly downMs: number
  readonly incidents: readonly MonthIncident[]
  /** As they are when the report is made; null when they are not looked at. */
  readonly certificate: StatusExpiry | null
  readonly domain: StatusExpiry | null
  readonly evidence: readonly MonthEvidence[]
  readonly evidenceWatched: number
}

export interface MonthIncident {
  readonly id: string
  readonly kind: StatusKind
  readonly target: string
  readonly says: Bilingual
  readonly openedAt: string
  readonly closedAt: string | null
  /** From its beginning to its end or until now, also outside of the month. */
  readonly lastedMs: number
  /** Whether the site was restored within the limit; null while that is open or no limit runs. */
  readonly inTime: boolean | null
}

/** Evidence that could not be opened any more (`gone`) or is not what it was (`changed`). */
export interface MonthEvidence {
  readonly url: string
  readonly what: 'gone' | 'changed'
  readonly at: string
  readonly says: Bilingual
  /** When it was as it should be again. */
  readonly mendedAt: string | null
}
