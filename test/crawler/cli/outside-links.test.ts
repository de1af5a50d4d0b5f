import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { reportOf, runOit } from './run-oit.ts'

/** Answers every address with `html` on a free port, and writes down what was asked. */
async function serve(html: string, name = '127.0.0.1'): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://${name}:${(server.address() as AddressInfo).port}/`, asked }
}

it.each([
  ['asks other sites whether the links to them work', [], true],
  ['asks no other site when told so', ['--no-outside'], false],
])('%s', async (_what, flags, asks) => {
  const other = await serve('<title>หน่วยงานอื่น</title><p>ยินดีต้อนรับ</p>', 'localhost')
  const site = await serve(
    `<title>เทศบาลตัวอย่าง</title><main><h1>ประกาศ</h1><p>อ่านเพิ่มเติมที่ <a href="${other.url}news">หน่วยงานอื่น</a></p></main>`,
  )
  const { links } = reportOf(await runOit(['audit', site.url, '--year', '2568', '--json', ...flags]))
  expect(other.asked.length > 0).toBe(asks)
  expect(links.filter((link) => link.url.startsWith(other.url))).toEqual([])
})
