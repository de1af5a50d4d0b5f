import { EXIT } from './errors.ts'
import type { Language } from './options.ts'

/**
 * First Ctrl-C, or a service manager's word to stop: finish with a report of what is known. Second: leave at once.
 * Whichever way an audit ends before its time, the command that goes on with it stands last.
 *
 * @param resumeCommand absent when nothing was kept to go on with.
 * @returns the signal for the audit, and `release` to give Ctrl-C back.
 */
export function stopOnInterrupt(
  lang: Language,
  resumeCommand?: string,
): { signal: AbortSignal; release: (over?: boolean) => void } {
  const controller = new AbortController()
  const tellWayOn = (): void => {
    if (resumeCommand === undefined) return
    process.stderr.write(
      lang === 'th' ? `ตรวจต่อจากที่ค้างด้วยคำสั่ง ${resumeCommand}\n` : `Go on with: ${resumeCommand}\n`,
    )
  }
  const stop = () => {
    if (controller.signal.aborted) {
      tellWayOn()
      process.exit(130)
    }
    process.stderr.write(
      lang === 'th'
        ? '\nกำลังหยุดและสรุปเท่าที่ตรวจได้ (กด Ctrl-C อีกครั้งเพื่อออกทันที)\n'
        : '\nStopping; reporting what is known so far (Ctrl-C again leaves at once).\n',
    )
    controller.abort()
  }
  // Node itself would end with 1, which says that there is something to fix on the site.
  const crash = (error: unknown): void => {
    console.error(`oit: ${error instanceof Error ? error.message : String(error)}`)
    if (process.env['OIT_DEBUG']) console.error(error)
    tellWayOn()
    process.exit(EXIT.notCompleted)
  }
  const words = ['SIGINT', 'SIGTERM'] as const
  for (const word of words) process.on(word, stop)
  process.on('uncaughtException', crash)
  return {
    signal: controller.signal,
    release: (over = true) => {
      for (const word of words) process.off(word, stop)
      process.off('uncaughtException', crash)
      if (!over && controller.signal.aborted) tellWayOn()
    },
  }
}
