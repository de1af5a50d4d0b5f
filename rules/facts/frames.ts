import { normaliseThai } from '../text/normalise.ts'
import { limits } from './limits.ts'
import { resolveTarget } from './link-target.ts'
import type { Frame } from './model.ts'
import { regionAt } from './page.ts'
import type { Page } from './page.ts'
import { attribute, childElements, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

const SOURCES = new Set<string>(['iframe', 'frame', 'embed', 'object'])
const isFrame = (name: string): name is Frame['source'] => SOURCES.has(name)
/** Where lazy loaders and viewers keep the address until the frame scrolls into view. */
const ATTRIBUTES = ['src', 'data', 'data-src', 'data-lazy-src', 'data-url', 'data-pdf', 'data-litespeed-src']

function frameAddress(page: Page, node: TreeNode): string | undefined {
  const written = ATTRIBUTES.map((name) => attribute(node, name)?.trim())
  const found = written.find(
    (address) => address && !address.startsWith('about:') && !address.startsWith('data:'),
  )
  if (found !== undefined || node.name !== 'object') return found
  const parameter = childElements(page.tree, node).find(
    (child) => child.name === 'param' && /^(?:src|movie|url|filename)$/i.test(attribute(child, 'name') ?? ''),
  )
  return parameter && attribute(parameter, 'value')
}

/** The page shown inside this one by an iframe, frame, embed or object; undefined for other elements. */
export function readFrame(page: Page, node: TreeNode, heading: number): Frame | undefined {
  if (!isFrame(node.name)) return undefined
  const written = frameAddress(page, node)
  const { href, target } = resolveTarget(written ?? '', page.base, page.url)
  if (href === '' || target === 'other-scheme') return undefined
  const title = attribute(node, 'title') ?? attribute(node, 'aria-label') ?? attribute(node, 'name') ?? ''
  return {
    src: href,
    title: normaliseThai(title).slice(0, limits.linkTextLength),
    source: node.name,
    region: regionAt(page, node),
    place: placeOf(page.tree, node),
    heading,
  }
}
