import type { Measure } from './measure.ts'
import type { Region } from './model.ts'
import { hintedRegion, statedRegion } from './region-names.ts'
import { attribute, childElements, classesOf, enclosing } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'
import { footerStart, isLeadingMenu, isMenuColumn } from './unmarked-regions.ts'

const ARTICLES = new Set(['article', 'main', 'section', 'details', 'dialog'])

const holdsMain = (node: TreeNode, measure: Measure) => measure.between(node.index + 1, node.end).mains > 0

/** A sidebar outside the part that calls itself the main one. */
const standsBeside = (tree: Tree, node: TreeNode, measure: Measure): boolean =>
  measure.between(0, tree.nodes.length).mains > 0 &&
  !holdsMain(node, measure) &&
  enclosing(tree, node, (around) => statedRegion(around) === 'main') === undefined

/** Bootstrap writes its tab rows as nav. */
function isTabRow(tree: Tree, node: TreeNode): boolean {
  const row = childElements(tree, node)[0]
  return [node, row].some(
    (part) =>
      part &&
      (attribute(part, 'role') === 'tablist' ||
        classesOf(part).some((name) => /^nav-(?:tabs|pills)$/.test(name))),
  )
}

/** A hint is taken only when the part looks like what it is called. */
const NEVER_A_REGION = new Set(['html', 'body', 'a', 'span', 'img', 'tr', 'tbody', 'option'])

function trustHint(tree: Tree, node: TreeNode, hint: Region, measure: Measure): boolean {
  if (NEVER_A_REGION.has(node.name)) return false
  const whole = measure.between(0, tree.nodes.length)
  const part = measure.of(node)
  if (isTabRow(tree, node)) return false
  if (hint === 'menu') return part.links >= 2 && part.linkText >= part.text * 0.6 && !holdsMain(node, measure)
  if (part.text > 1_500 && part.text > whole.text * 0.6) return false
  const before = measure.between(0, node.index).text
  if (hint === 'header' && before > whole.text * 0.5) return false
  // Words alone, further down, are the title of what follows: a site's header opens the page or shows something.
  if (hint === 'header' && before > 0 && part.links === 0 && part.things === 0) return false
  return !holdsMain(node, measure)
}

type Depth = 'stated' | 'hinted'

function regionOf(tree: Tree, node: TreeNode, outer: Region, depth: Depth, measure: Measure): Region {
  const stated = statedRegion(node)
  if (stated === 'main') return 'main'
  if (node.name === 'aside' && standsBeside(tree, node, measure)) return outer === 'main' ? 'menu' : outer
  const inArticle = () => enclosing(tree, node, ({ name }) => ARTICLES.has(name)) !== undefined
  if (stated === 'menu') {
    return outer === 'footer' || holdsMain(node, measure) || isTabRow(tree, node) ? outer : 'menu'
  }
  if (stated && outer === 'main' && !inArticle() && !holdsMain(node, measure)) return stated
  if (depth === 'stated') return outer
  const hint = hintedRegion(node)
  if (hint === 'main') {
    // A header that was never closed must not swallow the content that says it is content.
    return measure.of(node).text > measure.between(0, tree.nodes.length).text * 0.3 ? 'main' : outer
  }
  if (outer === 'footer' || outer === 'menu') return outer
  if (hint && (outer === 'main' || hint === 'menu') && trustHint(tree, node, hint, measure)) {
    return hint === 'menu' || !inArticle() ? hint : outer
  }
  if (outer === 'main' && (isMenuColumn(tree, node, measure) || isLeadingMenu(tree, node, measure))) {
    return enclosing(tree, node, (around) => statedRegion(around) === 'main') ? outer : 'menu'
  }
  return outer
}

function assign(tree: Tree, measure: Measure, depth: Depth): Region[] {
  const regions: Region[] = []
  const footer = depth === 'hinted' ? footerStart(tree, measure) : undefined
  for (const node of tree.nodes) {
    const outer = regions[node.parent] ?? 'main'
    const region = node.name === '#text' ? outer : regionOf(tree, node, outer, depth, measure)
    regions.push(footer !== undefined && node.index >= footer && region === 'main' ? 'footer' : region)
  }
  return regions
}

function leavesContent(tree: Tree, regions: readonly Region[], measure: Measure): boolean {
  let text = 0
  for (const node of tree.nodes) {
    if (regions[node.index] !== 'main') continue
    const own = node.name === '#text' || node.name === 'a' || childless(node) ? measure.of(node) : undefined
    if (!own) continue
    if (own.links > 0 || own.things > 0) return true
    text += node.name === '#text' ? own.text : 0
    if (text >= 5) return true
  }
  return false
}

const childless = (node: TreeNode) => node.end === node.index + 1

/**
 * The region of every node. Elements and roles count first, then class and id, then where lists of links stand.
 * When nothing would be left as content, hints are dropped, and at last everything is content.
 */
export function regionsOf(tree: Tree, measure: Measure): readonly Region[] {
  for (const depth of ['hinted', 'stated'] as const) {
    const regions = assign(tree, measure, depth)
    if (leavesContent(tree, regions, measure)) return regions
  }
  return tree.nodes.map(() => 'main')
}
