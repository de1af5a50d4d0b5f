import { CONTROL_ELEMENTS, SILENT_ELEMENTS } from './element-kinds.ts'
import type { Panel } from './panels.ts'
import { attribute, classesOf, enclosing } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/** Shown; its text is not read but its links are; nothing of it is read. */
export type Visibility = 'shown' | 'links-only' | 'gone'

const PANEL_CLASSES = new Set([
  'tab-pane',
  'tabcontent',
  'tab-content',
  'collapse',
  'accordion-collapse',
  'accordion-content',
  'accordion-body',
  'accordion-panel',
  'panel-collapse',
  'panel',
  'ui-tabs-panel',
  'ui-accordion-content',
  'elementor-tab-content',
  'w3-hide',
])
/** Slides and carousel copies are hidden by turns: what stands on them is shown to every visitor. */
const TURNING = /slide|carousel|swiper|slick|owl|glide/

const hiddenStyle = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i
const farAway = /(?:^|;)\s{0,9}(?:left|top|text-indent)\s{0,9}:\s{0,9}-\d{4}/i

function isHidden(node: TreeNode): boolean {
  if (node.attributes.length === 0) return false
  const style = attribute(node, 'style')
  if (style !== undefined && (hiddenStyle.test(style) || farAway.test(style))) return true
  if (attribute(node, 'hidden') !== undefined) return true
  if (attribute(node, 'aria-hidden') !== 'true') return false
  return !classesOf(node).some((name) => TURNING.test(name))
}

function isPanel(node: TreeNode, panelStarts: ReadonlySet<number>): boolean {
  return (
    panelStarts.has(node.index) ||
    attribute(node, 'role') === 'tabpanel' ||
    classesOf(node).some((name) => PANEL_CLASSES.has(name))
  )
}

/** Drop-down menus are hidden until pointed at. */
function isDropDown(tree: Tree, node: TreeNode): boolean {
  const menuLike = (outer: TreeNode) =>
    outer.name === 'nav' || classesOf(outer).some((name) => /menu|nav(?!igat)|offcanvas/.test(name))
  if (menuLike(node)) return true
  const list = node.name === 'ul' || node.name === 'ol'
  return (
    (list && enclosing(tree, node, (outer) => outer.name === 'li', 3) !== undefined) ||
    enclosing(tree, node, menuLike, 6) !== undefined
  )
}

/**
 * What a visitor can get to see of every node. Collapsed accordions, tab panes and `<details>` are content;
 * other hidden parts are not, but links of a hidden drop-down menu or inside an accordion still lead somewhere.
 */
export function visibilityOf(tree: Tree, panels: readonly Panel[]): readonly Visibility[] {
  const panelStarts = new Set(
    panels.filter(({ kind }) => kind === 'accordion' || kind === 'tab').map(({ start }) => start),
  )
  const visibility: Visibility[] = []
  const insidePanel: boolean[] = []
  for (const node of tree.nodes) {
    const outer = tree.nodes[node.parent]
    const inherited = visibility[node.parent] ?? 'shown'
    const inPanel = insidePanel[node.parent] ?? false
    insidePanel.push(inPanel)
    if (node.name === '#text') {
      visibility.push(outer && SILENT_ELEMENTS.has(outer.name) ? 'gone' : inherited)
      continue
    }
    const panel = node.name === 'details' || isPanel(node, panelStarts)
    if (panel) insidePanel[node.index] = true
    if (inherited === 'gone' || (outer && SILENT_ELEMENTS.has(outer.name))) {
      visibility.push('gone')
    } else if (SILENT_ELEMENTS.has(node.name)) {
      // A frame or picture is itself there even though what stands between its tags is not.
      visibility.push(node.name === 'iframe' && !isHidden(node) ? inherited : 'gone')
    } else if (!panel && isHidden(node)) {
      visibility.push(inPanel || isDropDown(tree, node) ? 'links-only' : 'gone')
    } else {
      visibility.push(inherited === 'shown' && CONTROL_ELEMENTS.has(node.name) ? 'links-only' : inherited)
    }
  }
  return visibility
}
