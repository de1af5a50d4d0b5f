import type { Language } from './options.ts'

/**
 * First Ctrl-C: finish with a report of what is known. Second Ctrl-C: leave at once.
 *
 * @returns the signal for the audit, and `release` to give Ctrl-C back.
 */
export function stopOnInterrupt(lang: Language): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(130)
    process.stderr.write(
      lang === 'th'
        ? '\nกำลังหยุดและสรุปเท่าที่ตรวจได้ (กด Ctrl-C อีกครั้งเพื่อออกทันที)\n'
        : '\nStopping; reporting what is known so far (Ctrl-C again leaves at once).\n',
    )
    controller.abort()
  }
  process.on('SIGINT', stop)
  return { signal: controller.signal, release: () => process.off('SIGINT', stop) }
}
