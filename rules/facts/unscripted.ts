import { matchKey } from '../text/normalise.ts'
import { limits } from './limits.ts'
import type { Block } from './model.ts'
import type { Page } from './page.ts'
import { textInside } from './shown-text.ts'
import { readTree } from './read-tree.ts'
import { placeOf } from './tree.ts'

/** What a page without any text of its own says to visitors without scripts or frames, one block an element. */
export function unscriptedBlocks(page: Page): Block[] {
  const blocks: Block[] = []
  for (const node of page.tree.called('noscript', 'noframes')) {
    const raw = page.tree.nodes.slice(node.index + 1, node.end).find(({ name }) => name === '#text')
    if (!raw) continue
    const inner = readTree(raw.text)
    const [body] = inner.called('body')
    const text = body ? textInside(inner, body, { max: limits.cellLength }) : ''
    if (text === '') continue
    blocks.push({
      text,
      key: matchKey(text),
      region: 'main',
      place: placeOf(page.tree, node),
      heading: -1,
      tag: node.name,
    })
    if (blocks.length >= 50) break
  }
  return blocks
}
