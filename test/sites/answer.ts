import { readFile } from 'node:fs/promises'
import { existsSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { makeDocument, SHEET_TYPE, WORD_TYPE } from './documents.ts'
import { drawPicture } from './pictures.ts'
import type { SamplePage, Site } from './site.ts'
import { encodeWindows874 } from './windows874.ts'

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

interface Asking {
  readonly origin: string
  readonly paddingStart?: string | undefined
  readonly method?: string | undefined
}

const TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.xlsx': SHEET_TYPE,
  '.docx': WORD_TYPE,
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
  '.xml': 'application/xml',
}

/** Decodes a requested address the way site.yaml and pages write it; undecodable ones stay as they are. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(path)
}

/** `encodeURI`, for a Location header; addresses are written decoded in site.yaml. */
function redirect(to: string, status: number, origin: string): Answer {
  const location = to.startsWith('/') ? origin + encodeURI(to) : to
  return { status, headers: { location }, body: Buffer.alloc(0) }
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

function encodeAddresses(html: string): string {
  return html.replace(/ (?:href|src|action)="[^"]*"/g, (attribute) =>
    attribute.replace(/[^\x20-\x7e]+/g, encodeURIComponent),
  )
}

function render(site: Site, page: SamplePage, asking: Asking, status = page.status): Answer {
  const layout = site.layouts.get(page.layout)
  if (layout === undefined) throw new Error(`${page.path}: no layout ${page.layout}`)
  const shared = {
    title: page.title,
    agency: site.agency,
    origin: asking.origin,
    padding: asking.paddingStart ? `<a href="${asking.paddingStart}">${site.padding?.label ?? ''}</a>` : '',
  }
  const plain = fill(layout, { ...shared, content: fill(page.fragment, shared) })
  const html = site.hrefs === 'encoded' ? encodeAddresses(plain) : plain
  const charset = site.declare === 'header' ? `; charset=${site.encoding}` : ''
  const body = site.encoding === 'windows-874' ? encodeWindows874(html) : Buffer.from(html, 'utf8')
  return { status, headers: { 'content-type': page.type + charset }, body }
}

function sitemap(site: Site, origin: string): Answer {
  const urls = [...site.pages.keys()].filter((path) => !path.startsWith('/_'))
  const escaped = urls.map(
    (path) => `<url><loc>${origin}${encodeURI(path).replaceAll('&', '&amp;')}</loc></url>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${escaped.join('')}</urlset>`
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(xml) }
}

/** The bytes of a generated document or of a file of files/**. */
export async function bytesAt(
  site: Site,
  bare: string,
): Promise<{ readonly type: string; readonly body: Buffer } | undefined> {
  const document = site.documents[bare]
  if (document) return makeDocument(document, site.folder)
  const file = join(site.folder, 'files', normalize(bare))
  if (!file.startsWith(join(site.folder, 'files')) || !existsSync(file) || !statSync(file).isFile())
    return undefined
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  return { type, body: await readFile(file) }
}

async function resource(site: Site, path: string, origin: string): Promise<Answer | undefined> {
  const bare = path.split('?')[0] ?? path
  const ok = (type: string, body: Buffer): Answer => ({
    status: 200,
    headers: { 'content-type': type },
    body,
  })
  if (bare === '/robots.txt' && site.robots !== undefined) {
    return ok('text/plain; charset=utf-8', Buffer.from(fill(site.robots, { origin })))
  }
  if (bare === '/sitemap.xml' && site.sitemap) return sitemap(site, origin)
  // What stands under /_ belongs to hosts of other people.
  const stored = bare.startsWith('/_') ? undefined : await bytesAt(site, bare)
  if (stored) return ok(stored.type, stored.body)
  const picture = site.pictures.find((one) => matches(one.path, bare))
  return picture && ok('image/png', drawPicture(picture.draw, bare))
}

/** What the site answers to a path with query, as sent by a client. */
export async function answer(site: Site, sent: string, asking: Asking): Promise<Answer> {
  if (asking.method === 'HEAD' && site.head === 'reject') {
    return { status: 405, headers: { allow: 'GET, POST' }, body: Buffer.alloc(0) }
  }
  const path = decodePath(sent)
  const moved = site.redirects[path]
  if (moved !== undefined) {
    return typeof moved === 'string'
      ? redirect(moved, 302, asking.origin)
      : redirect(moved.to, moved.status, asking.origin)
  }
  const page = path.startsWith('/_') ? undefined : site.pages.get(path)
  if (page) return render(site, page, asking)
  const found = path in site.broken ? undefined : await resource(site, path, asking.origin)
  if (found) return found
  if ('redirect' in site.notFound) return redirect(site.notFound.redirect, 302, asking.origin)
  const error = site.pages.get(site.notFound.page)
  if (!error) throw new Error(`${site.agency}: no page ${site.notFound.page}`)
  return render(site, error, asking, site.notFound.status)
}
