import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { serve, type TestServer } from '../../fetch/test-server.ts'

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver extends TestServer {
  readonly received: Received[]
}

type Answer = (request: Received, ...rest: Parameters<RequestListener>) => void

/** A web server that notes what it is told; it answers 200 unless told otherwise. */
export async function receiver(answer: Answer = (_, __, response) => response.end('ok')): Promise<Receiver> {
  const received: Received[] = []
  const server = await serve((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      received.push(one)
      answer(one, request, response)
    })
  })
  return { ...server, received }
}
