import type { PageFetch } from './browser-fetch.ts'

/** Requests begin at least so far apart. Milliseconds. */
const APART = 200
const LONGEST_PAUSE = 10_000

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

/** Leaves the site time between requests, and more of it each time the site says that it is too much. */
export function politely(fetch: PageFetch, apart = APART): PageFetch {
  let wait = apart
  let next = 0
  return async (request) => {
    const now = performance.now()
    const turn = Math.max(now, next)
    next = turn + wait
    if (turn > now) await pause(turn - now, request.signal)
    const outcome = await fetch(request)
    if (outcome.ok && (outcome.status === 429 || outcome.status === 503)) {
      wait = Math.min(LONGEST_PAUSE, wait * 2)
      next = Math.max(next, performance.now() + wait)
    }
    return outcome
  }
}
