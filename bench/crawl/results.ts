import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { median, table } from '../figures.ts'
import { run } from '../tools.ts'
import type { Measured } from './measure.ts'
import type { Case } from './plan.ts'
import { goneOf } from './site.ts'

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md')
/** The section of the document that is replaced, by its title. */
const TITLE = '## A whole site\n'

const HEAD = [
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

const middle = (runs: readonly Measured[], of: (run: Measured) => number): number => median(runs.map(of))
const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(0))

function rowOf(name: string, runs: readonly Measured[], floorSeconds: number): readonly string[] {
  const seconds = middle(runs, (each) => each.seconds)
  const pages = middle(runs, (each) => each.pages ?? Number.NaN)
  const failed = runs.some((each) => each.failed)
  return [
    name,
    failed ? 'did not finish' : figure(pages),
    figure(pages / seconds),
    failed || Number.isNaN(floorSeconds) ? '–' : (seconds / floorSeconds).toFixed(2),
    figure(middle(runs, (each) => each.requests)),
    figure(Math.max(...runs.map((each) => each.repeated))),
    figure(Math.max(...runs.map((each) => each.mostInFlight))),
    figure(Math.max(...runs.map((each) => each.peakMegabytes))),
    figure(middle(runs, (each) => each.broken ?? Number.NaN)),
  ]
}

/** One case as a heading and a table. */
export function renderCase(
  { size, latency }: Case,
  runs: ReadonlyMap<string, readonly Measured[]>,
  floor: string,
  load: number,
): string {
  const floorSeconds = middle(runs.get(floor) ?? [], ({ seconds }) => seconds)
  const title = `### ${size.pages} pages of ${size.bytes / 1000} kB, ${latency} ms latency, ${goneOf(size)} dead links, load ${load.toFixed(1)}`
  return `${title}\n\n${table(
    HEAD,
    [...runs].map(([name, of]) => rowOf(name, of, floorSeconds)),
  )}`
}

function peerVersions(): readonly string[] {
  return ['linkinator', 'broken-link-checker', '@crawlee/cheerio'].flatMap((name) => {
    const path = join(import.meta.dirname, 'node_modules', name, 'package.json')
    if (!existsSync(path)) return []
    return [`${name} ${(JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version}`]
  })
}

async function systemVersions(): Promise<readonly string[]> {
  const versions = ['linkchecker', 'wget', 'wget2'].map(async (program) => {
    try {
      const { stdout } = await run(program, ['--version'])
      return [`${program} ${/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? ''}`.trim()]
    } catch {
      return []
    }
  })
  return (await Promise.all(versions)).flat()
}

/** What was measured on, and with what. */
export async function machine(concurrency: number): Promise<string> {
  const versions = [`Node ${process.version}`, ...peerVersions(), ...(await systemVersions())]
  return `${cpus()[0]?.model ?? 'unknown'} × ${availableParallelism()}, ${versions.join(', ')}; ${concurrency} requests in flight`
}

/** Puts the results in the place of the earlier ones in docs/benchmarks.md. */
export async function writeResults(measuredOn: string, sections: readonly string[]): Promise<void> {
  const text = await readFile(DOCUMENT, 'utf8')
  const start = text.indexOf(TITLE)
  const next = text.indexOf('\n## ', start + TITLE.length)
  const about = `\`npm run bench:crawl\`: a made-up site on this machine, 20 links a page, one address in a hundred dead, a counting server in its
own process. Our crawler in full (robots, limits, facts, judging, report) beside link checkers, a crawler and a bare loop as the
floor, taking turns. Ours asks for the home page again, as a search engine and as its visitor, to notice a hijack; that is
all it repeats.\n\n${measuredOn}.`
  const end = next < 0 ? text.length : next
  await writeFile(
    DOCUMENT,
    `${text.slice(0, start)}${TITLE}\n${about}\n\n${sections.join('\n\n')}\n${text.slice(end)}`,
  )
}
