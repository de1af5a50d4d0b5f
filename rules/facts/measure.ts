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
  const sums = new Uint32Array((tree.nodes.length + 1) * KINDS)
  let [text, linkText, links, things, headings, mains] = [0, 0, 0, 0, 0, 0]
  let anchorEnd = 0
  const count = (node: TreeNode): void => {
    const { index, name } = node
    if (visibility[index] === 'gone') return
    if (name === '#text') {
      const length = visibility[index] === 'shown' ? node.text.trim().length : 0
      text += length
      if (index < anchorEnd) linkText += length
    } else if (name === 'a') {
      if (attribute(node, 'href') === undefined) return
      links += 1
      anchorEnd = Math.max(anchorEnd, node.end)
    } else if (THINGS.has(name)) things += 1
    else if ((headingLevel(name) ?? 1) > 1) headings += 1
    else if (name === 'article' || statedRegion(node) === 'main') mains += 1
  }
  let at = KINDS
  for (const node of tree.nodes) {
    count(node)
    sums[at] = text
    sums[at + 1] = linkText
    sums[at + 2] = links
    sums[at + 3] = things
    sums[at + 4] = headings
    sums[at + 5] = mains
    at += KINDS
  }
  const between = (start: number, end: number): Amount => {
    const sum = (kind: number) => (sums[end * KINDS + kind] ?? 0) - (sums[start * KINDS + kind] ?? 0)
    return { text: sum(0), linkText: sum(1), links: sum(2), things: sum(3), headings: sum(4), mains: sum(5) }
  }
  return { between, of: (node) => between(node.index, node.end) }
}
