import { parseHtml } from './parse-html.ts'
import type { HtmlElement } from './parse-html.ts'
import { TreeBuilder } from './tree-builder.ts'
import type { Tree } from './tree.ts'

/** Parses a page and flattens it. Comments and the content of templates are left out. */
export function readTree(html: string): Tree {
  const { document, truncated } = parseHtml(html)
  const builder = new TreeBuilder()
  const open: { readonly element: HtmlElement; next: number }[] = []
  const enter = (element: HtmlElement): void => {
    builder.open(element.tagName, element.attrs)
    open.push({ element, next: 0 })
  }
  const root = document.childNodes.find((child): child is HtmlElement => child.nodeName === 'html')
  if (root) enter(root)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.childNodes[top.next++]
    if (!child) {
      builder.close()
      open.pop()
    } else if ('tagName' in child) {
      enter(child)
    } else if (child.nodeName === '#text' && 'value' in child) {
      builder.text(child.value)
    }
  }
  return builder.done(truncated)
}
