import { attribute, enclosing } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/** A list with more choices is a form to fill in, not a menu. */
const MOST_CHOICES = 15

const TYPED = new Set([
  'text',
  'email',
  'tel',
  'search',
  'password',
  'date',
  'number',
  'file',
  'checkbox',
  'radio',
])

function isTyped(node: TreeNode): boolean {
  if (node.name === 'textarea') return true
  return node.name === 'input' && TYPED.has((attribute(node, 'type') ?? 'text').toLowerCase())
}

/**
 * The address that choosing an option leads to, in a form that does nothing but show another list:
 * sent by GET, one select, nothing to type. Such year menus hide whole years from whoever only follows links.
 *
 * @returns a relative address with its query; undefined when the form is not such a menu.
 */
export function optionAddress(tree: Tree, option: TreeNode): string | undefined {
  const select = enclosing(tree, option, ({ name }) => name === 'select', 3)
  const form = select && enclosing(tree, select, ({ name }) => name === 'form')
  if (select === undefined || form === undefined) return undefined
  if ((attribute(form, 'method') ?? 'get').toLowerCase() !== 'get') return undefined
  const field = attribute(select, 'name')
  const value = attribute(option, 'value') ?? ''
  if (field === undefined || field === '' || value === '') return undefined

  const query = new URLSearchParams()
  let choices = 0
  for (let index = form.index + 1; index < form.end; index++) {
    const node = tree.nodes[index]
    if (node === undefined || isTyped(node)) return undefined
    if (node.name === 'select' && node !== select) return undefined
    if (node.name === 'option' && ++choices > MOST_CHOICES) return undefined
    const hidden = node.name === 'input' && attribute(node, 'type')?.toLowerCase() === 'hidden'
    const name = hidden ? attribute(node, 'name') : undefined
    if (name !== undefined && name !== '') query.set(name, attribute(node, 'value') ?? '')
  }
  query.set(field, value)
  const action = (attribute(form, 'action') ?? '').split('#')[0]?.split('?')[0] ?? ''
  return /^javascript:/i.test(action.trim()) ? undefined : `${action}?${query.toString()}`
}
