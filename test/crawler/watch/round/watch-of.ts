import { onTestFinished } from 'vitest'
import { internet } from '../../../../crawler/fetch/network.ts'
import type {
  CheckKind,
  CheckResult,
  Probe,
  ProbeContext,
  WatchedSite,
} from '../../../../crawler/watch/check.ts'
import { historyOn } from '../../../../crawler/watch/history/history.ts'
import { openSqlite } from '../../../../crawler/watch/history/open.ts'
import { createOwnNetwork } from '../../../../crawler/watch/own-network.ts'
import type { WatcherOptions } from '../../../../crawler/watch/round/watcher.ts'
import { settingsFrom } from '../../../../crawler/watch/settings/read-settings.ts'
import type { WatchSettings } from '../../../../crawler/watch/settings/schema.ts'
import { fakeClock } from '../../fetch/fake-clock.ts'
import { result, START } from '../incidents/observations.ts'

export const HOME = 'https://www.ban-na.go.th/'

/** Says what is found at a site the n-th time it is looked at (counted from 0): `.` good, `x` failed, `-` silent, `?` unknown. */
export type Script = (url: string, time: number) => string

/** A probe that finds what its script says, and notes what it looked at. */
export function scripted(kind: CheckKind, script: Script) {
  const times = new Map<string, number>()
  const looked: string[] = []
  const look = (target: string, now: number): CheckResult => {
    const time = times.get(target) ?? 0
    times.set(target, time + 1)
    looked.push(target)
    const letter = script(target, time)
    const outcome = letter === '.' ? 'ok' : letter === '?' ? 'unknown' : 'failed'
    return result(outcome, { kind, target, reached: letter !== '-', checkedAt: new Date(now).toISOString() })
  }
  const probe: Probe = {
    kind,
    run: (site: WatchedSite, { clock }: ProbeContext) => {
      const targets = kind === 'evidence' ? site.evidence.map(({ url }) => url) : [site.url]
      return Promise.resolve(targets.map((target) => look(target, clock.now())))
    },
  }
  return { probe, looked }
}

export interface WatchOf extends WatcherOptions {
  readonly changes: readonly string[]
  readonly faults: readonly unknown[]
}

/** A watch with its real history in memory, over scripted probes, on a clock on which waiting takes no time. */
export async function watchOf(
  probes: readonly Probe[],
  more: {
    yaml?: string
    settings?: Partial<WatchSettings>
    /** Whether the reference address answers. */
    reference?: boolean
  } & Omit<Partial<WatcherOptions>, 'settings'> = {},
): Promise<WatchOf> {
  const { yaml = '', settings, reference = false, ...rest } = more
  const clock = rest.clock ?? fakeClock(START)
  const history = historyOn(await openSqlite(':memory:'), clock)
  onTestFinished(() => history.close())
  const read = settingsFrom(`sites: [{ url: "${HOME}" }]\n${yaml}`, '/nowhere/oit.config.yaml')
  const all: WatchSettings = { ...read, ...settings }
  const changes: string[] = []
  const faults: unknown[] = []
  return {
    settings: all,
    history,
    probes,
    network: internet,
    ownNetwork: createOwnNetwork({
      references: ['https://reference.example/'],
      answers: () => Promise.resolve(reference),
      clock,
      sites: all.sites.length,
    }),
    clock,
    signal: new AbortController().signal,
    version: '0',
    onChange: (change) => changes.push(change.type),
    onFault: (error) => faults.push(error),
    changes,
    faults,
    ...rest,
  }
}
