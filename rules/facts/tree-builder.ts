import { normaliseThai } from '../text/normalise.ts'
import { attribute } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

function rememberingNormaliser(): (raw: string) => string {
  const known = new Map<string, string>()
  return (raw) => {
    const text = raw.trim()
    if (text === '') return ''
    const answer = known.get(text)
    if (answer !== undefined) return answer
    const normal = normaliseThai(text)
    known.set(text, normal)
    return normal
  }
}

const NO_ATTRIBUTES: TreeNode['attributes'] = []
const NO_NODES: readonly TreeNode[] = []

/** The elements of one name, which is one string for all of them. */
interface Namesakes {
  readonly name: string
  readonly nodes: TreeNode[]
}

/**
 * Sorts elements by their names as they come. The parser cuts the name of every tag out of the page anew; to have one
 * string for all, the one that stands in our sources, spares every later question the comparison of letters.
 */
function byName(): { readonly of: (written: string) => Namesakes; readonly called: Tree['called'] } {
  const known = new Map<string, Namesakes>()
  return {
    of: (written) => {
      const before = known.get(written)
      if (before !== undefined) return before
      const [name = ''] = Object.keys({ [written.toLowerCase()]: true })
      const fresh = known.get(name) ?? { name, nodes: [] }
      known.set(written, fresh).set(name, fresh)
      return fresh
    },
    called: (...names) => {
      const found = names.flatMap((name) => known.get(name) ?? [])
      if (found.length < 2) return found[0]?.nodes ?? NO_NODES
      return found.flatMap(({ nodes }) => nodes).sort((a, b) => a.index - b.index)
    },
  }
}

/** Puts a page together from its elements and texts as they come, in document order. */
export class TreeBuilder {
  readonly #nodes: TreeNode[] = []
  readonly #ids = new Map<string, number>()
  readonly #names = byName()
  /** The elements that are open, and how many elements each holds by now. */
  readonly #open: { readonly node: TreeNode; elements: number }[] = []

  /** An element begins. Of attributes with the same name the first counts. */
  open(name: string, attributes: TreeNode['attributes']): void {
    const around = this.#open.at(-1)
    const namesakes = this.#names.of(name)
    const index = this.#nodes.length
    const node: TreeNode = {
      index,
      parent: around?.node.index ?? -1,
      end: index + 1,
      name: namesakes.name,
      text: '',
      attributes,
      order: around === undefined ? 0 : around.elements++,
    }
    this.#nodes.push(node)
    namesakes.nodes.push(node)
    const id = attributes.length === 0 ? undefined : attribute(node, 'id')
    if (id && !this.#ids.has(id)) this.#ids.set(id, index)
    this.#open.push({ node, elements: 0 })
  }

  text(text: string): void {
    const index = this.#nodes.length
    this.#nodes.push({
      index,
      parent: this.#open.at(-1)?.node.index ?? -1,
      end: index + 1,
      name: '#text',
      text,
      attributes: NO_ATTRIBUTES,
      order: -1,
    })
  }

  /** The element that began last ends. */
  close(): void {
    const last = this.#open.pop()
    if (last !== undefined) last.node.end = this.#nodes.length
  }

  /** The page as far as it was given; what is still open ends here. */
  done(truncated: boolean): Tree {
    while (this.#open.length > 0) this.close()
    return {
      nodes: this.#nodes,
      ids: this.#ids,
      called: this.#names.called,
      truncated,
      normalise: rememberingNormaliser(),
    }
  }
}
