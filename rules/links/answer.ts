/** What came of asking for an address: everything that is judged about a link is judged from this. */

export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
}

export interface FetchResponse {
  readonly ok: true
  readonly requestedUrl: string
  /** After redirects. */
  readonly url: string
  readonly status: number
  /** Lower-case names; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The body was cut at `maxBytes`. */
  readonly truncated: boolean
  readonly redirects: readonly Redirect[]
  /** OpenSSL's or Node's code of the certificate problem despite which the page was read. */
  readonly tlsProblem?: string
  readonly milliseconds: number
  /** Until the headers of the last answer had come, redirects included; absent where nobody measured it. */
  readonly firstByteMs?: number
}

/** Why no response came. A closed list: every kind has a summary and a suggested fix in problems.ts. */
export type FailureKind =
  | 'dns'
  | 'refused-connection'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'too-many-redirects'
  | 'bad-url'
  | 'bad-response'
  | 'private-address'
  | 'robots'
  | 'aborted'
  /** What a browser tells its scripts of every failure. */
  | 'no-answer'
  /** It leads on to an address that may not be asked. */
  | 'led-elsewhere'

export interface FetchFailure {
  readonly ok: false
  readonly requestedUrl: string
  readonly url: string
  readonly kind: FailureKind
  /** The system's or library's own code, when there is one: `ENOTFOUND`, `CERT_HAS_EXPIRED` … */
  readonly code?: string
  /** For the log, English, no secrets. */
  readonly detail: string
  readonly redirects: readonly Redirect[]
  readonly milliseconds: number
}

export type FetchOutcome = FetchResponse | FetchFailure
