import { headingLevel } from './element-kinds.ts'
import { statedRegion } from './region-names.ts'
import { attribute } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'
import type { Visibility } from './visibility.ts'

/** How much a part of the page shows. */
export interface Amount {
  /** Visible characters, spaces at the edges of texts left out. */
  readonly text: number
  /** Of these, characters inside links. */
  readonly linkText: number
  /** Anchors with an address. */
  readonly links: number
  /** Pictures, frames and form controls: what a page can hold besides text. */
  readonly things: number
  /** h2 to h6: headings below the name of the site. */
  readonly headings: number
  /** Elements that say they hold the content: main, article. */
  readonly mains: number
}

export interface Measure {
  /** What stands inside a node. */
  readonly of: (node: TreeNode) => Amount
  /** What stands between two node indexes. */
  readonly between: (start: number, end: number) => Amount
}

const THINGS = new Set(['img', 'iframe', 'embed', 'object', 'input', 'textarea', 'select', 'button', 'frame'])

/** Text, text of links, links, things, headings, mains: one after the other for every node. */
const KINDS = 6

/** Sums over the whole page once, so that every later question costs nothing. */
export function measure(tree: Tree, visibility: readonly Visibility[]): Measure {
  const width = KINDS
  const sums = new Uint32Array((tree.nodes.length + 1) * width)
  let anchorEnd = 0
  for (const node of tree.nodes) {
    const { index, name } = node
    const at = (index + 1) * width
    sums.copyWithin(at, at - width, at)
    const add = (kind: number, amount: number) => {
      sums[at + kind] = (sums[at + kind] ?? 0) + amount
    }
    if (visibility[index] === 'gone') continue
    if (name === '#text') {
      const length = visibility[index] === 'shown' ? node.text.trim().length : 0
      if (length > 0) add(0, length)
      if (length > 0 && index < anchorEnd) add(1, length)
    } else if (name === 'a') {
      if (attribute(node, 'href') === undefined) continue
      add(2, 1)
      anchorEnd = Math.max(anchorEnd, node.end)
    } else if (THINGS.has(name)) add(3, 1)
    else if ((headingLevel(name) ?? 1) > 1) add(4, 1)
    else if (name === 'article' || statedRegion(node) === 'main') add(5, 1)
  }
  const between = (start: number, end: number): Amount => {
    const sum = (kind: number) => (sums[end * width + kind] ?? 0) - (sums[start * width + kind] ?? 0)
    return { text: sum(0), linkText: sum(1), links: sum(2), things: sum(3), headings: sum(4), mains: sum(5) }
  }
  return { between, of: (node) => between(node.index, node.end) }
}
