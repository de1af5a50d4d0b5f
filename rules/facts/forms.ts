import { normaliseThai } from '../text/normalise.ts'
import { BLOCK_ELEMENTS } from './element-kinds.ts'
import { fieldType, readField, submitLabel } from './form-fields.ts'
import { limits } from './limits.ts'
import { resolveTarget } from './link-target.ts'
import type { Field, Form } from './model.ts'
import { regionAt, shownText } from './page.ts'
import type { Page } from './page.ts'
import { attribute, enclosing, placeOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

const CONTROL_NAMES = ['input', 'textarea', 'select', 'button']
const CONTROLS = new Set(CONTROL_NAMES)

/** A form with the part of the page its controls stand in. */
interface Group {
  readonly node: TreeNode
  readonly end: number
  readonly controls: TreeNode[]
}

/**
 * Where the controls of a form end. Inside a table written by hand the parser closes the form at once, and the
 * controls that follow belong to it all the same.
 */
function reach(page: Page, form: TreeNode, nextForm: TreeNode | undefined): number {
  if (form.end > form.index + 1) return form.end
  const around = page.tree.nodes[form.parent]
  const table = enclosing(page.tree, form, ({ name }) => name === 'table')
  const end = (table ?? around)?.end ?? form.end
  return nextForm ? Math.min(end, nextForm.index) : end
}

function groupControls(page: Page): Group[] {
  const forms = page.tree.called('form').filter(({ index }) => page.visibility[index] !== 'gone')
  const groups = forms.map((node, number): Group => ({
    node,
    end: reach(page, node, forms[number + 1]),
    controls: [],
  }))
  const loose: TreeNode[] = []
  let next = 0
  let current: Group | undefined
  for (const node of page.tree.called(...CONTROL_NAMES)) {
    while ((groups[next]?.node.index ?? Infinity) < node.index) current = groups[next++]
    if (current && node.index >= current.end) current = undefined
    if (page.visibility[node.index] === 'gone') continue
    if (current) current.controls.push(node)
    else loose.push(node)
  }
  // Pages drawn by script send their fields without a form element.
  const typed = loose.filter((node) => !['hidden', 'submit', 'search'].includes(fieldType(node)))
  const asked = typed.filter(({ name, index }) => name !== 'button' && page.regions[index] === 'main')
  const body = asked[0] && enclosing(page.tree, asked[0], (outer) => outer.end > (asked.at(-1)?.index ?? 0))
  if (asked.length >= 2 && body) {
    groups.push({
      node: body,
      end: body.end,
      controls: loose.filter(({ index }) => index > body.index && index < body.end),
    })
  }
  return groups
}

/** Texts that stand before controls: the last words of the cell, label or line before each. */
function wordsBefore(page: Page, group: Group): Map<number, string> {
  const words = new Map<number, string>()
  let line = ''
  let lastLine = ''
  for (let index = group.node.index; index < group.end; index++) {
    const node = page.tree.nodes[index]
    if (!node) break
    if (node.name === '#text' && page.visibility[index] === 'shown') {
      line = (line + node.text).slice(-limits.linkTextLength)
    } else if (CONTROLS.has(node.name)) {
      words.set(index, normaliseThai(line) || lastLine)
      line = ''
      lastLine = ''
      if (node.name !== 'input') index = node.end - 1
    } else if (BLOCK_ELEMENTS.has(node.name) || node.name === 'br') {
      lastLine = normaliseThai(line) || lastLine
      line = ''
    }
  }
  return words
}

/** Labels written for a control by id. */
function labelsById(page: Page): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const node of page.tree.called('label')) {
    const id = attribute(node, 'for')
    if (id && !labels.has(id)) labels.set(id, shownText(page, node.index, node.end, limits.linkTextLength))
  }
  return labels
}

function methodOf(node: TreeNode): Form['method'] {
  const method = attribute(node, 'method')?.toLowerCase()
  return method === 'post' || method === 'dialog' ? method : 'get'
}

/** Forms of the page with their fields, and one for two or more fields that stand in no form at all. */
export function readForms(page: Page, headingAt: (node: number) => number): Form[] {
  const forms: Form[] = []
  const labels = labelsById(page)
  let budget: number = limits.fields
  for (const group of groupControls(page)) {
    if (forms.length >= limits.forms) {
      page.leaveOut()
      break
    }
    const { node } = group
    const before = wordsBefore(page, group)
    const searching = attribute(node, 'role') === 'search' || /search/i.test(attribute(node, 'class') ?? '')
    const fields: Field[] = []
    const submit: string[] = []
    for (const control of group.controls) {
      if (budget-- <= 0) {
        page.leaveOut()
        break
      }
      const label = submitLabel(page, control)
      if (label !== undefined) submit.push(label)
      const field =
        label === undefined ? readField(page, control, labels, before.get(control.index) ?? '') : undefined
      if (field) fields.push(searching && field.type === 'text' ? { ...field, type: 'search' } : field)
    }
    const action = attribute(node, 'action')?.trim() ?? ''
    const resolved = action === '' ? page.url : resolveTarget(action, page.base, page.url).href
    forms.push({
      action: node.name === 'form' ? resolved : '',
      method: node.name === 'form' ? methodOf(node) : 'post',
      fields,
      submit,
      text: shownText(page, node.index, group.end, limits.formTextLength),
      region: regionAt(page, group.controls.find(({ index }) => page.regions[index] === 'main') ?? node),
      place: placeOf(page.tree, node),
      heading: headingAt(group.controls[0]?.index ?? node.index),
    })
  }
  return forms
}
