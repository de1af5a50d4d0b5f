/** The one function everything network-related is made of; decorators wrap it and keep its shape. */

import type { FetchOutcome } from '../../rules/links/answer.ts'

export type {
  FailureKind,
  FetchFailure,
  FetchOutcome,
  FetchResponse,
  Redirect,
} from '../../rules/links/answer.ts'

export interface FetchRequest {
  readonly url: string
  readonly method?: 'GET' | 'HEAD'
  readonly headers?: Readonly<Record<string, string>>
  /** Stop reading the body here and mark the response truncated. Bytes. */
  readonly maxBytes?: number
  /** For the whole exchange, milliseconds. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** The page that carries the link: a public page may not steer us to a private address. */
  readonly referrer?: string
}

/** Never rejects: every failure is an outcome. */
export type Fetch = (request: FetchRequest) => Promise<FetchOutcome>
