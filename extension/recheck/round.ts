import pLimit from 'p-limit'
import { linkHealth } from '../network/link-health.ts'
import { setChecked, settleSilent } from '../workspace/changes.ts'
import { changeWorkspace, loadWorkspace } from '../workspace/store.ts'
import { mayOpen } from './origins.ts'
import { stillToAsk } from './still-to-ask.ts'

/** Hosts asked at the same time; each host has one question at a time. */
const HOSTS_AT_ONCE = 4
/** Between two questions to one host, and before a silent address is asked again. Milliseconds. */
const PAUSE_MS = 700

/** A round of asking for the evidence of one workspace. */
export interface Round {
  readonly site: string
  readonly fiscalYear: number
  /** When it began, ISO; the same again to go on with one that was cut off. */
  readonly since: string
  readonly cancel: AbortSignal
  /** Called after each address; counts are of this call. */
  readonly onStep?: (asked: number, of: number) => void
}

/** What a round could do. */
export interface RoundEnd {
  readonly asked: number
  /** Addresses that the browser does not let the extension open. */
  readonly closed: number
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS))

function byHost(urls: readonly string[]): readonly (readonly string[])[] {
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    const { hostname } = new URL(url)
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), url])
  }
  return [...hosts.values()]
}

async function askOne(url: string, homeUrl: string, { site, fiscalYear, cancel }: Round): Promise<boolean> {
  let link = await linkHealth(url, homeUrl, cancel)
  if (link?.kind === 'no-answer') {
    await pause()
    link = await linkHealth(url, homeUrl, cancel)
  }
  if (link === undefined) return false
  const checked = { at: new Date().toISOString(), link }
  await changeWorkspace(site, fiscalYear, (kept) => setChecked(kept, url, checked))
  return true
}

/**
 * Asks for every evidence address of a workspace that this round has not reached yet and that may be opened. What is
 * found is kept after each one, so whoever is stopped in the middle loses one question at most.
 */
export async function runRound(round: Round): Promise<RoundEnd> {
  const { site, fiscalYear, since, cancel, onStep } = round
  const kept = await loadWorkspace(site, fiscalYear)
  if (kept === undefined) return { asked: 0, closed: 0 }
  const wanted = stillToAsk(kept, since)
  const open = await mayOpen(wanted)
  let asked = 0
  const limit = pLimit(HOSTS_AT_ONCE)
  const askHost = async (urls: readonly string[]): Promise<void> => {
    for (const [index, url] of urls.entries()) {
      if (index > 0) await pause()
      if (cancel.aborted) return
      if (await askOne(url, kept.startUrl, round)) onStep?.(++asked, open.length)
    }
  }
  await Promise.all(byHost(open).map((urls) => limit(askHost, urls)))
  if (!cancel.aborted) await changeWorkspace(site, fiscalYear, (now) => settleSilent(now, since))
  return { asked, closed: wanted.length - open.length }
}
