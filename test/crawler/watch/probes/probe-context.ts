import type { ProbeContext, ProbeMemory, WatchedSite } from '../../../../crawler/watch/check.ts'
import { internet } from '../../../../crawler/fetch/network.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'

/** What a probe remembers, in memory. */
export function memory(kept = new Map<string, string>()): ProbeMemory {
  return {
    recall: (name) => Promise.resolve(kept.get(name)),
    keep: (name, value) => {
      kept.set(name, value)
      return Promise.resolve()
    },
  }
}

/** What a probe gets in a test; the clock stands at the present unless another is given. */
export const probeContext = (changes: Partial<ProbeContext> = {}): ProbeContext => ({
  network: internet,
  clock: fakeClock(Date.now()),
  signal: new AbortController().signal,
  thresholds: { certificateDays: [30, 14, 7, 1], domainDays: [60, 30, 14, 7, 1], slowMs: 5_000 },
  memory: memory(),
  version: '0.0.0',
  ...changes,
})

export const siteAt = (url: string, evidence: WatchedSite['evidence'] = []): WatchedSite => ({
  url,
  evidence,
})
