import { constants } from 'node:crypto'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import type { Dispatcher } from 'undici'
import { readBounded } from './decode-body.ts'
import { classifyError } from './failure.ts'
import type { Fetch, FetchFailure, FetchOutcome, FetchRequest } from './fetch.ts'
import { waitPatiently } from './patience.ts'

/** A page longer than this is cut. Bytes, decoded. */
export const defaultMaxBytes = 2 * 1024 * 1024
const defaultTimeoutMs = 20_000

export interface ClientOptions {
  /** Resolves host names; the guard's lookup refuses private addresses at the moment of connecting. */
  readonly lookup?: LookupFunction
  /** Open sockets for each origin. */
  readonly socketsPerOrigin?: number
  /** For the whole exchange, milliseconds, when the request does not say. */
  readonly timeoutMs?: number
  readonly connectTimeoutMs?: number
  /** Reads a site whatever its certificate and however old its TLS. See tls-leniency. */
  readonly lenientTls?: boolean
  /** PEM of a certificate authority to trust beside the usual ones. */
  readonly ca?: string
}

export interface Client {
  readonly fetch: Fetch
  readonly close: () => Promise<void>
}

function connectorFor(options: ClientOptions): buildConnector.connector {
  const lenient = {
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
  } as const
  return buildConnector({
    timeout: options.connectTimeoutMs ?? 10_000,
    // HTTP/2 would carry any number of requests over one socket, past the bound on sockets.
    allowH2: false,
    autoSelectFamily: true,
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    ...(options.ca === undefined ? {} : { ca: options.ca }),
    ...(options.lenientTls === true ? lenient : {}),
  })
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value
  }
  return flat
}

function failure(request: FetchRequest, milliseconds: number, error: unknown): FetchFailure {
  return {
    ok: false,
    requestedUrl: request.url,
    url: request.url,
    ...classifyError(error),
    redirects: [],
    milliseconds,
  }
}

/**
 * The undecorated way to the network: one exchange, no redirects followed, a body no longer than `maxBytes`
 * (2 MiB unless asked otherwise), an end within `timeoutMs`. Never rejects.
 */
export function createClient(options: ClientOptions = {}): Client {
  const agent = new Agent({
    connect: connectorFor(options),
    connections: options.socketsPerOrigin ?? 8,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
    // Our own timer bounds the whole exchange; undici's would only bound its parts.
    headersTimeout: 0,
    bodyTimeout: 0,
  })

  const exchange = async (request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome> => {
    const started = performance.now()
    const url = new URL(request.url)
    const method = request.method ?? 'GET'
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers: { 'accept-encoding': 'gzip, deflate, br, zstd', ...request.headers },
      signal,
    })
    const firstByteMs = performance.now() - started
    const headers = flatten(response.headers)
    const coding = method === 'HEAD' ? '' : (headers['content-encoding'] ?? '')
    const { body, truncated } = await readBounded(response.body, coding, request.maxBytes ?? defaultMaxBytes)
    return {
      ok: true,
      requestedUrl: request.url,
      url: request.url,
      status: response.statusCode,
      headers,
      body,
      truncated,
      redirects: [],
      milliseconds: performance.now() - started,
      firstByteMs,
    }
  }

  const fetch: Fetch = async (request) => {
    const started = performance.now()
    const elapsed = (): number => performance.now() - started
    const controller = new AbortController()
    const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? defaultTimeoutMs
    let timedOut = false
    const stopWaiting = waitPatiently(timeoutMs, () => {
      timedOut = true
      controller.abort()
    })
    const abort = (): void => {
      controller.abort()
    }
    request.signal?.addEventListener('abort', abort, { once: true })
    if (request.signal?.aborted === true) abort()
    try {
      return await exchange(request, controller.signal)
    } catch (error) {
      const failed = failure(request, elapsed(), error)
      if (timedOut) return { ...failed, kind: 'timeout', detail: `no answer within ${timeoutMs} ms` }
      return controller.signal.aborted
        ? { ...failed, kind: 'aborted', detail: 'stopped by the caller' }
        : failed
    } finally {
      stopWaiting()
      request.signal?.removeEventListener('abort', abort)
    }
  }
  return { fetch, close: () => agent.destroy() }
}
