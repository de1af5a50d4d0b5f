import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is answered at one address. */
export interface Answered {
  readonly status?: number
  readonly type?: string
  readonly body?: string | Uint8Array
  /** Where a redirect leads. */
  readonly to?: string
  /** Before anything is answered. */
  readonly delayMs?: number
  /** The connection is cut instead. */
  readonly cut?: true
  readonly refusesHead?: true
}

/** A site of evidence pages whose answers a test may change, with a log of what was asked. */
export interface EvidenceServer {
  readonly at: (path: string) => string
  readonly answers: Map<string, Answered>
  /** `GET /path` of every question, in order. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** Serves on a free port of 127.0.0.1; addresses without an answer are not found. */
export async function serveEvidence(): Promise<EvidenceServer> {
  const answers = new Map<string, Answered>()
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    const answered = answers.get(path) ?? { status: 404, body: 'not found' }
    if (path !== '/favicon.ico') asked.push(`${request.method ?? ''} ${path}`)
    const send = (): void => {
      if (answered.cut === true) return void request.socket.destroy()
      const refused = request.method === 'HEAD' && answered.refusesHead === true
      response.writeHead(refused ? 405 : (answered.status ?? 200), {
        'content-type': answered.type ?? 'text/html; charset=utf-8',
        ...(answered.to !== undefined && { location: answered.to }),
      })
      response.end(answered.body ?? '')
    }
    setTimeout(send, answered.delayMs ?? 0)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    answers,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
