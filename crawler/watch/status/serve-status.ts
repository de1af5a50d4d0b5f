import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressClass } from '../../fetch/address-class.ts'
import { PAGE_POLICY } from './page-html.ts'
import type { StatusFile } from './pages.ts'

export interface ServeOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** All files as they are now, by their path. */
  readonly files: () => Promise<ReadonlyMap<string, StatusFile>>
  /** A moment in milliseconds. */
  readonly now: () => number
}

export interface StatusServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Many visitors at once cost one look into the history. */
const KEPT_MS = 5_000

const HEADERS = {
  'content-security-policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

const isLoopback = (host: string): boolean =>
  host === 'localhost' || addressClass(host.replace(/^\[|\]$/g, '')) === 'loopback'

/** A page elsewhere could point a name of its own at this computer; on loopback only loopback's names are answered. */
function namesUs(request: IncomingMessage, host: string): boolean {
  if (!isLoopback(host)) return true
  const named = `http://${request.headers.host ?? ''}`
  return URL.canParse(named) && isLoopback(new URL(named).hostname)
}

const pathOf = (request: IncomingMessage): string | undefined => {
  const target = request.url ?? '/'
  if (!target.startsWith('/') || !URL.canParse(`http://status${target}`)) return undefined
  const path = new URL(`http://status${target}`).pathname.slice(1)
  return path === '' ? 'index.html' : path
}

/** Serves the status page: read only, and nothing but the files it is given. */
export async function serveStatus({ host, port, files, now }: ServeOptions): Promise<StatusServer> {
  let kept: { readonly at: number; readonly files: Promise<ReadonlyMap<string, StatusFile>> } | undefined
  const current = (): Promise<ReadonlyMap<string, StatusFile>> => {
    if (kept === undefined || Math.abs(now() - kept.at) >= KEPT_MS) {
      const made = files()
      kept = { at: now(), files: made }
      made.catch(() => (kept = undefined))
    }
    return kept.files
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const say = (status: number, type: string, body: string, more: Record<string, string> = {}): void => {
      response.writeHead(status, {
        ...HEADERS,
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        ...more,
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const plain = 'text/plain; charset=utf-8'
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      say(405, plain, 'method not allowed\n', { allow: 'GET, HEAD' })
      return
    }
    if (!namesUs(request, host)) {
      say(421, plain, 'misdirected request\n')
      return
    }
    const file = (await current()).get(pathOf(request) ?? '')
    if (file === undefined) say(404, plain, 'ไม่พบหน้านี้ · not found\n')
    else say(200, file.type, file.draw())
  }

  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, HEADERS)
      response.end()
    })
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 10_000
  server.maxConnections = 256
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { address, family, port: taken } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
