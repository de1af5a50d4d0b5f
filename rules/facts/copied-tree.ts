import { limits } from './limits.ts'
import { TreeBuilder } from './tree-builder.ts'
import type { Tree, TreeNode } from './tree.ts'

/** Stands before the words of a comment, in the place of a name. */
export const COMMENT = '!'

/**
 * What a browser has of a page, in document order: a text; an element by its name, followed by the name and value of each
 * attribute; 0 where the element ends. A comment is an element of its own kind that ends by itself.
 */
export type CopiedNode = string | readonly string[] | 0

function attributesIn(written: readonly string[]): TreeNode['attributes'] {
  const attributes: { name: string; value: string }[] = []
  const end = Math.min(written.length, 1 + 2 * limits.attributesPerElement)
  for (let at = 1; at < end; at += 2)
    attributes.push({ name: written[at] ?? '', value: written[at + 1] ?? '' })
  return attributes
}

/**
 * The tree of a page that a browser has parsed, within the same bounds as that of a page that is parsed here.
 * @param cut whether something was left out of the copy.
 */
export function copiedTree(copied: readonly CopiedNode[], cut: boolean): Tree {
  const builder = new TreeBuilder()
  let elements = 0
  let depth = 0
  for (const node of copied) {
    if (typeof node === 'string') {
      builder.text(node)
    } else if (node === 0) {
      depth--
      builder.close()
    } else if (node[0] !== COMMENT) {
      if (++elements > limits.elements || ++depth > limits.depth) return builder.done(true)
      builder.open(node[0] ?? '', attributesIn(node))
    }
  }
  return builder.done(cut)
}
