import type { StatusPageModel, StatusSite } from '../../../ui/status/model.ts'
import type { History } from '../history/history.ts'
import { SHOWN_DAYS, SHOWN_HOURS, siteStatus } from './site-status.ts'
import { DAY_MS, dayStart, HOUR_MS } from '../bangkok-time.ts'

export interface StatusOptions {
  readonly sites: readonly { readonly url: string }[]
  readonly limitDays: number
  /** Of the program. */
  readonly version: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

async function readSite(
  history: History,
  url: string,
  { limitDays, now }: StatusOptions,
): Promise<StatusSite> {
  const since = dayStart(now - (SHOWN_DAYS - 1) * DAY_MS)
  const ofSite = { site: url, kind: 'site', until: now + 1 } as const
  return siteStatus(
    {
      url,
      stood: await history.standings(url),
      incidents: await history.incidents(url, since),
      daily: await history.counts({ ...ofSite, resolution: 'day', since }),
      hourly: await history.counts({
        ...ofSite,
        target: url,
        resolution: 'hour',
        since: now - SHOWN_HOURS * HOUR_MS,
      }),
    },
    { limitDays, now },
  )
}

/** How all watched sites stand, as the status page shows it. */
export async function readStatus(history: History, options: StatusOptions): Promise<StatusPageModel> {
  const sites: StatusSite[] = []
  for (const { url } of options.sites) sites.push(await readSite(history, url, options))
  return { madeAt: new Date(options.now).toISOString(), version: options.version, sites }
}
