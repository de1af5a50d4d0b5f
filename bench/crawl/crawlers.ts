import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../rules/report/schema.ts'
import { isInstalled } from '../tools.ts'

/** What a crawler said it found; absent what it does not say. */
export interface Found {
  readonly pages?: number
  readonly broken?: number
}

/** A program that visits a whole site at a given number of requests in flight. */
export interface Crawler {
  readonly name: string
  readonly command: (start: string, concurrency: number, folder: string) => readonly [string, ...string[]]
  readonly foundIn: (stdout: string, stderr: string) => Found
}

const here = import.meta.dirname
const node = process.execPath
const asJson = (stdout: string): Found => JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Found

export const OURS = 'oit audit, in full'
export const FLOOR = 'undici + htmlparser2 (floor)'

const ours: Crawler = {
  name: OURS,
  command: (start, concurrency) => [
    node,
    join(here, '../../dist/oit.js'),
    'audit',
    start,
    ...['--year', '2568', '--json', '--no-outside', '--no-ocr', '--render', 'never'],
    ...['--max-pages', '1000000', '--max-minutes', '60', '--per-host', String(concurrency)],
  ],
  foundIn: (stdout) => {
    const { crawl, links } = JSON.parse(stdout) as Report
    return { pages: crawl.pages, broken: links.filter(({ state }) => state === 'broken').length }
  },
}

const floor: Crawler = {
  name: FLOOR,
  command: (start, concurrency) => [
    node,
    '--import',
    'tsx',
    join(here, 'floor.ts'),
    start,
    String(concurrency),
  ],
  foundIn: asJson,
}

const fromNpm = ['linkinator', 'broken-link-checker', 'crawlee'].map((name): Crawler => ({
  name,
  command: (start, concurrency) => [node, join(here, 'peers', `${name}.js`), start, String(concurrency)],
  foundIn: asJson,
}))

/** A row a dead link; every place it stands at is told. */
function brokenInCsv(stdout: string): Found {
  const rows = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const [head = '', ...dead] = rows.map((row) => row.split(';'))
  const address = Array.from(head).indexOf('url')
  return { broken: new Set(dead.map((row) => row[address])).size }
}

const fromSystem: readonly Crawler[] = [
  {
    // One request at a time is all it does.
    name: 'wget',
    command: (start, _, folder) => [
      'wget',
      ...['--recursive', '--level=inf', '--no-verbose', '--no-parent', '--delete-after'],
      ...['--directory-prefix', folder, start],
    ],
    foundIn: (_, stderr) => ({
      pages: stderr.match(/ URL:http/g)?.length ?? 0,
      broken: stderr.match(/ERROR 404/g)?.length ?? 0,
    }),
  },
  {
    name: 'wget2',
    command: (start, concurrency, folder) => [
      'wget2',
      ...['--recursive', '--level=0', '--no-verbose', '--delete-after', `--max-threads=${concurrency}`],
      ...['--directory-prefix', folder, start],
    ],
    foundIn: () => ({}),
  },
  {
    name: 'linkchecker',
    command: (start, concurrency) => [
      'linkchecker',
      ...[
        '--no-warnings',
        `--config=${join(here, 'linkcheckerrc')}`,
        '--output=csv',
        `--threads=${concurrency}`,
      ],
      start,
    ],
    foundIn: brokenInCsv,
  },
]

/** The crawlers that are here: our own, the floor, npm's when bench/crawl is installed, the system's own. */
export async function crawlersHere(): Promise<readonly Crawler[]> {
  const system = await Promise.all(
    fromSystem.map(async (crawler) => ((await isInstalled(crawler.name, '--version')) ? [crawler] : [])),
  )
  return [ours, floor, ...(existsSync(join(here, 'node_modules')) ? fromNpm : []), ...system.flat()]
}
