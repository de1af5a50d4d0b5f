import { systemClock } from '../fetch/clock.ts'
import type { History } from '../watch/history/history.ts'
import { openHistory } from '../watch/history/open-history.ts'
import type { WatchSettings } from '../watch/settings/schema.ts'
import type { Language } from './options.ts'

/** The history that the settings or `DATABASE_URL` name; says in one line when it can only be kept in memory. */
export function openWatchHistory(settings: WatchSettings, lang: Language): Promise<History> {
  const databaseUrl = process.env['DATABASE_URL']
  return openHistory({
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
}
