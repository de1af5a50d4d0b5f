import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { median, table } from '../figures.ts'
import { crawlersHere } from './crawlers.ts'
import { measure, type Measured } from './measure.ts'
import { goneOf } from './site.ts'

/**
 * Compares crawlers on a made-up site on this machine, each in a process of its own, taking turns in every round.
 * `npm run bench:crawl -- --pages 2000,20000 --bytes 8000,60000 --latency 0,20 --rounds 3 --only oit,undici`.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    bytes: { type: 'string', default: '8000,60000' },
    latency: { type: 'string', default: '0,20' },
    rounds: { type: 'string', default: '3' },
    'in-flight': { type: 'string', default: '16' },
    only: { type: 'string' },
    'most-minutes': { type: 'string', default: '10' },
  },
})
const numbers = (text: string): readonly number[] => text.split(',').map(Number)
const concurrency = Number(values['in-flight'])
const only = values.only?.split(',')
const crawlers = (await crawlersHere()).filter(
  ({ name }) => only?.some((part) => name.includes(part)) ?? true,
)

const cases = numbers(values.pages).flatMap((pages) =>
  numbers(values.bytes).flatMap((bytes) =>
    numbers(values.latency).map((latency) => ({ size: { pages, bytes }, latency })),
  ),
)

const middle = (runs: readonly Measured[], of: (run: Measured) => number): number => median(runs.map(of))

function rowsOf(runs: ReadonlyMap<string, readonly Measured[]>): readonly (readonly string[])[] {
  const floorSeconds = middle(runs.get('undici + htmlparser2 (floor)') ?? [], ({ seconds }) => seconds)
  return [...runs].map(([name, of]) => {
    const seconds = middle(of, (run) => run.seconds)
    const pages = middle(of, (run) => run.pages ?? Number.NaN)
    const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(0))
    return [
      name,
      of.some(({ failed }) => failed) ? 'did not finish' : figure(pages),
      figure(pages / seconds),
      (seconds / floorSeconds).toFixed(2),
      figure(middle(of, (run) => run.requests)),
      figure(Math.max(...of.map((run) => run.repeated))),
      figure(Math.max(...of.map((run) => run.mostInFlight))),
      figure(Math.max(...of.map((run) => run.peakMegabytes))),
      figure(middle(of, (run) => run.broken ?? Number.NaN)),
    ]
  })
}

console.log(
  `${cpus()[0]?.model ?? 'unknown'} × ${availableParallelism()}, Node ${process.version}, ${concurrency} in flight`,
)
for (const { size, latency } of cases) {
  const runs = new Map<string, Measured[]>(crawlers.map(({ name }) => [name, []]))
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const crawler of crawlers) {
      const run = await measure(crawler, size, latency, concurrency, Number(values['most-minutes']) * 60_000)
      runs.get(crawler.name)?.push(run)
    }
  }
  console.log(
    `\n### ${size.pages} pages of ${size.bytes / 1000} kB, ${latency} ms latency, ${goneOf(size)} dead links, load ${loadavg()[0]?.toFixed(1)}\n`,
  )
  const head = [
    'crawler',
    'pages',
    'pages/s',
    'time ÷ floor',
    'requests',
    'repeated',
    'most in flight',
    'peak MB',
    'dead links found',
  ]
  console.log(table(head, rowsOf(runs)))
}
