import { BLOCK_ELEMENTS } from './element-kinds.ts'
import { limits } from './limits.ts'
import { isShown } from './page.ts'
import type { Page } from './page.ts'
import { enclosing, parentOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

const ENTRY = new Set([
  'li',
  'tr',
  'p',
  'dd',
  'dt',
  'article',
  'section',
  'details',
  'form',
  'table',
  'ul',
  'body',
  'main',
])
/** A box with more than this is no longer one entry of a list. */
const MAX_BOX_TEXT = 300
const MAX_BOX_LINKS = 8
const MAX_LEVELS = 3
/** Words further away than this many nodes do not speak about the link. */
const NEARBY = 150

/** A run of inline content inside one element: node indexes. */
interface Run {
  readonly start: number
  readonly end: number
}

/**
 * For links asked in document order: the text around each, without other links. First the line it stands on; when
 * that is empty, the small box around it, up to the list entry or table row. At most 300 characters.
 */
export function contextReader(page: Page): (link: TreeNode) => string {
  const { tree, measure } = page
  let lastHolder: TreeNode | undefined
  let runs: readonly Run[] = []
  let next = 0
  return (link) => {
    const holder = enclosing(tree, link, isBlock)
    if (!holder) return ''
    if (holder !== lastHolder) {
      lastHolder = holder
      runs = runsOf(page, holder)
      next = 0
    }
    while ((runs[next]?.end ?? Infinity) <= link.index) next++
    const run = runs[next]
    const beside = run && run.start <= link.index ? wordsBeside(page, run, link) : ''
    if (beside !== '' || ENTRY.has(holder.name)) return beside
    // A card may hold the picture that is the link, and its words in a paragraph of their own.
    let box: TreeNode | undefined = holder
    for (let level = 0; box && level < MAX_LEVELS; level++, box = parentOf(tree, box)) {
      const { text, linkText, links, headings } = measure.of(box)
      if (text > MAX_BOX_TEXT || links > MAX_BOX_LINKS || headings > 0) return ''
      const words =
        text > linkText ? wordsOutsideLinks(page, { start: box.index + 1, end: box.end }, link) : ''
      if (words !== '' || ENTRY.has(box.name)) return words
    }
    return ''
  }
}

const isBlock = ({ name }: TreeNode) => BLOCK_ELEMENTS.has(name)

/** Words on the link's own line, between two line breaks; when it stands there alone, those of the whole run. */
function wordsBeside(page: Page, run: Run, link: TreeNode): string {
  const { nodes } = page.tree
  const first = Math.max(run.start, link.index - NEARBY)
  const last = Math.min(run.end, link.end + NEARBY)
  let start = link.index
  while (start > first && nodes[start - 1]?.name !== 'br') start--
  let end = link.end
  while (end < last && nodes[end]?.name !== 'br') end++
  return wordsOutsideLinks(page, { start, end }, link) || wordsOutsideLinks(page, run, link)
}

/** The inline runs directly inside an element, between its block children. */
function runsOf(page: Page, holder: TreeNode): Run[] {
  const runs: Run[] = []
  let start = holder.index + 1
  for (let index = start; index < holder.end;) {
    const child = page.tree.nodes[index]
    if (!child) break
    if (isBlock(child)) {
      if (start < index) runs.push({ start, end: index })
      start = child.end
    }
    index = child.end
  }
  if (start < holder.end) runs.push({ start, end: holder.end })
  return runs
}

function wordsOutsideLinks(page: Page, part: Run, link: TreeNode): string {
  const parts: string[] = []
  let length = 0
  const start = Math.max(part.start, link.index - NEARBY)
  const end = Math.min(part.end, link.end + NEARBY)
  for (let index = start; index < end && length < limits.contextLength; index++) {
    const node = page.tree.nodes[index]
    if (!node) break
    if (index === link.index || node.name === 'a') {
      parts.push(' ')
      index = node.end - 1
    } else if (node.name === '#text') {
      if (!isShown(page, node)) continue
      parts.push(node.text)
      length += node.text.trim().length
    } else if (node.name === 'br' || isBlock(node)) parts.push(' ')
  }
  const words = page.tree.normalise(parts.join('')).slice(0, limits.contextLength).trim()
  // Dashes, bars and brackets between links say nothing.
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}
