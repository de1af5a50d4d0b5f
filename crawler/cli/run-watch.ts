import { version } from '../package-folder.ts'
import { internet } from '../fetch/network.ts'
import { systemClock } from '../fetch/clock.ts'
import { openHistory } from '../watch/history/open-history.ts'
import { keepWatching } from '../watch/keep-watching.ts'
import { watchOnce } from '../watch/once.ts'
import { createOwnNetwork } from '../watch/own-network.ts'
import type { WatchReport } from '../watch/report.ts'
import { allProbes } from '../watch/round/all-probes.ts'
import { referenceAnswers } from '../watch/round/references.ts'
import type { WatcherOptions } from '../watch/round/watcher.ts'
import { readSettings } from '../watch/settings/read-settings.ts'
import { changeLine, reportLines } from '../watch/words.ts'
import { EXIT, UsageError } from './errors.ts'
import { stopOnInterrupt } from './interrupt.ts'
import type { Language } from './options.ts'

export interface WatchFlags {
  readonly config: string
  readonly once?: true
  readonly json?: true
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

/** Watches as the settings say: one round, or until it is told to stop. Sets the exit code. */
export async function runWatch({ config, once, json, lang }: WatchFlags): Promise<void> {
  if (json === true && once !== true) {
    throw new UsageError({ th: '--json ใช้ได้กับ --once เท่านั้น', en: '--json needs --once' })
  }
  const settings = await readSettings(config)
  const databaseUrl = process.env['DATABASE_URL']
  const history = await openHistory({
    path: settings.history,
    ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
    clock: systemClock,
    onLost: (why) => {
      console.error(
        lang === 'th'
          ? `oit: เก็บประวัติไม่ได้ (${why.th}) จึงเฝ้าต่อโดยจำไว้ในหน่วยความจำเท่านั้น`
          : `oit: the history cannot be kept (${why.en}); watching goes on, remembered in memory only`,
      )
    },
  })
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
    onFault: (error) => {
      console.error(`oit: ${error instanceof Error ? error.message : String(error)}`)
    },
  }
  try {
    if (once !== true) {
      await keepWatching(options)
      return
    }
    const report = await watchOnce(options)
    console.log(json === true ? JSON.stringify(report, null, 2) : reportLines(report, lang).join('\n'))
    process.exitCode = signal.aborted ? EXIT.notCompleted : exitCodeOfWatch(report)
  } finally {
    interrupt.release()
    await history.close()
  }
}
