import { Parser } from 'htmlparser2'
import { Agent, request } from 'undici'

/** The least a crawler can do: ask, find links, ask for those. Nothing is judged, nothing is kept. */
const [start = '', concurrency = '16'] = process.argv.slice(2)
const dispatcher = new Agent({ connections: Number(concurrency), pipelining: 1 })
const seen = new Set([start])
const waiting = [start]
let [pages, broken] = [0, 0]

async function visit(url: string): Promise<void> {
  const { statusCode, body } = await request(url, { dispatcher })
  const html = await body.text()
  if (statusCode >= 400) {
    broken += 1
    return
  }
  pages += 1
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name !== 'a' || href === undefined) return
      const to = new URL(href, url).href
      if (seen.has(to)) return
      seen.add(to)
      waiting.push(to)
    },
  })
  parser.end(html)
}

let running = 0
await new Promise<void>((done) => {
  const fill = (): void => {
    if (running === 0 && waiting.length === 0) done()
    for (; running < Number(concurrency) && waiting.length > 0; running += 1) {
      void visit(waiting.shift() ?? '').finally(() => {
        running -= 1
        fill()
      })
    }
  }
  fill()
})
await dispatcher.close()
console.log(JSON.stringify({ pages, broken }))
