import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../../crawler/watch/check.ts'
import { createWatcher } from '../../../../crawler/watch/round/watcher.ts'
import { result, START } from '../incidents/observations.ts'
import { HOME, scripted, watchOf } from './watch-of.ts'

const site = { url: HOME, evidence: [] }

describe('a check', () => {
  it('that is fine is made once', async () => {
    const { probe, looked } = scripted('site', () => '.')
    await createWatcher(await watchOf([probe])).check(site, 'site')
    expect(looked).toEqual([HOME])
  })

  it('that fails is made again every 20 seconds until it is sure', async () => {
    const { probe, looked } = scripted('site', () => 'x')
    const watch = await watchOf([probe])
    const before = watch.clock.now()
    await createWatcher(watch).check(site, 'site')
    expect(looked).toHaveLength(4)
    expect(watch.clock.now() - before).toBe(60_000)
    expect(watch.changes).toEqual(['opened'])
  })

  it('that failed by chance opens nothing', async () => {
    const { probe, looked } = scripted('site', (_, time) => (time < 2 ? 'x' : '.'))
    const watch = await watchOf([probe])
    await createWatcher(watch).check(site, 'site')
    expect(looked).toHaveLength(3)
    expect(watch.changes).toEqual([])
    expect(await watch.history.standings(HOME)).toMatchObject([{ standing: { state: 'up' } }])
  })

  it('looks again only at the evidence in doubt', async () => {
    const [good, dead] = ['https://a.go.th/good.pdf', 'https://a.go.th/dead.pdf']
    const { probe, looked } = scripted('evidence', (url) => (url === dead ? 'x' : '.'))
    const watch = await watchOf([probe])
    await createWatcher(watch).check({ url: HOME, evidence: [{ url: good }, { url: dead }] }, 'evidence')
    expect(looked).toEqual([good, dead, dead, dead, dead])
    expect(watch.changes).toEqual(['opened'])
  })

  it('during planned work opens nothing', async () => {
    const { probe } = scripted('site', () => 'x')
    const watch = await watchOf([probe], {
      yaml: 'maintenance: [{ from: 2025-03-01 08:00, to: 2025-03-01 10:00 }]',
    })
    await createWatcher(watch).check(site, 'site')
    expect(watch.changes).toEqual([])
  })

  it('in a probe that breaks is told as unknown, with the fault', async () => {
    const broken: Probe = { kind: 'dns', run: () => Promise.reject(new Error('a defect')) }
    const watch = await watchOf([broken])
    await createWatcher(watch).check(site, 'dns')
    expect(watch.faults).toMatchObject([{ message: 'a defect' }])
    expect(await watch.history.standings(HOME)).toMatchObject([
      { result: { kind: 'dns', outcome: 'unknown', code: 'check-failed' } },
    ])
  })

  it('that was cut off by the end of the watch is not written down', async () => {
    const controller = new AbortController()
    const cut: Probe = {
      kind: 'site',
      run: () => {
        controller.abort()
        return Promise.resolve([result('failed', { reached: false })])
      },
    }
    const watch = await watchOf([cut], { signal: controller.signal })
    await createWatcher(watch).check(site, 'site')
    expect(await watch.history.standings(HOME)).toEqual([])
  })

  it('that a probe remembers from an earlier round is neither written again nor taken for an answer', async () => {
    const remembered: Probe = {
      kind: 'evidence',
      run: () =>
        Promise.resolve([
          result('ok', { kind: 'evidence', checkedAt: new Date(START - 60_000).toISOString() }),
        ]),
    }
    const { probe } = scripted('site', () => '-')
    const watch = await watchOf([remembered, probe])
    const watcher = createWatcher(watch)
    await watcher.check(site, 'evidence')
    await watcher.check(site, 'site')
    expect(await watch.history.standings(HOME)).toMatchObject([
      { result: { kind: 'site', code: 'own-network' } },
    ])
  })
})

describe('silence', () => {
  it('of a site while no reference answers is no failure of the site', async () => {
    const { probe } = scripted('site', () => '-')
    const watch = await watchOf([probe])
    await createWatcher(watch).check(site, 'site')
    expect(watch.changes).toEqual([])
    expect(await watch.history.standings(HOME)).toMatchObject([
      { result: { outcome: 'unknown', code: 'own-network' }, standing: { state: 'unknown' } },
    ])
  })

  it('of a site while a reference answers is an outage', async () => {
    const { probe } = scripted('site', () => '-')
    const watch = await watchOf([probe], { reference: true })
    await createWatcher(watch).check(site, 'site')
    expect(watch.changes).toEqual(['opened'])
  })

  it('of one among several sites is an outage', async () => {
    const other = 'https://www.ban-nok.go.th/'
    const { probe } = scripted('site', (url) => (url === HOME ? '-' : '.'))
    const watch = await watchOf([probe], { yaml: 'confirm: { failures: 1 }' })
    const watcher = createWatcher(watch)
    await watcher.check({ url: other, evidence: [] }, 'site')
    await watcher.check(site, 'site')
    expect(watch.changes).toEqual(['opened'])
  })
})
