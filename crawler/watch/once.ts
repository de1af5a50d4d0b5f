import { CHECK_KINDS } from './check.ts'
import { watchReport, type WatchReport } from './report.ts'
import { createWatcher, type WatcherOptions } from './round/watcher.ts'
import { watchedSite } from './round/watched-site.ts'

export interface OnceOptions extends WatcherOptions {
  /** Told when a site has been looked at. */
  readonly onSite?: (done: number, of: number) => void
}

/**
 * Makes every check that is not off once, at all sites, and again what is in doubt, so that one run can tell an
 * outage from a hiccup. Ends early with what is known when the signal comes.
 */
export async function watchOnce(options: OnceOptions): Promise<WatchReport> {
  const { settings, history, clock } = options
  const kinds = CHECK_KINDS.filter((kind) => settings.checks[kind] !== 'off')
  const watcher = createWatcher(options)
  // Evidence that cannot be read is told before anything is asked.
  const sites = await Promise.all(settings.sites.map(watchedSite))
  let done = 0
  await Promise.all(
    sites.map(async (site) => {
      await Promise.all(kinds.map((kind) => watcher.check(site, kind)))
      done += 1
      options.onSite?.(done, sites.length)
    }),
  )
  await history.forget()
  return watchReport(history, settings, clock.now())
}
