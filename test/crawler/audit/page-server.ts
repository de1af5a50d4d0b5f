import type { RequestListener } from 'node:http'
import { serve, type TestServer } from '../fetch/test-server.ts'

/** A page in the dress of an invented agency. */
export const page = (main: string, title = 'อบต.สวนมะลิ'): string =>
  `<!doctype html><html lang="th"><head><title>${title}</title></head><body><main>${main}</main></body></html>`

/** A site of a few pages on loopback; an answer that needs more than a body is a listener. Else: 404. */
export function servePages(pages: Readonly<Record<string, string | RequestListener>>): Promise<TestServer> {
  return serve((request, response) => {
    const found = pages[request.url ?? '/'] ?? pages[(request.url ?? '/').split('?')[0] ?? '/']
    if (typeof found === 'function') return found(request, response)
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(found ?? page('<h1>ไม่พบหน้าที่ต้องการ</h1>'))
  })
}
