import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAnew } from '../crawler/cli/start-anew.ts'
import { systemClock } from '../crawler/fetch/clock.ts'
import { internet } from '../crawler/fetch/network.ts'
import { openHistory } from '../crawler/watch/history/open-history.ts'
import { keepWatching } from '../crawler/watch/keep-watching.ts'
import { watchOnce } from '../crawler/watch/once.ts'
import { siteProbe } from '../crawler/watch/probes/site.ts'
import type { WatcherOptions } from '../crawler/watch/round/watcher.ts'
import { settingsFrom } from '../crawler/watch/settings/read-settings.ts'
import { median, percentile, table } from './figures.ts'

/**
 * The watch with its real probe and a history on disk, over sites on loopback that answer after 20 ms: checks a
 * second and memory, drift of the schedule, false alarms. Each part runs on a history of its own. A share of the whole
 * may be given: `npx tsx bench/watch.ts 0.01`.
 */
const SHARE = Number(process.argv[2] ?? 1)
const part = (whole: number): number => Math.max(1, Math.round(whole * SHARE))
const AT_ONCE = 64
const MEGABYTE = 1_000_000
const DRIFT_SITES = part(500)
const DRIFT_EVERY_S = 10
const DRIFT_ROUNDS = part(6)

// As the watch runs.
startAnew()

const server = fork(join(import.meta.dirname, 'watch/sites-server.ts'), { execArgv: process.execArgv })
const [port] = (await once(server, 'message')) as [number]
const folder = await mkdtemp(join(tmpdir(), 'oit-bench-watch-'))
const address = (kind: string, number: number): string => `http://127.0.0.1:${port}/${kind}/${number}/`
const addresses = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => address(kind, number))

async function watch(name: string, sites: readonly string[], pace = '5m') {
  const changes: string[] = []
  const clock = systemClock
  const history = await openHistory({
    path: join(folder, `${name}.sqlite`),
    clock,
    onLost: ({ en }) => {
      throw new Error(en)
    },
  })
  const settings = settingsFrom(
    `sites: [${sites.map((url) => `{ url: "${url}" }`).join()}]
checks: { site: ${pace}, evidence: off, certificate: off, domain: off, dns: off, hijack: off }
confirm: { every: 1s }
concurrency: ${AT_ONCE}`,
    join(folder, 'oit.config.yaml'),
  )
  const controller = new AbortController()
  const options: WatcherOptions = {
    settings,
    history,
    probes: [siteProbe()],
    network: internet,
    ownNetwork: { noteAnswer: () => undefined, isAtFault: () => Promise.resolve(false) },
    clock,
    signal: controller.signal,
    version: '0.0.0',
    onChange: ({ type }) => changes.push(type),
    onFault: (error) => {
      throw error
    },
  }
  return { options, changes, controller, history }
}

async function speed(count: number): Promise<void> {
  const { options, history } = await watch('speed', addresses('good', count))
  const begun = performance.now()
  const report = await watchOnce(options)
  const seconds = (performance.now() - begun) / 1000
  await history.close()
  const up = report.sites.filter(({ state }) => state === 'up').length
  console.log(
    table(
      ['checks', 'up', 'at once', 'seconds', 'checks/s', 'peak memory, MB'],
      [
        [
          String(count),
          String(up),
          String(AT_ONCE),
          seconds.toFixed(1),
          (count / seconds).toFixed(0),
          ((process.resourceUsage().maxRSS * 1024) / MEGABYTE).toFixed(0),
        ],
      ],
    ),
  )
}

async function drift(): Promise<void> {
  const { options, controller, history } = await watch(
    'drift',
    addresses('good', DRIFT_SITES),
    `${DRIFT_EVERY_S}s`,
  )
  const late: number[] = []
  const begun = Date.now()
  const running = keepWatching({
    ...options,
    // The first turns had begun before the watch did, and the second begin while the first are still made.
    onStart: (_site, _kind, lateMs) => Date.now() - begun > 2 * DRIFT_EVERY_S * 1000 && late.push(lateMs),
  })
  await systemClock.sleep((DRIFT_ROUNDS + 2) * DRIFT_EVERY_S * 1000)
  controller.abort()
  await running
  await history.close()
  console.log(
    table(
      ['sites', 'every, s', 'checks', 'due', 'late, ms: median', '95 %', 'most'],
      [
        [
          String(DRIFT_SITES),
          String(DRIFT_EVERY_S),
          String(late.length),
          String(DRIFT_SITES * DRIFT_ROUNDS),
          ...[median(late), percentile(late, 95), Math.max(...late)].map((ms) => ms.toFixed(0)),
        ],
      ],
    ),
  )
}

async function alarms(name: string, sites: readonly string[], rounds: number): Promise<string[]> {
  const { options, changes, history } = await watch(name, sites)
  let report = await watchOnce(options)
  for (let round = 1; round < rounds; round += 1) report = await watchOnce(options)
  await history.close()
  const down = report.sites.filter(({ state }) => state === 'down').map(({ url }) => url)
  return [
    name,
    String(sites.length * rounds),
    String(sites.filter((url) => url.includes('/dead/')).length),
    String(changes.filter((type) => type === 'opened').length),
    String(down.filter((url) => !url.includes('/dead/')).length),
  ]
}

try {
  await speed(part(10_000))
  await drift()
  const thousand = addresses('good', part(1000)).map((url, number) =>
    number % 10 === 0 ? url.replace('/good/', '/dead/') : url,
  )
  console.log(
    table(
      ['sites', 'checks', 'dead', 'incidents', 'false alarms'],
      [
        await alarms('flaky: 1 % of answers fail', addresses('flaky', 100), part(100)),
        await alarms('10 % dead', thousand, 1),
      ],
    ),
  )
} finally {
  server.disconnect()
  await rm(folder, { recursive: true, force: true })
}
