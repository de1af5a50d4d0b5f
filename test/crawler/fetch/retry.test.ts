import { expect, test } from 'vitest'
import { failureOf } from '../../../crawler/fetch/failure.ts'
import type { FetchOutcome } from '../../../crawler/fetch/fetch.ts'
import { withRetry } from '../../../crawler/fetch/retry.ts'
import { fakeClock } from './fake-clock.ts'
import { answer } from './test-server.ts'

const url = 'http://a.test/'
const status = (code: number, headers: Record<string, string> = {}): FetchOutcome =>
  answer(url, { status: code, headers })
const failure = (kind: 'timeout' | 'reset' | 'dns' | 'refused-connection'): FetchOutcome =>
  failureOf({ url }, kind, '')

async function run(
  outcomes: readonly FetchOutcome[],
): Promise<{ asked: number; waits: readonly number[]; last: FetchOutcome }> {
  const clock = fakeClock()
  let asked = 0
  const fetch = withRetry(
    () => {
      const outcome = outcomes[Math.min(asked, outcomes.length - 1)] ?? status(200)
      asked += 1
      return Promise.resolve(outcome)
    },
    { clock, random: () => 0.5 },
  )
  const last = await fetch({ url })
  return { asked, waits: clock.waits, last }
}

test('429 then 200 is 200, after the pause that was asked for', async () => {
  const { asked, waits, last } = await run([status(429, { 'retry-after': '7' }), status(200)])
  expect(last.ok && last.status).toBe(200)
  expect([asked, waits]).toEqual([2, [7000]])
})

test('a pause may be given as a date', async () => {
  const { waits } = await run([status(503, { 'retry-after': 'Mon, 06 Jan 2025 00:00:03 GMT' }), status(200)])
  expect(waits).toEqual([3000])
})

test('waits twice as long each time, and gives up', async () => {
  const { asked, waits, last } = await run([status(503)])
  expect([asked, waits]).toEqual([3, [500, 1000]])
  expect(last.ok && last.status).toBe(503)
})

test('does not wait for a server that asks for an hour', async () => {
  expect((await run([status(429, { 'retry-after': '3600' })])).asked).toBe(1)
})

test.each([
  ['a timeout once', failure('timeout'), 2],
  ['a cut connection', failure('reset'), 3],
  ['no unknown name', failure('dns'), 1],
  ['no refused connection', failure('refused-connection'), 1],
  ['no missing page', status(404), 1],
  ['no plain server error', status(500), 1],
  ['no bot challenge', status(503, { 'cf-mitigated': 'challenge' }), 1],
] as const)('retries %s', async (_, outcome, asked) => {
  expect((await run([outcome])).asked).toBe(asked)
})

test('stops waiting when the caller does', async () => {
  const controller = new AbortController()
  let asked = 0
  const fetch = withRetry(() => {
    asked += 1
    controller.abort()
    return Promise.resolve(status(503))
  })
  await fetch({ url, signal: controller.signal })
  expect(asked).toBe(1)
})
