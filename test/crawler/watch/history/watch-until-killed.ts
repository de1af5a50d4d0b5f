/** Looks at three sites without an end, one of them dead, and says each result once it is written down. Made to be killed. */
import { systemClock } from '../../../../crawler/fetch/clock.ts'
import { internet } from '../../../../crawler/fetch/network.ts'
import type { Probe } from '../../../../crawler/watch/check.ts'
import { historyOn, type History } from '../../../../crawler/watch/history/history.ts'
import { openSqlite } from '../../../../crawler/watch/history/open.ts'
import { watchOnce } from '../../../../crawler/watch/once.ts'
import { settingsFrom } from '../../../../crawler/watch/settings/read-settings.ts'
import { result } from '../incidents/observations.ts'
import { DEAD, SITES } from './killed-sites.ts'

const [path = ''] = process.argv.slice(2)
const kept = historyOn(await openSqlite(path), systemClock)
let number = 0
const probe: Probe = {
  kind: 'site',
  run: ({ url }) => {
    number += 1
    const id = `${process.pid}-${number}`
    return Promise.resolve([
      result(url === DEAD ? 'failed' : 'ok', {
        target: url,
        measured: { id },
        checkedAt: new Date().toISOString(),
      }),
    ])
  },
}
const history: History = {
  ...kept,
  record: async (round) => {
    const recorded = await kept.record(round)
    for (const { measured } of round.results) process.stdout.write(`${String(measured['id'])}\n`)
    return recorded
  },
}
const settings = settingsFrom(`sites: [${SITES.map((url) => `{ url: "${url}" }`).join()}]`, path)
for (;;) {
  await watchOnce({
    settings: { ...settings, confirm: { ...settings.confirm, every: 1 } },
    history,
    probes: [probe],
    network: internet,
    ownNetwork: { noteAnswer: () => undefined, isAtFault: () => Promise.resolve(false) },
    clock: systemClock,
    signal: new AbortController().signal,
    version: '0',
  })
}
