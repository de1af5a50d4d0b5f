import { systemClock } from '../fetch/clock.ts'
import { version } from '../package-folder.ts'
import type { History } from '../watch/history/history.ts'
import { watchReport } from '../watch/report.ts'
import type { WatchSettings } from '../watch/settings/schema.ts'
import { exportStatus } from '../watch/status/export-status.ts'
import { statusFiles, type StatusFile } from '../watch/status/pages.ts'
import { readStatus } from '../watch/status/read-status.ts'
import { serveStatus, type StatusServer } from '../watch/status/serve-status.ts'
import { UsageError } from './errors.ts'
import type { Language } from './options.ts'

const EXPORT_EVERY_MS = 60_000

interface Shown {
  readonly settings: WatchSettings
  readonly history: History
}

async function filesNow(
  { settings, history }: Shown,
  renews: boolean,
): Promise<ReadonlyMap<string, StatusFile>> {
  const now = systemClock.now()
  const { sites, limitDays } = settings
  const page = await readStatus(history, { sites, limitDays, version, now })
  return statusFiles(page, { report: await watchReport(history, settings, now), renews })
}

/**
 * Serves the status page.
 *
 * @throws UsageError when the port or the address cannot be used.
 */
export async function serveWatchStatus(
  shown: Shown,
  { host, port, lang }: { readonly host: string; readonly port: number; readonly lang: Language },
): Promise<StatusServer> {
  try {
    const server = await serveStatus({
      host,
      port,
      files: () => filesNow(shown, true),
      now: () => systemClock.now(),
    })
    console.error(lang === 'th' ? `หน้าสถานะ: ${server.url}` : `Status page: ${server.url}`)
    return server
  } catch {
    throw new UsageError({
      th: `เปิดหน้าสถานะที่ ${host} พอร์ต ${port} ไม่ได้ เลือกพอร์ตหรือ --host อื่น`,
      en: `the status page cannot be served on ${host}, port ${port}; choose another port or --host`,
    })
  }
}

/**
 * Writes the status page into a folder.
 *
 * @throws UsageError when it cannot be written.
 */
export async function exportWatchStatus(shown: Shown, folder: string): Promise<void> {
  const files = await filesNow(shown, false)
  try {
    await exportStatus(folder, files)
  } catch {
    throw new UsageError({
      th: `เขียนหน้าสถานะลงใน ${folder} ไม่ได้`,
      en: `the status page cannot be written into ${folder}`,
    })
  }
}

/** Writes it again each minute until the signal comes; a folder that cannot be written for a while does not end the watch. */
export async function keepExporting(
  shown: Shown,
  folder: string,
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await systemClock.sleep(EXPORT_EVERY_MS, signal)
    await exportWatchStatus(shown, folder).catch(onFault)
  }
}
