import blc from 'broken-link-checker'

const [start, concurrency] = process.argv.slice(2)
const broken = new Set()
let pages = 0
const options = { maxSocketsPerHost: Number(concurrency), filterLevel: 0 }
const checker = new blc.SiteChecker(options, {
  link: (result) => {
    if (result.broken) broken.add(result.url.resolved)
  },
  page: (error) => {
    if (error === null) pages += 1
  },
  end: () => console.log(JSON.stringify({ pages, broken: broken.size })),
})
checker.enqueue(start)
