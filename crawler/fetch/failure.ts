import type { FailureKind, FetchFailure, FetchRequest } from './fetch.ts'

const byCode: Readonly<Record<string, FailureKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ENODATA: 'dns',
  ESERVFAIL: 'dns',
  ECONNREFUSED: 'refused-connection',
  EHOSTUNREACH: 'refused-connection',
  ENETUNREACH: 'refused-connection',
  EADDRNOTAVAIL: 'refused-connection',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  EPROTO: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  UND_ERR_INVALID_ARG: 'bad-url',
  ERR_INVALID_URL: 'bad-url',
  ERR_PRIVATE_ADDRESS: 'private-address',
}

const tlsCode = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE)/

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  // Happy Eyeballs reports one error for each address tried; they nearly always agree.
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  if ('cause' in error && error.cause !== error) return codeOf(error.cause)
  return undefined
}

/** Kind and own code of an error thrown by undici, the socket, TLS or the decoders. Anything unknown is `bad-response`. */
export function classifyError(error: unknown): { kind: FailureKind; code?: string; detail: string } {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const detail = (code === undefined ? message : `${code}: ${message}`).slice(0, 300)
  if (code === undefined) return { kind: 'bad-response', detail }
  const kind = byCode[code] ?? (tlsCode.test(code) ? 'tls' : 'bad-response')
  return { kind, code, detail }
}

/** A failure that a decorator makes itself, before or instead of asking the network. */
export function failureOf(request: FetchRequest, kind: FailureKind, detail: string): FetchFailure {
  return {
    ok: false,
    requestedUrl: request.url,
    url: request.url,
    kind,
    detail,
    redirects: [],
    milliseconds: 0,
  }
}
