import { BLOCK_ELEMENTS, CONTROL_ELEMENTS, SILENT_ELEMENTS } from './element-kinds.ts'
import { attribute } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

interface Reading {
  /** Stop after this many characters. */
  readonly max: number
  /** Whether a node's own text counts; absent: everything that is not script, style or control text. */
  readonly counts?: (index: number) => boolean
  /** Read alternative texts of images too. */
  readonly alternatives?: boolean
}

/**
 * Text of the nodes from `start` to before `end`, as one line: a space where a block element or line break
 * separates words. Normalised.
 */
export function textBetween(tree: Tree, start: number, end: number, reading: Reading): string {
  const parts: string[] = []
  let length = 0
  const blockEnds: number[] = []
  for (let index = start; index < end && length < reading.max; index++) {
    const node = tree.nodes[index]
    if (!node) break
    while ((blockEnds.at(-1) ?? Infinity) <= index) {
      blockEnds.pop()
      parts.push(' ')
    }
    if (node.name === '#text') {
      if (reading.counts && !reading.counts(index)) continue
      parts.push(node.text)
      length += node.text.length
    } else if (SILENT_ELEMENTS.has(node.name) || CONTROL_ELEMENTS.has(node.name)) {
      index = node.end - 1
      parts.push(' ')
    } else if (node.name === 'br') {
      parts.push(' ')
    } else if (node.name === 'img') {
      if (reading.alternatives) parts.push(' ', attribute(node, 'alt') ?? '', ' ')
    } else if (BLOCK_ELEMENTS.has(node.name)) {
      parts.push(' ')
      blockEnds.push(node.end)
    }
  }
  return tree.normalise(parts.join('').slice(0, reading.max))
}

/** Text inside one element. */
export function textInside(tree: Tree, node: TreeNode, reading: Reading): string {
  return textBetween(tree, node.index, node.end, reading)
}
