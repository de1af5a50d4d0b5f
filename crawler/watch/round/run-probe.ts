import type { CheckResult, Probe, ProbeContext, WatchedSite } from '../check.ts'

/** Longer than any probe needs; a probe that hangs must not end the watch. Milliseconds. */
const LONGEST_MS = 10 * 60_000

const unable = (probe: Probe, site: WatchedSite, at: number, code: string): CheckResult => ({
  kind: probe.kind,
  target: site.url,
  outcome: 'unknown',
  code,
  says: {
    th: 'โปรแกรมตรวจส่วนนี้ไม่สำเร็จ จึงยังบอกผลไม่ได้',
    en: 'The program could not finish this check, so nothing can be said.',
  },
  measured: {},
  // Not the fault of the connection, so there is nothing to compare with others.
  reached: true,
  checkedAt: new Date(at).toISOString(),
  durationMs: 0,
})

/**
 * Runs a probe within a bound of time. A probe that fails or hangs gives one result that says so.
 *
 * @param onFault told what went wrong inside a probe; that is a defect of the program.
 */
export async function runProbe(
  probe: Probe,
  site: WatchedSite,
  context: ProbeContext,
  onFault: (error: unknown) => void,
): Promise<readonly CheckResult[]> {
  const startedAt = context.clock.now()
  const ended = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<readonly CheckResult[]>((resolve) => {
    timer = setTimeout(() => {
      ended.abort()
      resolve([unable(probe, site, startedAt, 'check-took-too-long')])
    }, LONGEST_MS)
  })
  try {
    return await Promise.race([
      probe.run(site, { ...context, signal: AbortSignal.any([context.signal, ended.signal]) }),
      tooLong,
    ])
  } catch (error) {
    onFault(error)
    return [unable(probe, site, startedAt, 'check-failed')]
  } finally {
    clearTimeout(timer)
  }
}
