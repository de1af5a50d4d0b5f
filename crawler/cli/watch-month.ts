import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../fetch/clock.ts'
import { version } from '../package-folder.ts'
import { monthOf, type Month } from '../watch/month/month.ts'
import { monthHtml } from '../watch/month/month-html.ts'
import { monthXlsx } from '../watch/month/month-xlsx.ts'
import { readMonth } from '../watch/month/read-month.ts'
import { readSettings } from '../watch/settings/read-settings.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'
import { openWatchHistory } from './watch-history.ts'

export interface MonthFlags {
  readonly config: string
  readonly month: string
  readonly out: string
  readonly lang: Language
}

function chosenMonth(text: string, now: number): Month {
  const month = monthOf(text)
  if (month === undefined) {
    throw new UsageError({
      th: `“${text}” ไม่ใช่เดือน เขียนเช่น 2568-04 หรือ 2025-04`,
      en: `“${text}” is no month; write it like 2568-04 or 2025-04`,
    })
  }
  if (month.from > now) {
    throw new UsageError({
      th: `${month.name.th} ยังมาไม่ถึง`,
      en: `${month.name.en} has not begun`,
    })
  }
  return month
}

/** Writes the report of a month as a page and as a workbook, and says where they are. */
export async function writeMonth({ config, month: text, out, lang }: MonthFlags): Promise<void> {
  const settings = await readSettings(config)
  const now = systemClock.now()
  const month = chosenMonth(text, now)
  const history = await openWatchHistory(settings, lang)
  try {
    const { sites, limitDays } = settings
    const model = await readMonth(history, month, { sites, limitDays, version, now })
    const files = [
      [join(out, `watch-${month.id}.html`), monthHtml(model)],
      [join(out, `watch-${month.id}.xlsx`), await monthXlsx(model, lang)],
    ] as const
    try {
      await mkdir(out, { recursive: true })
      for (const [path, content] of files) await writeFile(path, content)
    } catch {
      throw new UsageError({
        th: `เขียนรายงานลงใน ${out} ไม่ได้`,
        en: `the report cannot be written into ${out}`,
      })
    }
    for (const [path] of files) console.log(path)
  } finally {
    await history.close()
  }
}
