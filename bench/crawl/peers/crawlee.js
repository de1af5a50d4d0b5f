import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio'

const [start, concurrency] = process.argv.slice(2)
log.setLevel(log.LEVELS.OFF)
let [pages, broken] = [0, 0]
const crawler = new CheerioCrawler(
  {
    minConcurrency: Number(concurrency),
    maxConcurrency: Number(concurrency),
    maxRequestRetries: 0,
    requestHandler: async ({ enqueueLinks, response }) => {
      if (response.statusCode >= 400) broken += 1
      else pages += 1
      await enqueueLinks()
    },
    failedRequestHandler: () => {
      broken += 1
    },
  },
  new Configuration({ persistStorage: false }),
)
await crawler.run([start])
console.log(JSON.stringify({ pages, broken }))
