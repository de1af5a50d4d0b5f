/**
 * Serves any number of made-up sites from a process of its own, each answer 20 ms late. `/good/…` always answers,
 * `/flaky/…` fails one time in a hundred, `/dead/…` never answers properly. Says its port to its parent.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const LATENCY_MS = 20
const PAGE = `<!doctype html><html lang="th"><title>เทศบาลตำบลบ้านนา</title><h1>เทศบาลตำบลบ้านนา</h1>
<p>ยินดีต้อนรับสู่เว็บไซต์เทศบาลตำบลบ้านนา ประกาศ ข่าวประชาสัมพันธ์ และแผนพัฒนาท้องถิ่น</p>
<a href="/plan">แผนพัฒนาท้องถิ่น</a> <a href="/contact">ติดต่อเรา</a></html>`

let flaky = 0
const server = createServer((request, response) => {
  setTimeout(() => {
    const path = request.url ?? ''
    flaky += path.startsWith('/flaky/') ? 1 : 0
    const fails = path.startsWith('/dead/') || (path.startsWith('/flaky/') && Math.random() < 0.01)
    if (fails && flaky % 2 === 0) request.socket.destroy()
    else {
      response.writeHead(fails ? 503 : 200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(fails ? '<title>503</title>' : PAGE)
    }
  }, LATENCY_MS)
})
server.listen(0, '127.0.0.1', 1024, () => {
  process.send?.((server.address() as AddressInfo).port)
})
process.on('disconnect', () => process.exit())
