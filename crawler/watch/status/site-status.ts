import { bangkokDay } from '../../../rules/text/bangkok-day.ts'
import { createHash } from 'node:crypto'
import { hostOf } from '../../../ui/status/site-name.ts'
import type { StatusDay, StatusIncident, StatusProblem, StatusSite } from '../../../ui/status/model.ts'
import type { CheckKind, CheckResult } from '../check.ts'
import type { Counted } from '../history/read-counts.ts'
import type { Stood } from '../history/record.ts'
import type { Incident } from '../incidents/incident.ts'
import { stateOf } from '../report.ts'
import { daySpan, daysIn, downWithin, outages, uptimePercent } from './availability.ts'
import { expiryOf } from './expiry.ts'
import { DAY_MS, HOUR_MS } from '../bangkok-time.ts'

/** What the history knows of one site. Times: milliseconds since the epoch. */
export interface SiteHistory {
  readonly url: string
  readonly stood: readonly Stood[]
  /** Open ones, and those that ended in the last 90 days. */
  readonly incidents: readonly Incident[]
  /** Of the site itself by the day, and of its own address by the hour. */
  readonly daily: readonly Counted[]
  readonly hourly: readonly Counted[]
}

export const SHOWN_DAYS = 90
export const SHOWN_HOURS = 48

const iso = (at: number): string => new Date(at).toISOString()

/** A name for the site's page that is safe in addresses and file names on every system. */
export function slugOf(url: string): string {
  const host = hostOf(url)
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .slice(0, 80)
  return `${host}-${createHash('sha256').update(url).digest('hex').slice(0, 6)}`
}

function dayOf(
  day: number,
  looked: ReadonlySet<number>,
  down: ReturnType<typeof outages>,
  now: number,
): StatusDay {
  const span = daySpan(day, now)
  const downMs = downWithin(span, down)
  const state = downMs >= span.to - span.from ? 'down' : downMs > 0 ? 'partly' : 'up'
  return { day: bangkokDay(new Date(day)), downMs, state: looked.has(day) || downMs > 0 ? state : 'unknown' }
}

function times(hourly: readonly Counted[], now: number): (number | null)[] {
  const means = new Map(
    hourly.map(({ startsAt, timed, timeSumMs }) => [startsAt, timed === 0 ? null : timeSumMs / timed]),
  )
  const thisHour = Math.floor(now / HOUR_MS) * HOUR_MS
  return Array.from(
    { length: SHOWN_HOURS },
    (_, index) => means.get(thisHour - (SHOWN_HOURS - 1 - index) * HOUR_MS) ?? null,
  )
}

const problemOf = ({ kind, target, outcome, says, advice }: CheckResult): StatusProblem => ({
  kind,
  target,
  outcome,
  says,
  advice: advice ?? null,
})

/** What a site's page shows, from its history. */
export function siteStatus(
  { url, stood, incidents, daily, hourly }: SiteHistory,
  { limitDays, now }: { readonly limitDays: number; readonly now: number },
): StatusSite {
  const ofKind = (kind: CheckKind): readonly CheckResult[] =>
    stood.flatMap(({ result }) => (result.kind === kind ? [result] : []))
  const own = stood.filter(({ result }) => result.kind === 'site')
  const state = stateOf(stood)
  const worst = own.find(({ standing }) => standing.state === state)

  const down = outages(
    incidents.filter(({ kind }) => kind === 'site'),
    now,
  )
  const days = daysIn({ from: now - (SHOWN_DAYS - 1) * DAY_MS, to: now })
  const looked = new Set(daily.filter(({ told }) => told > 0).map(({ startsAt }) => startsAt))

  const advised = (incident: Incident): StatusIncident => {
    const { id, kind, target, says, openedAt, closedAt } = incident
    const result = stood.find((each) => each.result.kind === kind && each.result.target === target)?.result
    return {
      id,
      kind,
      target,
      says,
      advice: closedAt === null ? (result?.advice ?? null) : null,
      openedAt: iso(openedAt),
      closedAt: closedAt === null ? null : iso(closedAt),
      limitDays: kind === 'site' ? limitDays : null,
    }
  }
  const evidence = ofKind('evidence')
  const open = incidents.filter(({ closedAt }) => closedAt === null)
  const isOpen = ({ kind, target }: CheckResult): boolean =>
    open.some((incident) => incident.kind === kind && incident.target === target)
  const toDo = stood
    .map(({ result }) => result)
    .filter((result) => (result.outcome === 'warning' || result.outcome === 'failed') && !isOpen(result))
  return {
    url,
    slug: slugOf(url),
    state,
    since: worst === undefined ? null : iso(worst.standing.since),
    checkedAt: worst?.result.checkedAt ?? null,
    says: worst?.result.says ?? null,
    days: days.map((day) => dayOf(day, looked, down, now)),
    uptime: uptimePercent(
      days.filter((day) => looked.has(day)),
      down,
      now,
    ),
    times: times(hourly, now),
    certificate: expiryOf(ofKind('certificate')),
    domain: expiryOf(ofKind('domain')),
    evidence: {
      watched: evidence.length,
      fine: evidence.filter(({ outcome }) => outcome === 'ok').length,
      problems: evidence.filter(({ outcome }) => outcome !== 'ok').map(problemOf),
    },
    problems: toDo.filter(({ kind }) => kind !== 'evidence').map(problemOf),
    open: open.map(advised),
    past: incidents.filter(({ closedAt }) => closedAt !== null).map(advised),
  }
}
