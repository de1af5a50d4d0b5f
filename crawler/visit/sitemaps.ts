import { gunzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import type { Fetch } from '../fetch/fetch.ts'
import { normaliseAddress } from '../../rules/site/address.ts'
import type { Scope } from '../../rules/site/scope.ts'

export interface SitemapOptions {
  readonly fetch: Fetch
  /** Absolute address of the home page; /sitemap.xml is looked for on its host. */
  readonly homeUrl: string
  /** Addresses on the Sitemap lines of robots.txt. */
  readonly named?: readonly string[]
  readonly scope: Scope
  readonly signal?: AbortSignal
  /** Sitemap files asked for. */
  readonly maxFiles?: number
  /** Addresses taken in all. */
  readonly maxUrls?: number
  /** Of one file, unpacked, bytes. */
  readonly maxBytes?: number
}

interface SitemapFile {
  readonly pages: readonly string[]
  readonly sitemaps: readonly string[]
}

const isGzip = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b

function unpack(body: Uint8Array, maxBytes: number): Uint8Array | undefined {
  if (!isGzip(body)) return body
  try {
    return gunzipSync(body, { maxOutputLength: maxBytes })
  } catch {
    // Not what it says, cut short, or a bomb: nothing in it is worth more effort.
    return undefined
  }
}

/** Locations in a sitemap or sitemap index; pictures and videos have locations of their own and are left out. */
function parseSitemap(xml: string, maxUrls: number): SitemapFile {
  const pages: string[] = []
  const sitemaps: string[] = []
  const open: string[] = []
  let text = ''
  const parser = new Parser(
    {
      onopentag: (name) => {
        open.push(name.toLowerCase())
        text = ''
      },
      ontext: (data) => {
        if (open.at(-1) === 'loc' && text.length < 8_000) text += data
      },
      onclosetag: () => {
        const name = open.pop()
        const list = open.at(-1) === 'sitemap' ? sitemaps : open.at(-1) === 'url' ? pages : undefined
        if (name === 'loc' && list !== undefined && list.length < maxUrls) list.push(text.trim())
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return { pages, sitemaps }
}

/**
 * Addresses in the site's sitemaps, normalised, in scope, each once: the files robots.txt names and /sitemap.xml,
 * with the files an index names. Plain or gzip. Never rejects: what cannot be read has no addresses.
 */
export async function readSitemaps(options: SitemapOptions): Promise<readonly string[]> {
  const { fetch, homeUrl, named = [], scope, signal } = options
  const { maxFiles = 20, maxUrls = 5_000, maxBytes = 10_000_000 } = options
  const found = new Set<string>()
  const queue: string[] = []
  const asked = new Set<string>()
  const queueUp = (written: string): void => {
    const url = normaliseAddress(written, homeUrl)
    if (url === undefined || asked.has(url) || asked.size >= maxFiles || !scope.contains(url)) return
    asked.add(url)
    queue.push(url)
  }

  for (const url of [...named, '/sitemap.xml']) queueUp(url)
  for (let url = queue.shift(); url !== undefined && found.size < maxUrls; url = queue.shift()) {
    if (signal?.aborted === true) break
    const outcome = await fetch({ url, maxBytes, ...(signal === undefined ? {} : { signal }) })
    const body = outcome.ok && outcome.status === 200 ? unpack(outcome.body, maxBytes) : undefined
    if (body === undefined) continue
    const file = parseSitemap(new TextDecoder().decode(body), maxUrls)
    file.sitemaps.forEach(queueUp)
    for (const written of file.pages) {
      const page = normaliseAddress(written, url)
      if (page !== undefined && scope.contains(page) && found.size < maxUrls) found.add(page)
    }
  }
  return [...found]
}
