import pLimit from 'p-limit'
import type { Clock } from '../../fetch/clock.ts'
import type { Network } from '../../fetch/network.ts'
import type { CheckKind, CheckResult, Probe, WatchedSite } from '../check.ts'
import type { History } from '../history/history.ts'
import type { Recorded, Stood } from '../history/record.ts'
import type { Change } from '../incidents/incident.ts'
import { isUnsettled } from '../incidents/standing.ts'
import type { OwnNetwork } from '../own-network.ts'
import { inMaintenance } from '../schedule/windows.ts'
import type { WatchSettings } from '../settings/schema.ts'
import { rulesFor } from './rules-for.ts'
import { runProbe } from './run-probe.ts'

export interface WatcherOptions {
  readonly settings: WatchSettings
  readonly history: History
  readonly probes: readonly Probe[]
  readonly network: Network
  readonly ownNetwork: OwnNetwork
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly version: string
  readonly onChange?: (change: Change) => void
  readonly onFault?: (error: unknown) => void
}

/** Makes checks of one site and writes down what follows; does not know when. */
export interface Watcher {
  /** Makes a check, and again soon what is not settled. Ends early, with nothing half written, when the watch ends. */
  readonly check: (site: WatchedSite, kind: CheckKind) => Promise<void>
}

/** A site that is still not settled then is left for its next turn. */
const MOST_AGAIN = 8

const OURS = 'own-network'

const ours = (result: CheckResult): CheckResult => ({
  ...result,
  outcome: 'unknown',
  code: OURS,
  says: {
    th: 'อินเทอร์เน็ตของเครื่องที่ตรวจน่าจะขัดข้อง จึงยังบอกไม่ได้ว่าเว็บไซต์เป็นอย่างไร',
    en: 'The connection of this computer seems to be at fault, so nothing can be said of the site.',
  },
  advice: {
    th: 'ตรวจการเชื่อมต่ออินเทอร์เน็ตของเครื่องที่เฝ้าระวัง',
    en: 'Check the connection of the computer that watches.',
  },
})

/** Whether something must be looked at again soon, and of the evidence only the addresses in doubt. */
function inDoubt(site: WatchedSite, stood: readonly Stood[]): WatchedSite | undefined {
  const open = stood.filter(({ result, standing }) => result.code === OURS || isUnsettled(standing))
  const targets = new Set(open.map(({ result }) => result.target))
  return open.length === 0
    ? undefined
    : { ...site, evidence: site.evidence.filter(({ url }) => targets.has(url)) }
}

/** A page that came proves our connection; an answer about a name may come from a memory in between. */
const showsConnection = ({ kind, reached, outcome }: CheckResult): boolean =>
  reached && outcome !== 'unknown' && (kind === 'site' || kind === 'evidence' || kind === 'hijack')

export function createWatcher(options: WatcherOptions): Watcher {
  const { settings, history, probes, network, ownNetwork, clock, signal, version } = options
  // Documents and registries take long; whether the sites are up must not wait for them.
  const forSites = pLimit(settings.concurrency)
  const forOthers = pLimit(Math.ceil(settings.concurrency / 2))
  const thresholds = {
    certificateDays: settings.warnDays.certificate,
    domainDays: settings.warnDays.domain,
    slowMs: settings.slow,
  }

  const probe = async (site: WatchedSite, kind: CheckKind): Promise<CheckResult[]> => {
    const limit = kind === 'site' ? forSites : forOthers
    const found = await Promise.all(
      probes
        .filter((each) => each.kind === kind)
        .map((each) =>
          limit(async () => {
            if (signal.aborted) return []
            const memory = history.memory(site.url, kind)
            const context = { network, clock, signal, thresholds, memory, version }
            return runProbe(each, site, context, (error) => options.onFault?.(error))
          }),
        ),
    )
    return found.flat()
  }

  const blame = async (url: string, results: readonly CheckResult[]): Promise<readonly CheckResult[]> => {
    if (results.some(showsConnection)) ownNetwork.noteAnswer(url)
    const silent = results.some(({ reached, outcome }) => !reached && outcome === 'failed')
    if (!silent || !(await ownNetwork.isAtFault())) return results
    return results.map((result) => (!result.reached && result.outcome === 'failed' ? ours(result) : result))
  }

  const look = async (site: WatchedSite, kind: CheckKind): Promise<Recorded | undefined> => {
    const begun = clock.now()
    const made = await probe(site, kind)
    // What a probe remembers from an earlier round was written down then, and says nothing about now.
    const results = await blame(
      site.url,
      made.filter(({ checkedAt }) => Date.parse(checkedAt) >= begun),
    )
    // A check that was cut off says nothing about the site.
    if (signal.aborted || results.length === 0) return undefined
    const at = clock.now()
    const recorded = await history.record({
      site: site.url,
      results,
      at,
      maintenance: inMaintenance(settings.maintenance, site.url, at),
      rulesFor: (each) => rulesFor(settings, each),
    })
    for (const change of recorded.changes) options.onChange?.(change)
    return recorded
  }

  return {
    check: async (site, kind) => {
      let recorded = await look(site, kind)
      for (let again = 0; again < MOST_AGAIN && recorded !== undefined; again += 1) {
        const doubt = inDoubt(site, recorded.stood)
        if (doubt === undefined) return
        await clock.sleep(settings.confirm.every, signal)
        recorded = await look(doubt, kind)
      }
    },
  }
}
