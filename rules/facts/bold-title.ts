import type { Page } from './page.ts'
import { regionAt } from './page.ts'
import { attribute, classesOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

const HOLDERS = new Set(['p', 'div', 'td', 'center', 'body', 'main', 'section', 'article', 'form'])
const boldStyle = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i
/** Content managers mark titles by class instead of h1–h6. */
const titleClass =
  /^(?:content|component|entry|page|article|section|post|main|head|header|news|detail|topic|blog|box)[-_]?(?:heading|title|topic|name)$|^(?:title|heading|topic)[-_]?(?:page|content|article|news|head|main|text|detail)$|^(?:headline|page-header)$/
const letter = /[a-zA-Zก-ฮ]/
const MAX_TITLE = 160

const BOLD_CLASSES = new Set(['fw-bold', 'font-weight-bold'])

/** True when the element makes its text bold or marks it as a title. */
export function isBold(node: TreeNode): boolean {
  if (node.name === 'b' || node.name === 'strong') return true
  if (node.attributes.length === 0) return false
  const style = attribute(node, 'style')
  if (style !== undefined && boldStyle.test(style)) return true
  return isMarkedTitle(node) || classesOf(node).some((name) => BOLD_CLASSES.has(name))
}

/** True when the element itself is marked as a title by its class: it stands for one of h1–h6. */
export const isMarkedTitle = (node: TreeNode): boolean =>
  node.attributes.length > 0 && classesOf(node).some((name) => titleClass.test(name))

/** True when a line that is bold as a whole acts as a heading: short, in the content, in its own paragraph or cell. */
export function boldTitle(page: Page, holder: TreeNode, text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= MAX_TITLE &&
    HOLDERS.has(holder.name) &&
    letter.test(text) &&
    regionAt(page, holder) === 'main'
  )
}
