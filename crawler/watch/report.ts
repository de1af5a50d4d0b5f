import type { Bilingual } from '../../rules/catalogue/schema.ts'
import type { CheckKind, CheckResult } from './check.ts'
import type { History } from './history/history.ts'
import type { Stood } from './history/record.ts'
import { deadlineOf } from './incidents/countdown.ts'
import type { Incident } from './incidents/incident.ts'
import type { CheckState } from './incidents/standing.ts'
import { DAY_MS } from './bangkok-time.ts'

/** An incident as it is handed on; times as ISO 8601 in UTC. */
export interface IncidentReport {
  readonly id: string
  readonly kind: CheckKind
  readonly target: string
  readonly code: string
  readonly says: Bilingual
  readonly openedAt: string
  readonly confirmedAt: string
  readonly closedAt: string | null
  readonly reopened: number
  /** When the limit of days runs out; only for the site itself. */
  readonly deadline: string | null
}

export interface SiteReport {
  readonly url: string
  readonly state: CheckState
  readonly checks: readonly CheckResult[]
  /** Open ones and those of the last 30 days, newest first. */
  readonly incidents: readonly IncidentReport[]
}

/** What `oit watch --json` prints; other programs rely on it. */
export interface WatchReport {
  readonly checkedAt: string
  readonly sites: readonly SiteReport[]
}

const RECENT_MS = 30 * DAY_MS

/** The worst first: an outage is never hidden behind something that cannot be told. */
const WORST: readonly CheckState[] = ['down', 'suspect', 'blocked', 'unknown', 'up']

/** State of a site: that of the site itself, whatever its certificate or evidence. */
export function stateOf(stood: readonly Stood[]): CheckState {
  const states = stood.filter(({ result }) => result.kind === 'site').map(({ standing }) => standing.state)
  return WORST.find((state) => states.includes(state)) ?? 'unknown'
}

const iso = (at: number): string => new Date(at).toISOString()

const incidentReport = (incident: Incident, limitDays: number): IncidentReport => ({
  id: incident.id,
  kind: incident.kind,
  target: incident.target,
  code: incident.code,
  says: incident.says,
  openedAt: iso(incident.openedAt),
  confirmedAt: iso(incident.confirmedAt),
  closedAt: incident.closedAt === null ? null : iso(incident.closedAt),
  reopened: incident.reopened,
  deadline: incident.kind === 'site' ? iso(deadlineOf(incident, limitDays)) : null,
})

/**
 * How all watched sites stand, from the history.
 *
 * @param now milliseconds since the epoch.
 */
export async function watchReport(
  history: History,
  { sites, limitDays }: { readonly sites: readonly { readonly url: string }[]; readonly limitDays: number },
  now: number,
): Promise<WatchReport> {
  const reports: SiteReport[] = []
  for (const { url } of sites) {
    const stood = await history.standings(url)
    const incidents = await history.incidents(url, now - RECENT_MS)
    reports.push({
      url,
      state: stateOf(stood),
      checks: stood.map(({ result }) => result),
      incidents: incidents.map((incident) => incidentReport(incident, limitDays)),
    })
  }
  return { checkedAt: iso(now), sites: reports }
}
