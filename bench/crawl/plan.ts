import type { SiteSize } from './site.ts'

/** One made-up site, and how it is crawled. */
export interface Case {
  readonly size: SiteSize
  /** Milliseconds before an answer. */
  readonly latency: number
  readonly rounds: number
  /** Parts of the names of the crawlers that take part; all when absent. */
  readonly only?: readonly string[]
}

const small = { pages: 2_000, bytes: 8_000 }
const heavy = { pages: 2_000, bytes: 60_000 }
/** Crawlers that are done with 20,000 pages in minutes. */
const FAST = ['oit', 'undici', 'linkinator', 'wget']

/** What `npm run bench:crawl` measures: about a quarter of an hour on a calm machine. */
export const plan: readonly Case[] = [
  { size: small, latency: 0, rounds: 1 },
  { size: small, latency: 20, rounds: 1 },
  { size: heavy, latency: 0, rounds: 1 },
  { size: heavy, latency: 20, rounds: 1, only: FAST },
  { size: { ...small, pages: 20_000 }, latency: 0, rounds: 1, only: FAST },
  { size: { ...heavy, pages: 20_000 }, latency: 0, rounds: 1, only: ['oit', 'undici'] },
]
