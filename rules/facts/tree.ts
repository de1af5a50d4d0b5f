import { remembering } from '../text/remember.ts'
import { limits } from './limits.ts'

/** One element or text of the page, in document order. */
export interface TreeNode {
  readonly index: number
  /** Index of the parent element, -1 for `<html>`. */
  readonly parent: number
  /** Index after the last descendant: descendants are index + 1 … end - 1. */
  end: number
  /** Lower-case element name, or `#text`. */
  readonly name: string
  readonly text: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Number among the child elements of the parent, from 0. */
  readonly order: number
}

/** The page as a flat list in document order, so that nothing has to recurse. */
export interface Tree {
  readonly nodes: readonly TreeNode[]
  /** First element that carries an id. */
  readonly ids: ReadonlyMap<string, number>
  /** The elements of these names, in document order: who wants a few of them need not walk over all nodes. */
  readonly called: (...names: readonly string[]) => readonly TreeNode[]
  readonly truncated: boolean
  /** `normaliseThai`, remembering what it was asked: cells, blocks and links say the same words again and again. */
  readonly normalise: (raw: string) => string
}

/** Value of an attribute, bounded in length; undefined when absent. */
export function attribute(node: TreeNode, name: string): string | undefined {
  for (const entry of node.attributes) {
    if (entry.name === name) return entry.value.slice(0, limits.attributeLength)
  }
  return undefined
}

const NO_CLASSES: readonly string[] = []

/** Few lists of classes make up a site, and each is asked for several times an element. */
const classList = remembering((value): readonly string[] => value.toLowerCase().split(/\s+/).slice(0, 50))

/** Lower-case class names. */
export function classesOf(node: TreeNode): readonly string[] {
  const value = attribute(node, 'class')
  return value ? classList(value) : NO_CLASSES
}

/** The enclosing element, or undefined for `<html>`. */
export function parentOf(tree: Tree, node: TreeNode): TreeNode | undefined {
  return tree.nodes[node.parent]
}

/** Path of child-element numbers from `<html>`, '' for `<html>` itself. A text has the place of its element. */
export function placeOf(tree: Tree, node: TreeNode): string {
  const path: number[] = []
  let current: TreeNode | undefined = node.name === '#text' ? parentOf(tree, node) : node
  while (current && current.parent >= 0) {
    path.push(current.order)
    current = parentOf(tree, current)
  }
  return path.reverse().join('/')
}

/** Child elements in order. */
export function childElements(tree: Tree, node: TreeNode): TreeNode[] {
  const children: TreeNode[] = []
  for (let index = node.index + 1; index < node.end;) {
    const child = tree.nodes[index]
    if (!child) break
    if (child.name !== '#text') children.push(child)
    index = child.end
  }
  return children
}

/** The nearest enclosing element (the node itself excluded) that satisfies the test, at most `levels` up. */
export function enclosing(
  tree: Tree,
  node: TreeNode,
  test: (node: TreeNode) => boolean,
  levels: number = limits.depth,
): TreeNode | undefined {
  let current = parentOf(tree, node)
  for (let level = 0; current && level < levels; level++) {
    if (test(current)) return current
    current = parentOf(tree, current)
  }
  return undefined
}

/** The first element inside (not the node itself) that satisfies the test. */
export function firstInside(
  tree: Tree,
  node: TreeNode,
  test: (node: TreeNode) => boolean,
): TreeNode | undefined {
  for (let index = node.index + 1; index < node.end; index++) {
    const inner = tree.nodes[index]
    if (inner && test(inner)) return inner
  }
  return undefined
}
