import { damage, normaliseThai } from '../text/normalise.ts'
import { readForms } from './forms.ts'
import { readHiddenLinks } from './hidden-links.ts'
import { limits } from './limits.ts'
import { readLinks } from './links.ts'
import { readMetadata, readScripts } from './metadata.ts'
import type { Block, PageFacts, TextLayer } from './model.ts'
import { readOutline } from './outline.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'
import { readPeople } from './people.ts'
import { readTables, tableUse } from './tables.ts'
import { readTree } from './read-tree.ts'
import { attribute, parentOf } from './tree.ts'
import type { Tree } from './tree.ts'
import { unscriptedBlocks } from './unscripted.ts'

/**
 * What an HTML page says. `html` is the decoded text of the page, `url` its address after redirects.
 * Gives the same facts in Node and in a browser, never throws, and reads within `limits`; what was left out shows
 * as `truncated`.
 */
export const readHtml = (html: string, { url }: { readonly url: string }): PageFacts =>
  factsOfTree(readTree(html), html, url)

/**
 * What a page says that is parsed already.
 * @param source everything that is written in it, in which letters may have been lost.
 */
export function factsOfTree(tree: Tree, source: string, url: string): PageFacts {
  let truncated = false
  const page = openPage(tree, url, () => {
    truncated = true
  })
  const use = tableUse(page)
  const outline = readOutline(page, use.inData)
  const { headings, blocks, headingAt } = outline
  const tablesOnPage = readTables(page, use, headingAt)
  const { links, images, frames } = readLinks(page, headingAt, tablesOnPage)
  const forms = readForms(page, headingAt)
  const people = readPeople(page, outline, use)
  const metadata = readMetadata(page)
  const scripts = readScripts(page)
  const hiddenLinks = readHiddenLinks(page)
  const read: readonly Block[] = blocks.length > 0 ? blocks : unscriptedBlocks(page)
  return {
    url,
    kind: 'page',
    title: titleOf(page) || (headings.find(({ level }) => level === 1)?.text ?? ''),
    headings,
    blocks: read,
    links,
    ...(hiddenLinks.length > 0 && { hiddenLinks }),
    images,
    forms,
    tables: tablesOnPage.tables,
    frames,
    people,
    textLayer: textLayerOf(source, read),
    metadata,
    scripts,
    truncated,
  }
}

function titleOf(page: Page): string {
  const title = page.tree.called('title').find((node) => parentOf(page.tree, node)?.name !== 'svg')
  const text = title && page.tree.nodes[title.index + 1]
  const written = text?.parent === title?.index ? text?.text : undefined
  const shared = page.tree.called('meta').find((node) => attribute(node, 'property') === 'og:title')
  const stated = normaliseThai((written ?? '').slice(0, limits.headingLength))
  if (stated !== '' && !/^untitled( document)?$/i.test(stated)) return stated
  return shared ? normaliseThai(attribute(shared, 'content') ?? '').slice(0, limits.headingLength) : ''
}

function textLayerOf(source: string, blocks: readonly Block[]): TextLayer {
  if (blocks.length === 0) return 'none'
  return damage(source)
}
