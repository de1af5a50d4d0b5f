import type { FailureKind, FetchOutcome } from '../../rules/links/answer.ts'
import { readBounded } from './read-bounded.ts'

/** A person would have given up by then. Milliseconds. */
const TIMEOUT_MS = 20_000
/** Enough to see what a file is and what nearly every page says. */
const MAX_BYTES = 512 * 1024

/** How a browser asks as a stranger would: no cookies, nothing from its own memory. */
const AS_A_STRANGER = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit

/** A browser tells no script why nothing came; that the address leads on can be found out. */
async function whyNothingCame(url: string, signal: AbortSignal): Promise<FailureKind> {
  try {
    const { type } = await fetch(url, { ...AS_A_STRANGER, redirect: 'manual', signal })
    return type === 'opaqueredirect' ? 'led-elsewhere' : 'no-answer'
  } catch {
    return 'no-answer'
  }
}

/**
 * Asks for an address as somebody who is not signed in.
 * @returns an outcome in every case, also when the browser may not read the answer.
 */
export async function ask(url: string, method: 'GET' | 'HEAD', cancel: AbortSignal): Promise<FetchOutcome> {
  const started = performance.now()
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    const response = await fetch(url, { ...AS_A_STRANGER, method, redirect: 'follow', signal })
    const { body, truncated } = await readBounded(response.body, MAX_BYTES)
    return {
      ok: true,
      requestedUrl: url,
      url: response.url,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body,
      truncated,
      // The steps between are not told.
      redirects: response.redirected ? [{ from: url, to: response.url, status: 302 }] : [],
      milliseconds: performance.now() - started,
    }
  } catch (error) {
    const kind = cancel.aborted ? 'aborted' : await whyNothingCame(url, signal)
    return {
      ok: false,
      requestedUrl: url,
      url,
      kind,
      detail: String(error),
      redirects: [],
      milliseconds: performance.now() - started,
    }
  }
}
