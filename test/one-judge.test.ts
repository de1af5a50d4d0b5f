import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCommandLine } from './one-judge/command-line.ts'
import { compareReaders, type Comparison, type Readers } from './one-judge/compare.ts'
import { startExtension } from './one-judge/extension.ts'
import { siteNames } from './sites/site.ts'

/*
 * A page of every development site at each run; `npx tsx bench/one-judge.ts` compares all pages of all sites.
 */
const PAGES = 1
/** A vendor portal, a site of old that sends windows-874, a WordPress theme, and a site drawn by its scripts. */
const DRAWN = ['portal-tambon', 'provincial-2563', 'wp-municipality', 'script-municipality']
/** Where something says most: links that are buttons and rows, of which only scripts know where they lead. */
const TELLING = new Map([['script-municipality', '/complaint/guide']])
/** Modern PDFs, workbooks and Word files; a site whose documents are scans. */
const WITH_DOCUMENTS = ['correct-public-organisation', 'scans-tambon']

const development = await siteNames('development')
const shuffled = (paths: readonly string[]): readonly string[] =>
  paths.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
const order = (path: string): string => createHash('sha256').update(path).digest('hex')

let readers: Readers
beforeAll(async () => {
  readers = { commandLine: startCommandLine(), extension: await startExtension() }
})
afterAll(async () => {
  await readers.extension.close()
  await readers.commandLine.close()
})

const compare = (name: string): Promise<Comparison> =>
  compareReaders(name, readers, {
    pages: (all, labelled) => {
      const telling = TELLING.get(name)
      return telling === undefined
        ? shuffled(all.filter((path) => labelled.has(path))).slice(0, PAGES)
        : all.filter((path) => path === telling)
    },
    isDrawn: (_, index) => index === 0 && DRAWN.includes(name),
    documents: (labelled) => (WITH_DOCUMENTS.includes(name) ? labelled : []),
  })

describe('one verdict over HTTP, drawn by Chromium and in the extension', () => {
  const seen = { pages: 0, answering: 0 }
  it.each(development)('for pages and documents of %s', async (name) => {
    const { pages, documents, answering, differences } = await compare(name)
    expect(differences).toEqual([])
    expect(pages).toBe(PAGES)
    seen.pages += pages
    seen.answering += answering
    expect(documents > 4).toBe(WITH_DOCUMENTS.includes(name))
  })

  it('mostly of pages that answer something', () => {
    expect(seen.answering).toBeGreaterThan(seen.pages / 2)
  })
})
