import type { CopiedNode } from '../../rules/facts/copied-tree.ts'
import { limits } from '../../rules/facts/limits.ts'

/** The page as it stands in the tab. */
export interface PageSnapshot {
  readonly url: string
  /** A list of `CopiedNode` in JSON: one string goes from the page to the extension in a piece, a list node by node. */
  readonly nodes: string
  /** The page is longer than an honest one; the end of it is not in the copy. */
  readonly cut: boolean
  readonly contentType: string
}

export interface SnapshotBounds {
  /** Characters of texts, comments and attributes. */
  readonly longest: number
  /** Elements. */
  readonly most: number
}

/**
 * Runs inside the page, so it may use nothing from outside itself, nor functions of its own, which tools that run it mark
 * with one of theirs. The browser has parsed the page already, and parsing it
 * again out of its markup was the longest part of reading it. A form answers with its fields where they bear the names of
 * properties, so only what no page can change is asked for.
 *
 * @returns the page as the visitor has it before them.
 */
export function takeSnapshot({ longest, most }: SnapshotBounds): PageSnapshot {
  const { prototype } = Element
  const copied: CopiedNode[] = []
  const walker = document.createTreeWalker(
    document.documentElement,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
  )
  let length = 0
  let elements = 0

  for (let node: Node | null = walker.currentNode; node !== null && length <= longest && elements <= most;) {
    if (node instanceof Element) {
      const copy = [String(Reflect.get(Node.prototype, 'nodeName', node))]
      for (const name of prototype.getAttributeNames.call(node)) {
        const value = prototype.getAttribute.call(node, name) ?? ''
        copy.push(
          name.includes(':') ? (prototype.getAttributeNode.call(node, name)?.localName ?? name) : name,
          value,
        )
        length += value.length
      }
      elements += 1
      copied.push(copy)
      node = walker.firstChild()
      if (node !== null) continue
      copied.push(0)
    } else if (node instanceof Text && node.data !== '') {
      // Browsers keep long texts in pieces, and scripts add more.
      const before = copied.at(-1)
      if (typeof before === 'string') copied[copied.length - 1] = before + node.data
      else copied.push(node.data)
      length += node.data.length
    } else if (node instanceof Comment) {
      copied.push(['!', node.data])
      length += node.data.length
    }
    node = walker.nextSibling()
    while (node === null && walker.parentNode() !== null) {
      copied.push(0)
      node = walker.nextSibling()
    }
  }
  const cut = length > longest || elements > most
  return { url: location.href, nodes: JSON.stringify(copied), cut, contentType: document.contentType }
}

/** What `takeSnapshot` is called with. */
export const snapshotBounds: SnapshotBounds = { longest: limits.html, most: limits.elements }
