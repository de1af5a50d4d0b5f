import { hidingOf } from './hiding.ts'
import { limits } from './limits.ts'
import { resolveTarget } from './link-target.ts'
import type { HiddenLink, Hiding } from './model.ts'
import type { Page } from './page.ts'
import { textInside } from './shown-text.ts'
import { readTree } from './read-tree.ts'
import { attribute, placeOf } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/** What a link says, with the alternative texts of its pictures. */
const wordsOf = (tree: Tree, node: TreeNode): string =>
  textInside(tree, node, { max: limits.linkTextLength, alternatives: true }) ||
  tree.normalise((attribute(node, 'title') ?? '').slice(0, limits.linkTextLength))

/** Live links that visitors cannot see, in document order: not shown, moved away, without size or colour, or in a `<noscript>`. */
export function readHiddenLinks(page: Page): readonly HiddenLink[] {
  const { tree } = page
  const found: HiddenLink[] = []
  const hidingAt = hidingOf(tree)

  const add = (source: Tree, node: TreeNode, hiding: Hiding, place: string) => {
    const written = attribute(node, 'href')
    if (node.name !== 'a' || written === undefined) return
    const { href, target } = resolveTarget(written, page.base, page.url)
    if (target === 'live') found.push({ href, text: wordsOf(source, node), hiding, place })
  }

  for (const node of tree.called('a', 'noscript')) {
    if (found.length >= limits.hiddenLinks) break
    if (node.name === 'noscript') {
      const raw = tree.nodes[node.index + 1]
      if (raw?.parent !== node.index || !raw.text.includes('<a')) continue
      const inner = readTree(raw.text)
      for (const each of inner.nodes) {
        if (found.length < limits.hiddenLinks) add(inner, each, 'no-script', placeOf(tree, node))
      }
    } else {
      const { hiding, bySheet } = hidingAt(node)
      const seen = page.visibility[node.index]
      if (seen === 'gone') add(tree, node, hiding ?? 'not-shown', placeOf(tree, node))
      // A menu that opens and a panel that unfolds are hidden for a while only.
      else if (seen === 'shown' && hiding !== undefined && (hiding !== 'not-shown' || bySheet))
        add(tree, node, hiding, placeOf(tree, node))
    }
  }
  return found
}
