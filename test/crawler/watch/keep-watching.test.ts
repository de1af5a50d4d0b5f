import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../../crawler/fetch/clock.ts'
import { keepWatching } from '../../../crawler/watch/keep-watching.ts'
import { START } from './incidents/observations.ts'
import { HOME, scripted, watchOf, type Script } from './round/watch-of.ts'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Watches with the system's clock, whose time the test makes pass. */
async function watching(script: Script, more: Parameters<typeof watchOf>[1] = {}) {
  const { probe, looked } = scripted('site', script)
  const controller = new AbortController()
  const watch = await watchOf([probe], { clock: systemClock, signal: controller.signal, ...more })
  const starts: { at: number; lateMs: number }[] = []
  const start = () =>
    keepWatching({
      ...watch,
      onStart: (_, kind, lateMs) => kind === 'site' && starts.push({ at: Date.now(), lateMs }),
    })
  const running = start()
  return {
    watch,
    looked,
    starts,
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    stop: async () => {
      controller.abort()
      await running
    },
  }
}

describe('the watch', () => {
  it('looks every five minutes, without falling behind', async () => {
    const { looked, starts, pass, stop } = await watching(() => '.')
    await pass(2 * 60 * MINUTE)
    await stop()
    // The turn that had begun before the start, and 24 more.
    expect(looked).toHaveLength(25)
    expect(Math.max(...starts.slice(1).map(({ lateMs }) => lateMs))).toBeLessThanOrEqual(1000)
  })

  it('opens one incident for an outage of an hour, and closes it', async () => {
    const { watch, pass, stop } = await watching(() =>
      Date.now() > START + 20 * MINUTE && Date.now() < START + 80 * MINUTE ? 'x' : '.',
    )
    await pass(2 * 60 * MINUTE)
    await stop()
    expect(watch.changes).toEqual(['opened', 'closed'])
    const [incident] = await watch.history.incidents(HOME, 0)
    expect(((incident?.confirmedAt ?? 0) - (incident?.openedAt ?? 0)) / 1000).toBe(60)
  })

  it('goes on when the clock is set back an hour, and when it jumps a day forward', async () => {
    const { looked, pass, stop, watch } = await watching(() => '.')
    await pass(10 * MINUTE)
    vi.setSystemTime(Date.now() - 60 * MINUTE)
    const before = looked.length
    await pass(30 * MINUTE)
    expect(looked.length - before).toBeGreaterThanOrEqual(6)
    expect(looked.length - before).toBeLessThanOrEqual(8)
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE)
    const after = looked.length
    await pass(30 * MINUTE)
    expect(looked.length - after).toBeGreaterThanOrEqual(6)
    expect(looked.length - after).toBeLessThanOrEqual(8)
    await stop()
    expect(watch.changes).toEqual([])
  })

  it('looks more often during the assessment', async () => {
    const { looked, pass, stop } = await watching(() => '.', {
      yaml: 'assessment: [{ from: 2025-03-01, to: 2025-03-01 }]',
    })
    await pass(30 * MINUTE)
    await stop()
    expect(looked).toHaveLength(31)
  })

  it('checks after a restart only what is due', async () => {
    const { watch, pass, stop, looked } = await watching(() => '.')
    await pass(MINUTE)
    await stop()
    expect(looked).toHaveLength(1)
    const controller = new AbortController()
    const again = keepWatching({ ...watch, signal: controller.signal })
    await pass(1000)
    expect(looked).toHaveLength(1)
    await pass(5 * MINUTE)
    controller.abort()
    await again
    expect(looked).toHaveLength(2)
  })

  it('does not start a check that is still running', async () => {
    const { probe } = scripted('site', () => '.')
    let [running, most, begun] = [0, 0, 0]
    const slow = {
      ...probe,
      run: async (...given: Parameters<typeof probe.run>) => {
        begun += 1
        running += 1
        most = Math.max(most, running)
        await given[1].clock.sleep((12 * MINUTE) / 2)
        running -= 1
        return probe.run(...given)
      },
    }
    const controller = new AbortController()
    const watch = await watchOf([slow], { clock: systemClock, signal: controller.signal })
    const ended = keepWatching(watch)
    await vi.advanceTimersByTimeAsync(60 * MINUTE)
    controller.abort()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    await ended
    expect(most).toBe(1)
    expect(begun).toBeGreaterThan(7)
  })
})
