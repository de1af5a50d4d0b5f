import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { crawlersHere, FLOOR, OURS } from './crawlers.ts'
import { measure, type Measured } from './measure.ts'
import { plan, type Case } from './plan.ts'
import { machine, renderCase, writeResults } from './results.ts'

/**
 * Compares crawlers on a made-up site on this machine, each in a process of its own, taking turns in every round.
 * Without arguments the whole plan, whose results replace those in docs/benchmarks.md; else what is asked for:
 * `npm run bench:crawl -- --pages 2000,20000 --bytes 8000,60000 --latency 0,20 --rounds 3 --only oit,undici`.
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    bytes: { type: 'string' },
    latency: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string' },
    'in-flight': { type: 'string', default: '16' },
    'most-minutes': { type: 'string', default: '3' },
  },
})
const { pages, bytes, latency, only } = values
const asked = [pages, bytes, latency, only].some((value) => value !== undefined)
const numbers = (text: string): readonly number[] => text.split(',').map(Number)
const concurrency = Number(values['in-flight'])

const wanted = (): readonly Case[] =>
  numbers(pages ?? '2000').flatMap((count) =>
    numbers(bytes ?? '8000').flatMap((length) =>
      numbers(latency ?? '0').map((wait) => ({
        size: { pages: count, bytes: length },
        latency: wait,
        rounds: Number(values.rounds),
        ...(only !== undefined && { only: only.split(',') }),
      })),
    ),
  )

const crawlers = await crawlersHere()
const sections: string[] = []
for (const each of asked ? wanted() : plan) {
  const part = crawlers.filter(({ name }) => each.only?.some((word) => name.includes(word)) ?? true)
  const runs = new Map<string, Measured[]>(part.map(({ name }) => [name, []]))
  for (let round = 0; round < each.rounds; round += 1) {
    for (const crawler of part) {
      const most = Number(values['most-minutes']) * 60_000 * (each.size.pages > 5_000 ? 4 : 1)
      runs.get(crawler.name)?.push(await measure(crawler, each.size, each.latency, concurrency, most))
    }
  }
  const section = renderCase(each, runs, FLOOR, loadavg()[0] ?? 0)
  sections.push(section)
  console.log(`\n${section}`)
  for (const { mostInFlight } of runs.get(OURS) ?? []) {
    if (mostInFlight <= concurrency) continue
    console.error(`${OURS}: ${mostInFlight} requests were in flight, ${concurrency} are allowed`)
    process.exitCode = 1
  }
}
if (!asked) await writeResults(await machine(concurrency), sections)
