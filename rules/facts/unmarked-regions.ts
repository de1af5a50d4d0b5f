import type { Measure } from './measure.ts'
import { attribute, childElements, firstInside, parentOf } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

const documentFile = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)(?:$|[?#])/i
const copyright = /©|copyright|สงวนลิขสิทธิ์|all rights? reserved/i

function linksToDocument(tree: Tree, node: TreeNode): boolean {
  const isDocument = (inner: TreeNode) =>
    inner.name === 'a' && documentFile.test(attribute(inner, 'href') ?? '')
  return firstInside(tree, node, isDocument) !== undefined
}

/** Long menus are parted by labels; a label bears no date, number or sentence. */
const LONGEST_LABEL = 40

function isLabelled(tree: Tree, node: TreeNode): boolean {
  let linked = 0
  for (const { name, text, index, end } of tree.nodes.slice(node.index, node.end)) {
    if (name === 'a') linked = Math.max(linked, end)
    if (name !== '#text' || index < linked) continue
    if (text.trim().length > LONGEST_LABEL || /[\d๐-๙]/.test(text)) return false
  }
  return true
}

/** Many short links and at most labels between them, none of them a document. */
function isLinkColumn(tree: Tree, node: TreeNode, measure: Measure, minLinks: number): boolean {
  const { text, linkText, links } = measure.of(node)
  if (links < minLinks || text === 0 || linkText / links > 40) return false
  const onlyLinks = linkText >= text * 0.9
  if (!onlyLinks && !(links >= 8 && linkText >= text * 0.6 && isLabelled(tree, node))) return false
  return !linksToDocument(tree, node)
}

const widthOf = (node: TreeNode): number => {
  const value = attribute(node, 'width')?.trim() ?? ''
  const width = Number.parseInt(value, 10)
  if (!(width > 0)) return 0
  return value.endsWith('%') ? width * 10 : width
}

/**
 * The outer column of a hand-written table layout that holds only short links, next to a column that holds the
 * text of the page. Only with such a neighbour: a lone list of links is the content.
 */
export function isMenuColumn(tree: Tree, node: TreeNode, measure: Measure): boolean {
  if (node.name !== 'td') return false
  if (widthOf(node) > 350 || !isLinkColumn(tree, node, measure, 6)) return false
  const row = parentOf(tree, node)
  if (row?.name !== 'tr') return false
  const cells = childElements(tree, row)
  if (cells.length < 2 || cells.length > 4 || (cells[0] !== node && cells.at(-1) !== node)) return false
  const { text: own, links } = measure.of(node)
  // A column declared narrow, or one with very many links, is a menu even beside a short article or an empty frame.
  const narrow = widthOf(node) > 0 && (links >= 8 || cells.some((cell) => widthOf(cell) >= 2 * widthOf(node)))
  const needed = narrow ? 8 : links >= 15 ? 60 : Math.max(60, own * 0.3)
  return cells.some((cell) => {
    const { text, linkText } = measure.of(cell)
    return cell !== node && text - linkText >= needed
  })
}

/** The first list of short links on a page that goes on with headings and text of its own. */
export function isLeadingMenu(tree: Tree, node: TreeNode, measure: Measure): boolean {
  if (node.name !== 'ul' && node.name !== 'table') return false
  if (!isLinkColumn(tree, node, measure, 5)) return false
  const before = measure.between(0, node.index)
  if (before.text - before.linkText > 120) return false
  const after = measure.between(node.end, tree.nodes.length)
  return after.text - after.linkText >= 200 && before.headings === 0 && after.headings > 0
}

/**
 * Where an unmarked footer starts: the part at the very end of the page that carries the copyright line.
 * Returns the node index from which everything is footer, or undefined.
 */
export function footerStart(tree: Tree, measure: Measure): number | undefined {
  const total = measure.between(0, tree.nodes.length)
  const line = tree.nodes.findLast(({ name, text }) => name === '#text' && copyright.test(text))
  if (!line || measure.between(line.index, tree.nodes.length).text > 400) return undefined
  let part = parentOf(tree, line)
  for (let outer = part; outer; outer = parentOf(tree, outer)) {
    const { text } = measure.of(outer)
    if (outer.name === 'body' || text > 600 || text > total.text * 0.5) break
    part = outer
  }
  if (!part || part.name === 'body' || measure.of(part).text > 600) return undefined
  return measure.between(0, part.index).text > total.text * 0.5 ? part.index : undefined
}
