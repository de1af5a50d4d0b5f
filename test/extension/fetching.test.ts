import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageFetch } from '../../extension/quick-audit/browser-fetch.ts'
import { politely } from '../../extension/quick-audit/politely.ts'
import { remembering, type KeptAnswers } from '../../extension/quick-audit/remembering.ts'
import type { FetchOutcome } from '../../rules/links/answer.ts'

const signal = new AbortController().signal

const answer = (url: string, status = 200): FetchOutcome => ({
  ok: true,
  requestedUrl: url,
  url,
  status,
  headers: {},
  body: new Uint8Array(),
  truncated: false,
  redirects: [],
  milliseconds: 1,
})

const failure = (url: string): FetchOutcome => ({
  ok: false,
  requestedUrl: url,
  url,
  kind: 'timeout',
  detail: '',
  redirects: [],
  milliseconds: 1,
})

describe('politely', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** How long after the first each request begins, when the site answers with these statuses. Milliseconds. */
  async function beginnings(statuses: readonly number[]): Promise<readonly number[]> {
    const times: number[] = []
    const fetch = politely(({ url }) => {
      times.push(performance.now())
      return Promise.resolve(answer(url, statuses[times.length - 1]))
    }, 40)
    for (const [at] of statuses.entries()) {
      const asked = fetch({ url: `http://a.test/${at}`, signal })
      await vi.runAllTimersAsync()
      await asked
    }
    return times.map((time) => Math.round(time - (times[0] ?? 0)))
  }

  it('leaves time between requests', async () => {
    expect(await beginnings([200, 200, 200])).toEqual([0, 40, 80])
  })

  it('leaves more time each time the site says that it is too much', async () => {
    expect(await beginnings([429, 503, 200, 200])).toEqual([0, 80, 240, 400])
  })
})

describe('remembering', () => {
  function inMemory(): KeptAnswers {
    const kept = new Map<string, FetchOutcome>()
    return {
      get: (url) => Promise.resolve(kept.get(url)),
      put: (url, outcome) => Promise.resolve(void kept.set(url, outcome)),
    }
  }

  it('asks for what was answered only once, also after the page was closed', async () => {
    const asked: string[] = []
    const fetch: PageFetch = ({ url }) => {
      asked.push(url)
      return Promise.resolve(answer(url))
    }
    const kept = inMemory()
    const first = await remembering(fetch, kept)({ url: 'http://a.test/', signal })
    expect(await remembering(fetch, kept)({ url: 'http://a.test/', signal })).toEqual(first)
    expect(asked).toEqual(['http://a.test/'])
  })

  it('asks again for what failed', async () => {
    let times = 0
    const fetch = remembering(
      ({ url }) => Promise.resolve(times++ === 0 ? failure(url) : answer(url)),
      inMemory(),
    )
    expect((await fetch({ url: 'http://a.test/', signal })).ok).toBe(false)
    expect((await fetch({ url: 'http://a.test/', signal })).ok).toBe(true)
  })
})
