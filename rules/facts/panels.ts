import { headingLevel } from './element-kinds.ts'
import { textBetween } from './shown-text.ts'
import { attribute, childElements, classesOf, enclosing, firstInside, parentOf } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/**
 * Part of a page with a label that opens or names it. `label` is a caption, legend or term: it governs its part
 * like a heading, but nobody clicks it.
 */
export interface Panel {
  readonly kind: 'accordion' | 'tab' | 'menu' | 'label'
  readonly label: string
  /** The element that shows the label. */
  readonly labelNode: number
  readonly start: number
  readonly end: number
}

const MAX_LABEL = 200
const TOGGLES = new Set(['collapse', 'tab', 'pill', 'list', 'accordion'])
/** Buttons of hand-written accordions, whose panel is simply the next element. */
const NEXT_SIBLING_TOGGLES = new Set([
  'accordion',
  'collapsible',
  'accordion-btn',
  'accordion-toggle',
  'acc-btn',
])
const LABEL_HOLDERS = new Set([
  'card-header',
  'panel-heading',
  'accordion-header',
  'accordion-heading',
  'elementor-tab-title',
])

const isToggle = (node: TreeNode): 'accordion' | 'tab' | undefined => {
  const toggle = attribute(node, 'data-bs-toggle') ?? attribute(node, 'data-toggle')
  if (toggle !== undefined) {
    if (!TOGGLES.has(toggle)) return undefined
    return toggle === 'collapse' || toggle === 'accordion' ? 'accordion' : 'tab'
  }
  if (attribute(node, 'role') === 'tab') return 'tab'
  const classes = classesOf(node)
  if (classes.includes('tablinks') || classes.includes('tablink')) return 'tab'
  if (attribute(node, 'aria-controls') && attribute(node, 'aria-expanded')) return 'accordion'
  return classes.includes('accordion-button') ? 'accordion' : undefined
}

/** The id a toggle opens: its data attribute, its fragment, or the first quoted word of its handler. */
function targetOf(tree: Tree, node: TreeNode): TreeNode | undefined {
  const href = attribute(node, 'href') ?? firstAnchorHref(tree, node)
  const handler = attribute(node, 'onclick')?.match(/['"]([^'"]{1,100})['"]/)?.[1]
  const candidates = [
    attribute(node, 'data-bs-target'),
    attribute(node, 'data-target'),
    attribute(node, 'aria-controls'),
    href?.startsWith('#') ? href : undefined,
    handler,
  ]
  for (const candidate of candidates) {
    const index = candidate ? tree.ids.get(candidate.replace(/^#/, '')) : undefined
    if (index !== undefined) return tree.nodes[index]
  }
  return undefined
}

function firstAnchorHref(tree: Tree, node: TreeNode): string | undefined {
  if (node.name !== 'li') return undefined
  const anchor = firstInside(tree, node, (inner) => inner.name === 'a')
  return anchor && attribute(anchor, 'href')
}

/** The element whose text labels the panel: the toggle itself, or the card header around a mere arrow. */
function labelOf(tree: Tree, toggle: TreeNode): { node: TreeNode; text: string } | undefined {
  const holder = enclosing(tree, toggle, (node) => classesOf(node).some((name) => LABEL_HOLDERS.has(name)), 3)
  for (const node of [toggle, holder]) {
    if (!node) continue
    const text = textBetween(tree, node.index, node.end, { max: MAX_LABEL })
    if (text) return { node, text }
  }
  return undefined
}

const isNavigationBar = (node: TreeNode) =>
  node.name === 'nav' || classesOf(node).some((name) => name.startsWith('navbar') || name === 'offcanvas')

/** Anchors of a plain tab list ("<ul><li><a href=#tab-1>" inside an element called tabs). */
function isPlainTab(tree: Tree, node: TreeNode): boolean {
  if (node.name !== 'a' || !attribute(node, 'href')?.startsWith('#')) return false
  const list = enclosing(tree, node, (outer) => outer.name === 'ul' || outer.name === 'ol', 3)
  const around = list && parentOf(tree, list)
  if (!list || !around) return false
  const named = (outer: TreeNode) =>
    classesOf(outer).some((name) => name.includes('tab')) || /tab/i.test(attribute(outer, 'id') ?? '')
  return named(list) || named(around)
}

function nextElement(tree: Tree, node: TreeNode): TreeNode | undefined {
  for (let index = node.end; ;) {
    const next = tree.nodes[index]
    if (next?.parent !== node.parent) return undefined
    if (next.name !== '#text') return next
    index = next.end
  }
}

function toggledPanel(tree: Tree, node: TreeNode): Panel | undefined {
  const kind = isToggle(node) ?? (isPlainTab(tree, node) ? 'tab' : undefined)
  const bySibling =
    !kind &&
    (node.name === 'button' || headingLevel(node.name) !== undefined) &&
    classesOf(node).some((name) => NEXT_SIBLING_TOGGLES.has(name))
  if (!kind && !bySibling) return undefined
  const target = bySibling ? nextElement(tree, node) : targetOf(tree, node)
  if (!target || isNavigationBar(target) || (target.index <= node.index && node.index < target.end)) {
    return undefined
  }
  const label = labelOf(tree, node)
  if (!label || (target.index <= label.node.index && label.node.index < target.end)) return undefined
  return {
    kind: kind ?? 'accordion',
    label: label.text,
    labelNode: label.node.index,
    start: target.index,
    end: target.end,
  }
}

const LABELLING = new Set(['summary', 'legend', 'caption', 'dt', 'li'])

/** Parts labelled by the structure of HTML itself. */
function nativePanel(tree: Tree, node: TreeNode): Panel | undefined {
  if (!LABELLING.has(node.name)) return undefined
  const outer = parentOf(tree, node)
  if (!outer) return undefined
  const named = (kind: Panel['kind'], start: number, end: number): Panel | undefined => {
    const label = textBetween(tree, node.index, node.end, { max: MAX_LABEL, alternatives: true })
    return label ? { kind, label, labelNode: node.index, start, end } : undefined
  }
  if (node.name === 'summary' && outer.name === 'details') return named('accordion', node.end, outer.end)
  if (node.name === 'legend' && outer.name === 'fieldset') return named('label', node.end, outer.end)
  if (node.name === 'caption' && outer.name === 'table') return named('label', node.end, outer.end)
  if (node.name === 'dt') {
    let end = node.end
    for (
      let next = tree.nodes[end];
      next?.parent === node.parent && next.name !== 'dt';
      next = tree.nodes[end]
    ) {
      end = next.end
    }
    return named('label', node.end, end)
  }
  if (node.name === 'li') {
    const inner = childElements(tree, node).find((child) => child.name === 'ul' || child.name === 'ol')
    const label = inner && textBetween(tree, node.index, inner.index, { max: MAX_LABEL })
    if (inner && label) {
      return { kind: 'menu', label, labelNode: node.index, start: inner.index, end: inner.end }
    }
  }
  return undefined
}

/** Accordions, tabs, nested menus and labelled groups of a page, in order of their labels. One label a panel. */
export function findPanels(tree: Tree): Panel[] {
  const panels: Panel[] = []
  const opened = new Set<number>()
  for (const node of tree.nodes) {
    if (node.name === '#text') continue
    const panel = nativePanel(tree, node) ?? toggledPanel(tree, node)
    if (!panel || panel.start >= panel.end) continue
    if (panel.kind === 'accordion' || panel.kind === 'tab') {
      if (opened.has(panel.start)) continue
      opened.add(panel.start)
    }
    panels.push(panel)
  }
  return panels
}
