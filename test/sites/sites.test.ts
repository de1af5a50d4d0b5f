import { stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { createAsk } from '../../crawler/audit/ask-address.ts'
import { createFetch } from '../../crawler/fetch/stack.ts'
import { opens } from '../../rules/links/link-state.ts'
import { answer } from './answer.ts'
import { readDocuments } from './document-sources.ts'
import { readLabels } from './labels.ts'
import { serveSite } from './serve.ts'
import { readSite, siteNames } from './site.ts'
import type { Site } from './site.ts'

const ORIGIN = 'http://127.0.0.1:1'
const ITEMS_OF: Record<number, number> = {
  2563: 43,
  2564: 43,
  2565: 43,
  2566: 43,
  2567: 35,
  2568: 28,
  2569: 26,
}

/** In-site addresses a page names: links, pictures, frames, forms, and addresses printed as text. */
function addressesOn(html: string, base: string): Set<string> {
  const $ = load(html)
  const found: string[] = []
  $('a[href], area[href]').each((_, element) => void found.push($(element).attr('href') ?? ''))
  $('img[src], iframe[src], embed[src]').each((_, element) => void found.push($(element).attr('src') ?? ''))
  $('form[action]').each((_, element) => void found.push($(element).attr('action') ?? ''))
  $('option[value^="/"]').each((_, element) => void found.push($(element).attr('value') ?? ''))
  const text = ($('body').html() ?? '').replace(/<!--[\s\S]*?-->|<[^>]*>/g, '\n')
  found.push(...(text.match(/http:\/\/127\.0\.0\.1:1\/[^\s<>()]+/g) ?? []))
  const inSite = new Set<string>()
  for (const one of found) {
    if (/^(#|javascript:|mailto:|tel:|data:|line:)/i.test(one) || one.trim() === '') continue
    const url = new URL(one, base)
    if (url.origin === ORIGIN) inSite.add(url.pathname + url.search)
  }
  return inSite
}

/** What a person who is not signed in finds at an address on another host, as far as the site declares it. */
async function foreignOutcome(site: Site, address: string): Promise<'works' | 'fails'> {
  const { elsewhere, network, close } = await serveSite(basename(site.folder))
  const stack = createFetch({ startUrl: ORIGIN, retries: 0, network })
  try {
    const { probe } = createAsk({
      fetch: stack.fetch,
      homeUrl: ORIGIN,
      mayAsk: (url) => elsewhere.has(new URL(url).hostname),
    })
    const { health } = await probe(address, undefined, new AbortController().signal)
    return opens(health) ? 'works' : 'fails'
  } finally {
    await Promise.all([stack.close(), close()])
  }
}

async function outcome(site: Site, path: string): Promise<'works' | 'fails'> {
  if (/^https:/.test(path)) return foreignOutcome(site, path)
  let at = path
  for (let hop = 0; hop < 5; hop++) {
    const found = await answer(site, at, { origin: ORIGIN })
    const decoded = decodeURIComponent(at)
    if (decoded in site.broken) return 'fails'
    if (found.status >= 300 && found.status < 400) {
      const to = found.headers['location'] ?? ''
      if (!to.startsWith(ORIGIN)) return 'works'
      if ('redirect' in site.notFound && !(decoded in site.redirects)) return 'fails'
      at = to.slice(ORIGIN.length)
      continue
    }
    const known = site.pages.has(decoded) || !(found.headers['content-type'] ?? '').startsWith('text/html')
    return found.status === 200 && known ? 'works' : 'fails'
  }
  return 'fails'
}

describe('siteNames', () => {
  it('parts the sites that rules are never tuned on, which their folders show by name', async () => {
    const all = await siteNames()
    expect(await siteNames('validation')).toEqual(all.filter((name) => name.startsWith('val-')))
    expect(await siteNames('development')).toEqual(all.filter((name) => !name.startsWith('val-')))
  })
})

describe.each(await siteNames())('%s', (name) => {
  it('has at least twenty pages', async () => {
    const site = await readSite(name)
    expect([...site.pages.keys()].filter((path) => !path.startsWith('/_')).length).toBeGreaterThanOrEqual(20)
  })

  it('has working in-site links, but for those meant to be broken', async () => {
    const site = await readSite(name)
    const linked = new Map<string, string>()
    for (const page of site.pages.values()) {
      const plain = { ...site, encoding: 'utf-8' as const }
      const own = { ...plain, pages: new Map([['/shown', { ...page, path: '/shown' }]]) }
      const html = (await answer(own, '/shown', { origin: ORIGIN })).body.toString('utf8')
      for (const path of addressesOn(html, ORIGIN + encodeURI(page.path))) linked.set(path, page.path)
    }
    const accidents: string[] = []
    for (const [path, from] of linked) {
      const meant = decodeURIComponent(path) in site.broken ? 'fails' : 'works'
      if ((await outcome(site, path)) !== meant) accidents.push(`${decodeURIComponent(path)} (on ${from})`)
    }
    expect(accidents).toEqual([])
    const decoded = new Set([...linked.keys()].map((path) => decodeURIComponent(path)))
    expect(Object.keys(site.broken).filter((path) => !decoded.has(path))).toEqual([])
  })

  it('has labels for the items of its year, with evidence that exists', async () => {
    const [site, labels] = [await readSite(name), await readLabels(name)]
    expect(labels.fiscalYear).toBe(site.fiscalYear)
    expect(labels.agencyType).toBe(site.type)
    const all = Array.from({ length: ITEMS_OF[labels.fiscalYear] ?? 0 }, (_, index) => `O${index + 1}`)
    expect(Object.keys(labels.items).filter((id) => !all.includes(id))).toEqual([])
    if (labels.complete) expect(all.filter((id) => !(id in labels.items))).toEqual([])
    const wrong: string[] = []
    for (const path of labels.index) if (!site.pages.has(path)) wrong.push(`index ${path}`)
    for (const [id, label] of Object.entries(labels.items)) {
      const fails: string[] = []
      for (const path of label.evidence) {
        if ((await outcome(site, encodeURI(path))) === 'fails') fails.push(`${id} ${path}`)
      }
      // A page may work that wraps the file that does not.
      if (label.verdict !== 'broken') wrong.push(...fails)
      else if (fails.length === 0) wrong.push(`${id} works`)
    }
    expect(wrong).toEqual([])
  })
  it('has made all its real documents, none larger than 60 kB', async () => {
    const { folder } = await readSite(name)
    const files = (await readDocuments(folder)).flatMap((one) => one.addresses)
    const sizes = files.map(async (address) => {
      const file = join(folder, 'files', address)
      return existsSync(file) && (await stat(file)).size < 60_000 ? '' : address
    })
    expect((await Promise.all(sizes)).filter((address) => address !== '')).toEqual([])
  })
})
