import { normaliseThai } from '../text/normalise.ts'
import { limits } from './limits.ts'
import type { Field } from './model.ts'
import { shownText } from './page.ts'
import type { Page } from './page.ts'
import { attribute, enclosing } from './tree.ts'
import type { TreeNode } from './tree.ts'

const SEARCH_NAME =
  /^(?:s|q|query|search|keywords?|searchword|txtsearch|search[-_]?(?:text|box|input|word)|kw)$/i
const MAX_LABEL = 200

/** text, email, tel, textarea, select, file, date, checkbox, radio, password, hidden, search, submit, button … */
export function fieldType(node: TreeNode): string {
  const type = attribute(node, 'type')?.trim().toLowerCase() ?? ''
  if (node.name === 'button') return type === '' ? 'submit' : type
  if (node.name !== 'input') return node.name
  if (type === 'image') return 'submit'
  if (type === '' || type === 'text')
    return SEARCH_NAME.test(attribute(node, 'name') ?? '') ? 'search' : 'text'
  return type.slice(0, 30)
}

/** What a submit button says; undefined for every other control. */
export function submitLabel(page: Page, node: TreeNode): string | undefined {
  if (fieldType(node) !== 'submit') return undefined
  const written =
    node.name === 'button'
      ? shownText(page, node.index, node.end, MAX_LABEL)
      : normaliseThai(attribute(node, 'value') ?? attribute(node, 'alt') ?? '')
  return (written || normaliseThai(attribute(node, 'title') ?? attribute(node, 'aria-label') ?? '')).slice(
    0,
    MAX_LABEL,
  )
}

/**
 * A field a visitor fills in. Its label is, in this order: the label written for it or around it, its accessible
 * name, the words before it (`before`), its placeholder, its title. Undefined for buttons.
 */
export function readField(
  page: Page,
  node: TreeNode,
  labels: ReadonlyMap<string, string>,
  before: string,
): Field | undefined {
  const type = fieldType(node)
  if (type === 'button' || type === 'reset' || type === 'image') return undefined
  const id = attribute(node, 'id')
  const around = enclosing(page.tree, node, ({ name }) => name === 'label', 6)
  const candidates = [
    id === undefined ? undefined : labels.get(id),
    around && shownText(page, around.index, around.end, MAX_LABEL),
    attribute(node, 'aria-label'),
    type === 'hidden' ? '' : before,
    attribute(node, 'placeholder'),
    attribute(node, 'title'),
  ]
  const label = normaliseThai(candidates.find((candidate) => candidate?.trim()) ?? '')
  return {
    type,
    name: normaliseThai(attribute(node, 'name') ?? '').slice(0, limits.linkTextLength),
    label: label.slice(0, MAX_LABEL),
    required:
      attribute(node, 'required') !== undefined ||
      attribute(node, 'aria-required') === 'true' ||
      label.endsWith('*'),
  }
}
