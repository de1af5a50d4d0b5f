import { CHECK_KINDS, type CheckKind, type WatchedSite } from './check.ts'
import { createWatcher, type WatcherOptions } from './round/watcher.ts'
import { watchedSite } from './round/watched-site.ts'
import { placeOf, turnOf, type Pace } from './schedule/pace.ts'
import { paceAt } from './schedule/windows.ts'
import type { SiteSettings } from './settings/schema.ts'

export interface KeepWatchingOptions extends WatcherOptions {
  /** Told of every check when it begins: how late, in milliseconds. */
  readonly onStart?: (site: string, kind: CheckKind, lateMs: number) => void
}

/** How finely checks can be timed. */
const TICK_MS = 1000
/** When the fewest people look: old results are forgotten. */
const NIGHTLY: Pace = { cron: '30 3 * * *' }

/** What is checked of one site, and in which turn it last was. */
interface Watched {
  readonly settings: SiteSettings
  readonly place: number
  site: WatchedSite
  readonly turns: Map<CheckKind, number>
  readonly running: Set<CheckKind>
}

/**
 * Makes every check in its turn until the signal comes; then waits for what is being written. What was checked
 * before the start, by another process, is not checked again before its next turn.
 */
export async function keepWatching(options: KeepWatchingOptions): Promise<void> {
  const { settings, history, clock, signal } = options
  const watcher = createWatcher(options)
  const paceOf = (kind: CheckKind, at: number): Pace => paceAt(settings.checks, settings.assessment, kind, at)

  const watched = await Promise.all(
    settings.sites.map(async (site): Promise<Watched> => ({
      settings: site,
      site: await watchedSite(site),
      place: placeOf(site.url),
      turns: new Map(),
      running: new Set(),
    })),
  )
  const byUrl = new Map(watched.map((each) => [each.site.url, each]))
  for (const { site, kind, at } of await history.lastSeen()) {
    const each = byUrl.get(site)
    const turn = each === undefined ? undefined : turnOf(paceOf(kind, at), at, each.place)
    if (turn !== undefined) each?.turns.set(kind, turn)
  }

  const underWay = new Set<Promise<void>>()
  const start = (act: () => Promise<void>): void => {
    const running: Promise<void> = act()
      .catch((error: unknown) => options.onFault?.(error))
      .finally(() => underWay.delete(running))
    underWay.add(running)
  }

  const check = async (each: Watched, kind: CheckKind): Promise<void> => {
    each.running.add(kind)
    try {
      if (kind === 'evidence') {
        // A newer report counts from now on; one that is just being written does not end the watch.
        each.site = await watchedSite(each.settings).catch(() => each.site)
      }
      await watcher.check(each.site, kind)
    } finally {
      each.running.delete(kind)
    }
  }

  let night = turnOf(NIGHTLY, clock.now(), 0)
  while (!signal.aborted) {
    const now = clock.now()
    for (const each of watched) {
      for (const kind of CHECK_KINDS) {
        const turn = turnOf(paceOf(kind, now), now, each.place)
        if (turn === undefined || turn === each.turns.get(kind) || each.running.has(kind)) continue
        each.turns.set(kind, turn)
        options.onStart?.(each.site.url, kind, now - turn)
        start(() => check(each, kind))
      }
    }
    const tonight = turnOf(NIGHTLY, now, 0)
    if (tonight !== night) {
      night = tonight
      start(() => history.forget())
    }
    await clock.sleep(TICK_MS - (clock.now() % TICK_MS), signal)
  }
  await Promise.all(underWay)
}
