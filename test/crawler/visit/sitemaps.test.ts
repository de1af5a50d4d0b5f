import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../crawler/fetch/failure.ts'
import type { Fetch } from '../../../crawler/fetch/fetch.ts'
import { createScope } from '../../../rules/site/scope.ts'
import { readSitemaps } from '../../../crawler/visit/sitemaps.ts'
import type { SitemapOptions } from '../../../crawler/visit/sitemaps.ts'

const home = 'https://a.go.th/'
const urlset = (...paths: string[]): string =>
  `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>\n ${path} </loc></url>`).join('')}</urlset>`
const index = (...paths: string[]): string =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`

const read = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<SitemapOptions> = {},
) => {
  const asked: string[] = []
  const fetch: Fetch = ({ url }) => {
    asked.push(url)
    const file = files[url]
    if (file === undefined) return Promise.resolve(failureOf({ url }, 'reset', 'none'))
    return Promise.resolve({
      ok: true,
      requestedUrl: url,
      url,
      status: 200,
      headers: {},
      body: typeof file === 'string' ? new TextEncoder().encode(file) : file,
      truncated: false,
      redirects: [],
      milliseconds: 1,
    })
  }
  const urls = await readSitemaps({ fetch, homeUrl: home, scope: createScope(home), ...options })
  return { urls, asked }
}

describe('readSitemaps', () => {
  it('reads /sitemap.xml: each address once, normalised, of this site only', async () => {
    const { urls } = await read({
      'https://a.go.th/sitemap.xml': urlset(
        'https://a.go.th/แผน',
        'https://a.go.th/%e0%b9%81%e0%b8%9c%e0%b8%99',
        'https://b.go.th/x',
        'https://www.a.go.th/p?id=1&amp;m=2',
        'nonsense:',
      ),
    })
    expect(urls).toEqual(['https://a.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99', 'https://www.a.go.th/p?id=1&m=2'])
  })

  it('follows an index, gzip files and what robots.txt names, but no pictures', async () => {
    const { urls } = await read(
      {
        'https://a.go.th/maps.xml': index('https://a.go.th/one.xml.gz', 'https://a.go.th/maps.xml'),
        'https://a.go.th/one.xml.gz': gzipSync(urlset('https://a.go.th/1')),
        'https://a.go.th/sitemap.xml':
          '<urlset><url><loc>https://a.go.th/2</loc><image:image><image:loc>https://a.go.th/3.jpg</image:loc></image:image></url></urlset>',
      },
      { named: ['https://a.go.th/maps.xml', 'https://elsewhere.example/sitemap.xml'] },
    )
    expect(urls).toEqual(['https://a.go.th/2', 'https://a.go.th/1'])
  })

  it('keeps to its bounds', async () => {
    const endless = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [
        `https://a.go.th/s${n}.xml`,
        index(`https://a.go.th/s${n + 1}.xml`),
      ]),
    )
    const chain = await read(
      { ...endless, 'https://a.go.th/sitemap.xml': index('https://a.go.th/s0.xml') },
      { maxFiles: 5 },
    )
    expect(chain.asked).toHaveLength(5)
    const many = await read(
      {
        'https://a.go.th/sitemap.xml': urlset(
          ...Array.from({ length: 100 }, (_, n) => `https://a.go.th/${n}`),
        ),
      },
      { maxUrls: 10 },
    )
    expect(many.urls).toHaveLength(10)
    const bomb = gzipSync(Buffer.alloc(3_000_000, ' '))
    expect((await read({ 'https://a.go.th/sitemap.xml': bomb }, { maxBytes: 1_000_000 })).urls).toEqual([])
  })

  it('never rejects, whatever the file holds', async () => {
    const piece = fc.constantFrom(
      '<url>',
      '<loc>',
      '</loc>',
      '</url>',
      '<sitemap>',
      '&amp;',
      '&#x',
      '<![CDATA[',
      ']]>',
      'https://a.go.th/1',
      '<!--',
      '\u001f\u008b',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { urls } = await read({ 'https://a.go.th/sitemap.xml': pieces.join('') })
        expect(urls.every((url) => url.startsWith('https://a.go.th/'))).toBe(true)
      }),
    )
    expect((await read({ 'https://a.go.th/sitemap.xml': new Uint8Array([0x1f, 0x8b, 1, 2]) })).urls).toEqual(
      [],
    )
    expect((await read({ 'https://a.go.th/sitemap.xml': '<!doctype html><html>404</html>' })).urls).toEqual(
      [],
    )
  })
})
