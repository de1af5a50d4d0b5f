import type { MonthEvidence, MonthIncident, MonthModel, MonthSite } from '../../../ui/month/model.ts'
import type { Change, Incident } from '../incidents/incident.ts'
import type { History } from '../history/history.ts'
import { daysIn, downWithin, outages, uptimePercent } from '../status/availability.ts'
import { expiryOf } from '../status/expiry.ts'
import type { Month } from './month.ts'
import { DAY_MS } from '../bangkok-time.ts'

export interface MonthOptions {
  readonly sites: readonly { readonly url: string }[]
  readonly limitDays: number
  /** Of the program. */
  readonly version: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

const iso = (at: number): string => new Date(at).toISOString()

function inTime({ kind, closedAt }: Incident, lastedMs: number, limitDays: number): boolean | null {
  if (kind !== 'site') return null
  if (lastedMs > limitDays * DAY_MS) return false
  return closedAt === null ? null : true
}

function monthIncident(incident: Incident, { limitDays, now }: MonthOptions): MonthIncident {
  const { id, kind, target, says, openedAt, closedAt } = incident
  const lastedMs = (closedAt ?? now) - openedAt
  return {
    id,
    kind,
    target,
    says,
    openedAt: iso(openedAt),
    closedAt: closedAt === null ? null : iso(closedAt),
    lastedMs,
    inTime: inTime(incident, lastedMs, limitDays),
  }
}

/** Evidence that is not what it was: told as a warning, and mended when the warning is called over. */
function changed(happened: readonly { readonly at: number; readonly change: Change }[]): MonthEvidence[] {
  const told: MonthEvidence[] = []
  for (const { at, change } of happened) {
    if (change.type !== 'warned' && change.type !== 'eased') continue
    const { target, says } = change.result
    const open = told.findIndex(({ url, mendedAt }) => url === target && mendedAt === null)
    if (change.type === 'warned') {
      if (open < 0) told.push({ url: target, what: 'changed', at: iso(at), says, mendedAt: null })
    } else {
      const before = told[open]
      if (before !== undefined) told[open] = { ...before, mendedAt: iso(at) }
    }
  }
  return told
}

async function monthSite(
  history: History,
  url: string,
  month: Month,
  options: MonthOptions,
): Promise<MonthSite> {
  const until = Math.min(month.to, options.now)
  const ofMonth = { site: url, since: month.from, until } as const
  const stood = await history.standings(url)
  const incidents = (await history.incidents(url, month.from)).filter(({ openedAt }) => openedAt < until)
  const daily = await history.counts({ ...ofMonth, kind: 'site', resolution: 'day' })
  const looked = daily.filter(({ told }) => told > 0).map(({ startsAt }) => startsAt)
  const down = outages(
    incidents.filter(({ kind }) => kind === 'site'),
    options.now,
  )
  const results = stood.map(({ result }) => result)
  const gone = incidents
    .filter(({ kind }) => kind === 'evidence')
    .map(({ target, openedAt, closedAt, says }): MonthEvidence => ({
      url: target,
      what: 'gone',
      at: iso(openedAt),
      says,
      mendedAt: closedAt === null ? null : iso(closedAt),
    }))
  const evidence = [...gone, ...changed(await history.happened({ ...ofMonth, kind: 'evidence' }))]
  return {
    url,
    uptime: uptimePercent(looked, down, until),
    daysLooked: looked.length,
    days: daysIn({ from: month.from, to: until }).length,
    downMs: downWithin({ from: month.from, to: until }, down),
    incidents: incidents
      .filter(({ kind }) => kind !== 'evidence')
      .map((incident) => monthIncident(incident, options))
      .reverse(),
    certificate: expiryOf(results.filter(({ kind }) => kind === 'certificate')),
    domain: expiryOf(results.filter(({ kind }) => kind === 'domain')),
    evidence: evidence.sort((one, other) => one.at.localeCompare(other.at)),
    evidenceWatched: results.filter(({ kind }) => kind === 'evidence').length,
  }
}

/** What the watch saw of all sites in one month that has begun. */
export async function readMonth(history: History, month: Month, options: MonthOptions): Promise<MonthModel> {
  const sites: MonthSite[] = []
  for (const { url } of options.sites) sites.push(await monthSite(history, url, month, options))
  return {
    name: month.name,
    madeAt: iso(options.now),
    over: options.now >= month.to,
    limitDays: options.limitDays,
    version: options.version,
    sites,
  }
}
