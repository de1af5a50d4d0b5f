import { BLOCK_ELEMENTS } from './element-kinds.ts'
import { addressInScript, isIdleScript, looksLikeAddress } from './link-target.ts'
import type { LinkSource } from './model.ts'
import { optionAddress } from './select-menus.ts'
import { attribute, enclosing, firstInside } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/** An address as it is written on the page, not yet resolved. */
export interface WrittenLink {
  /** Absent where only a script knows it. */
  readonly address?: string
  readonly source: LinkSource
}

const plainAddress = /(?:https?:\/\/|www\.(?=[a-z0-9]))[^\s<>"'|]{3,2000}/gi
const trailingMarks = /[.,;:!?)\]}>"'ฯ]{1,20}$/

/** Controls that open a part of the same page are not links. */
const OPENERS = new Set([
  'collapse',
  'tab',
  'pill',
  'dropdown',
  'modal',
  'offcanvas',
  'tooltip',
  'popover',
  'list',
])

function opensPart(tree: Tree, node: TreeNode): boolean {
  const toggle = attribute(node, 'data-bs-toggle') ?? attribute(node, 'data-toggle')
  if (toggle !== undefined && OPENERS.has(toggle)) return true
  const role = attribute(node, 'role')
  if (role === 'tab' || role === 'button' || attribute(node, 'aria-expanded') !== undefined) return true
  // The entry of a drop-down menu that only opens the list below it.
  const entry = enclosing(tree, node, ({ name }) => name === 'li', 3)
  return (
    entry !== undefined &&
    firstInside(tree, entry, ({ name, index }) => (name === 'ul' || name === 'ol') && index > node.index) !==
      undefined
  )
}

/** What scripts of a page call the place where an element of it keeps its address. */
const keepsAddress =
  /^data-(?:[\w-]{1,30}-)?(?:href|url|link|go|goto|to|file|path|page|route|doc|pdf|download|location)$/
const PRESSED_ROLES = new Set(['link', 'button', 'menuitem'])
const hand = /(?:^|;)\s{0,9}cursor\s{0,9}:\s{0,9}pointer/i

const showsHand = (node: TreeNode): boolean => hand.test(attribute(node, 'style') ?? '')

/** True for what visitors press as they press a link. */
const isPressed = (node: TreeNode): boolean =>
  node.name === 'a' ||
  node.name === 'button' ||
  PRESSED_ROLES.has(attribute(node, 'role') ?? '') ||
  showsHand(node)

function scriptAddress(node: TreeNode): string | undefined {
  const handler = attribute(node, 'onclick')
  const inHandler = handler === undefined ? undefined : addressInScript(handler)
  if (inHandler !== undefined) return inHandler
  const data = attribute(node, 'data-href') ?? attribute(node, 'data-url') ?? attribute(node, 'data-link')
  if (data !== undefined && looksLikeAddress(data)) return data
  if (!isPressed(node)) return undefined
  const kept = node.attributes.find(({ name, value }) => keepsAddress.test(name) && looksLikeAddress(value))
  return kept && attribute(node, kept.name)
}

const CONTROLS = new Set(['button', 'input', 'label', 'select', 'summary', 'textarea'])

/** True for what is made to be pressed, though it names no address: only its script knows where it leads. */
function leadsByScript(tree: Tree, node: TreeNode): boolean {
  const role = attribute(node, 'role')
  if (role !== 'link' && role !== 'menuitem' && !showsHand(node)) return false
  const isLink = ({ name, attributes }: TreeNode): boolean =>
    CONTROLS.has(name) || (name === 'a' && attributes.some((each) => each.name === 'href'))
  return !isLink(node) && !opensPart(tree, node) && firstInside(tree, node, isLink) === undefined
}

const leadsNowhere = (href: string) => /^\s{0,9}(?:#[!/]?)?\s{0,9}$/.test(href) || isIdleScript(href)

function byScript(tree: Tree, node: TreeNode, address: string | undefined): WrittenLink | undefined {
  if (address !== undefined) return { address, source: 'script' }
  return leadsByScript(tree, node) ? { source: 'script' } : undefined
}

function fromAnchor(tree: Tree, node: TreeNode, source: 'anchor' | 'area'): WrittenLink | undefined {
  const href = attribute(node, 'href')
  const inScript = scriptAddress(node)
  if (href === undefined) return byScript(tree, node, inScript)
  if (leadsNowhere(href)) {
    if (inScript !== undefined) return { address: inScript, source: 'script' }
    const handler = attribute(node, 'onclick') ?? ''
    if (opensPart(tree, node)) return undefined
    // A handler we cannot follow may well lead somewhere: not a dead link.
    return handler !== '' && !isIdleScript(handler)
      ? { address: `javascript:${handler}`, source: 'script' }
      : { address: '', source }
  }
  if (href.startsWith('#') && opensPart(tree, node)) return undefined
  return { address: href, source: /^\s{0,9}javascript:/i.test(href) ? 'script' : source }
}

/** Addresses an element carries, by its own kind; undefined when it is no link. */
export function writtenLink(tree: Tree, node: TreeNode): WrittenLink | undefined {
  switch (node.name) {
    case 'a':
      return fromAnchor(tree, node, 'anchor')
    case 'area':
      return fromAnchor(tree, node, 'area')
    case 'option': {
      const value = attribute(node, 'value') ?? ''
      const address = looksLikeAddress(value) ? value : optionAddress(tree, node)
      return address === undefined ? undefined : { address, source: 'option' }
    }
    case 'form': {
      const action = attribute(node, 'action')?.trim()
      return action && !action.startsWith('#') && !/^javascript:/i.test(action)
        ? { address: action, source: 'form' }
        : undefined
    }
    default: {
      if (node.attributes.length === 0) return undefined
      return byScript(tree, node, scriptAddress(node))
    }
  }
}

/** Addresses written out as text, with the full stop or bracket after them removed. */
export function plainAddresses(text: string): readonly string[] {
  if (!/https?:\/\/|www\./i.test(text)) return []
  return [...text.matchAll(plainAddress)].map(([found]) => {
    const address = found.replace(trailingMarks, '')
    return /^www\./i.test(address) ? `http://${address}` : address
  })
}

/** The nearest enclosing element that starts a line. */
export function lineOf(tree: Tree, node: TreeNode): TreeNode | undefined {
  return enclosing(tree, node, ({ name }) => BLOCK_ELEMENTS.has(name))
}
