import type { Language } from './options.ts'

/**
 * First Ctrl-C, or a service manager's word to stop: finish with a report of what is known. Second: leave at once.
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
  const words = ['SIGINT', 'SIGTERM'] as const
  for (const word of words) process.on(word, stop)
  return {
    signal: controller.signal,
    release: () => {
      for (const word of words) process.off(word, stop)
    },
  }
}
