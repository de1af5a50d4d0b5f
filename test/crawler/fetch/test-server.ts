import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import type { RequestListener } from 'node:http'
import type { FetchFailure, FetchOutcome, FetchResponse } from '../../../crawler/fetch/fetch.ts'

export interface TestServer {
  readonly base: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** A web server on loopback; over TLS when certificate options are given. */
export async function serve(listener: RequestListener, tls?: https.ServerOptions): Promise<TestServer> {
  const server = tls === undefined ? http.createServer(listener) : https.createServer(tls, listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    base: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

export function answered(outcome: FetchOutcome): FetchResponse {
  if (!outcome.ok) throw new Error(`expected an answer, got ${outcome.kind}: ${outcome.detail}`)
  return outcome
}

export function failed(outcome: FetchOutcome): FetchFailure {
  if (outcome.ok) throw new Error(`expected a failure, got ${outcome.status}`)
  return outcome
}

export function textOf(outcome: FetchOutcome): string {
  return Buffer.from(answered(outcome).body).toString()
}

/** An answer without a network, for decorators that only look at it. */
export function answer(url: string, changes: Partial<FetchResponse> = {}): FetchResponse {
  return {
    ok: true,
    requestedUrl: url,
    url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: new Uint8Array(),
    truncated: false,
    redirects: [],
    milliseconds: 1,
    ...changes,
  }
}
