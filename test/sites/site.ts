import { readdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { generatedDocument } from './documents.ts'
import { elsewhereFile } from './elsewhere.ts'
import { AGENCY_TYPES } from './labels.ts'
import { PICTURE_KINDS } from './pictures.ts'

const siteFile = z.strictObject({
  agency: z.string(),
  type: z.enum(AGENCY_TYPES),
  platform: z.string(),
  fiscalYear: z.number().int(),
  /** `validation`: written before and apart from the rules, and never tuned on. */
  set: z.enum(['development', 'validation']).default('development'),
  title: z.string(),
  encoding: z.enum(['utf-8', 'windows-874']).default('utf-8'),
  declare: z.enum(['header', 'none']).default('header'),
  /** `encoded`: Thai letters in href, src and action go out percent-encoded. */
  hrefs: z.enum(['plain', 'encoded']).default('plain'),
  start: z.string().default('/'),
  latency: z.number().nonnegative().default(0),
  head: z.enum(['allow', 'reject']).default('allow'),
  headers: z.record(z.string(), z.string()).default({}),
  notFound: z.union([
    z.strictObject({ status: z.number().int(), page: z.string() }),
    z.strictObject({ redirect: z.string() }),
  ]),
  redirects: z
    .record(
      z.string(),
      z.union([z.string(), z.strictObject({ to: z.string(), status: z.number().int().default(302) })]),
    )
    .default({}),
  robots: z.string().optional(),
  sitemap: z.boolean().default(false),
  documents: z.record(z.string(), generatedDocument).default({}),
  pictures: z.array(z.strictObject({ path: z.string(), draw: z.enum(PICTURE_KINDS) })).default([]),
  padding: z.strictObject({ label: z.string(), list: z.string(), detail: z.string() }).optional(),
  /** In-site addresses that are linked and must not work → why. */
  broken: z.record(z.string(), z.string()).default({}),
  /** What is kept on hosts of other people. Hosts that are not declared are never asked. */
  elsewhere: elsewhereFile.prefault({}),
})
export type SiteFile = z.infer<typeof siteFile>

export interface SamplePage {
  /** Decoded path with its query string. */
  readonly path: string
  readonly title: string
  readonly layout: string
  readonly status: number
  readonly type: string
  readonly fragment: string
}

export interface Site extends SiteFile {
  readonly folder: string
  readonly pages: ReadonlyMap<string, SamplePage>
  readonly layouts: ReadonlyMap<string, string>
}

const SITES = import.meta.dirname
const PAGE_MARK = /^<!--page (\S+)(?: *\|([^|\n]*))?(?: *\|([^|\n]*))?-->$/m

async function readSiteFile(name: string): Promise<SiteFile> {
  return siteFile.parse(parse(await readFile(join(SITES, name, 'site.yaml'), 'utf8')))
}

/** Names of the sample agencies of one set, or of all. */
export async function siteNames(set?: SiteFile['set']): Promise<string[]> {
  const entries = await readdir(SITES)
  const names = entries.filter((name) => existsSync(join(SITES, name, 'site.yaml'))).sort()
  if (set === undefined) return names
  const sets = await Promise.all(names.map(async (name) => (await readSiteFile(name)).set))
  return names.filter((_, at) => sets[at] === set)
}

/** The pages of one file of pages/**; see README.md for the mark that parts them. */
export function parsePages(text: string, defaultTitle: string): SamplePage[] {
  const parts = text.split(PAGE_MARK)
  const pages: SamplePage[] = []
  for (let at = 1; at + 3 < parts.length; at += 4) {
    const given = new Map(
      (parts[at + 2] ?? '')
        .trim()
        .split(/\s+/)
        .map((word) => word.split('=') as [string, string]),
    )
    pages.push({
      path: parts[at] ?? '',
      title: (parts[at + 1] ?? '').trim() || defaultTitle,
      layout: given.get('layout') ?? '',
      status: Number(given.get('status') ?? 200),
      type: given.get('type') ?? 'text/html',
      fragment: (parts[at + 3] ?? '').trim(),
    })
  }
  return pages
}

async function readPages(folder: string, title: string): Promise<Map<string, SamplePage>> {
  const pages = new Map<string, SamplePage>()
  const files = (await readdir(join(folder, 'pages'), { recursive: true })).filter((f) => f.endsWith('.html'))
  for (const file of files.sort()) {
    for (const page of parsePages(await readFile(join(folder, 'pages', file), 'utf8'), title)) {
      if (pages.has(page.path)) throw new Error(`${folder}: two pages at ${page.path}`)
      pages.set(page.path, page)
    }
  }
  return pages
}

async function readLayouts(folder: string): Promise<Map<string, string>> {
  const layouts = new Map<string, string>([['none', '{{content}}']])
  for (const file of await readdir(folder)) {
    const name = /^layout(?:-([a-z0-9-]+))?\.html$/.exec(file)
    if (name) layouts.set(name[1] ?? '', await readFile(join(folder, file), 'utf8'))
  }
  return layouts
}

/** Reads a sample agency from its folder. Throws when site.yaml does not keep to the format. */
export async function readSite(name: string): Promise<Site> {
  const folder = join(SITES, name)
  const file = await readSiteFile(name)
  return { ...file, folder, pages: await readPages(folder, file.title), layouts: await readLayouts(folder) }
}
