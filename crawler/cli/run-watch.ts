import { version } from '../package-folder.ts'
import { internet } from '../fetch/network.ts'
import { systemClock } from '../fetch/clock.ts'
import { keepWatching } from '../watch/keep-watching.ts'
import { watchOnce } from '../watch/once.ts'
import { keepTelling } from '../watch/notify/keep-telling.ts'
import { createOwnNetwork } from '../watch/own-network.ts'
import type { WatchReport } from '../watch/report.ts'
import { allProbes } from '../watch/round/all-probes.ts'
import { referenceAnswers } from '../watch/round/references.ts'
import type { WatcherOptions } from '../watch/round/watcher.ts'
import { visibleJson } from '../report/visible-json.ts'
import { readSettings } from '../watch/settings/read-settings.ts'
import { changeLine, reportLines } from '../watch/words.ts'
import { EXIT, UsageError } from './errors.ts'
import { stopOnInterrupt } from './interrupt.ts'
import type { Language } from './options.ts'
import { openWatchHistory } from './watch-history.ts'
import { channelsOf, watchNotifier } from './watch-notifier.ts'
import { exportWatchStatus, keepExporting, serveWatchStatus } from './watch-status.ts'

export interface WatchFlags {
  readonly config: string
  readonly once?: true
  readonly json?: true
  readonly serve?: number
  readonly host: string
  readonly export?: string
  readonly lang: Language
}

/**
 * What the shell is told. A site that turns programs away needs a person, so it counts as something to fix; when
 * nothing at all could be told, the round was not completed.
 */
export function exitCodeOfWatch({ sites }: WatchReport): number {
  const toFix = sites.some(
    ({ state, checks, incidents }) =>
      state === 'down' ||
      state === 'suspect' ||
      state === 'blocked' ||
      checks.some(({ outcome }) => outcome === 'failed' || outcome === 'warning') ||
      incidents.some(({ closedAt }) => closedAt === null),
  )
  if (toFix) return EXIT.somethingToFix
  return sites.every(({ state }) => state === 'unknown') ? EXIT.notCompleted : EXIT.nothingToFix
}

const onFault = (error: unknown): void => {
  console.error(`oit: ${error instanceof Error ? error.message : String(error)}`)
}

/** Watches as the settings say: one round, or until it is told to stop. Sets the exit code. */
export async function runWatch(flags: WatchFlags): Promise<void> {
  const { config, once, json, lang, serve, host, export: folder } = flags
  if (json === true && once !== true) {
    throw new UsageError({ th: '--json ใช้ได้กับ --once เท่านั้น', en: '--json needs --once' })
  }
  if (serve !== undefined && once === true) {
    throw new UsageError({
      th: '--serve ใช้กับ --once ไม่ได้ ใช้ --export แทน',
      en: '--serve does not go with --once; use --export',
    })
  }
  const settings = await readSettings(config)
  // What is missing in the environment is told before anything is watched.
  const notified = channelsOf(settings)
  const history = await openWatchHistory(settings, lang)
  const interrupt = stopOnInterrupt(lang)
  const { signal } = interrupt
  const options: WatcherOptions = {
    settings,
    history,
    probes: allProbes(),
    network: internet,
    ownNetwork: createOwnNetwork({
      references: settings.references,
      answers: referenceAnswers(internet, signal),
      clock: systemClock,
      sites: settings.sites.length,
    }),
    clock: systemClock,
    signal,
    version,
    onChange: (change) => {
      if (json !== true) console.error(changeLine(change, systemClock.now(), lang))
    },
    onFault,
  }
  const shown = { settings, history }
  const notifier = watchNotifier(notified, { ...shown, lang, once: once === true })
  try {
    if (once !== true) {
      // A folder that cannot be written is told before the watch begins, which it would otherwise end.
      if (folder !== undefined) await exportWatchStatus(shown, folder)
      const server =
        serve === undefined ? undefined : await serveWatchStatus(shown, { host, port: serve, lang })
      try {
        await Promise.all([
          keepWatching(options),
          keepTelling(notifier, systemClock, signal, onFault),
          ...(folder === undefined ? [] : [keepExporting(shown, folder, signal, onFault)]),
        ])
      } finally {
        await server?.close()
      }
      return
    }
    const report = await watchOnce(options)
    await notifier.tick()
    if (folder !== undefined) await exportWatchStatus(shown, folder)
    console.log(json === true ? visibleJson(report) : reportLines(report, lang).join('\n'))
    process.exitCode = signal.aborted ? EXIT.notCompleted : exitCodeOfWatch(report)
  } finally {
    interrupt.release()
    await history.close()
  }
}
