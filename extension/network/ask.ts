import type { FailureKind, FetchOutcome } from '../../rules/links/answer.ts'
import { readBounded } from './read-bounded.ts'

/** In whose name an address is asked for. */
const NAMES = {
  /** As somebody who is not signed in would: no cookies, nothing from the browser's own memory. */
  stranger: { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' },
  /** As the user's own browser does, signed in where the user is. */
  user: { credentials: 'include', cache: 'no-cache' },
} as const satisfies Record<string, RequestInit>

/** How an address is asked for. */
export interface Question {
  readonly as: keyof typeof NAMES
  readonly method?: 'GET' | 'HEAD'
  /** Bytes that are read of an answer of this content type ('' when it has none). */
  readonly most: (contentType: string) => number
  /** For the whole answer. Milliseconds. */
  readonly patience: number
  readonly cancel: AbortSignal
}

/** A browser tells no script why nothing came; that the address leads on can be found out. */
async function whyNothingCame(url: string, { as, cancel, patience }: Question): Promise<FailureKind> {
  try {
    const signal = AbortSignal.any([cancel, AbortSignal.timeout(patience)])
    const answer = await fetch(url, { ...NAMES[as], redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.type === 'opaqueredirect' ? 'led-elsewhere' : 'no-answer'
  } catch {
    return 'no-answer'
  }
}

/**
 * Asks for an address through redirects within the sites that are opened to the extension.
 * @returns an outcome in every case, also when the browser may not read the answer.
 */
export async function ask(url: string, question: Question): Promise<FetchOutcome> {
  const { as, method = 'GET', most, patience, cancel } = question
  const started = performance.now()
  const late = AbortSignal.timeout(patience)
  try {
    const signal = AbortSignal.any([cancel, late])
    const response = await fetch(url, { ...NAMES[as], method, redirect: 'follow', signal })
    const { body, truncated } = await readBounded(
      response.body,
      most(response.headers.get('content-type') ?? ''),
    )
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
    const unknown = (): Promise<FailureKind> | 'no-answer' =>
      late.aborted ? 'no-answer' : whyNothingCame(url, question)
    return {
      ok: false,
      requestedUrl: url,
      url,
      kind: cancel.aborted ? 'aborted' : await unknown(),
      detail: String(error),
      redirects: [],
      milliseconds: performance.now() - started,
    }
  }
}
