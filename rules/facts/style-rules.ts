import { attribute, classesOf } from './tree.ts'
import type { Tree, TreeNode } from './tree.ts'

/** Declarations by property; values in lower case. */
export type Declarations = ReadonlyMap<string, string>

/** What the style sheets written into a page say of an element; undefined when nothing. */
export type StyleOf = (node: TreeNode) => Declarations | undefined

/** A sheet is read to here, and no more rules than these are kept. */
const LONGEST_SHEETS = 200_000
const MOST_RULES = 3_000
const MOST_DECLARATIONS = 60
/** Of rules for one class or id the last count, and of the classes of an element the first: a hostile page has any number. */
const MOST_RULES_FOR_NAME = 8
const MOST_CLASSES = 10

/** One element, by its name, classes and id alone: what stands around it, or what the pointer does, is not looked at. */
const SIMPLE = /^([a-z][a-z0-9]{0,20})?((?:[.#][\w-]{1,80}){1,4})$/i

/** Declarations as they are written in a style attribute or between the braces of a rule. */
export function declarationsIn(style: string): Declarations {
  return new Map(
    style.split(';', MOST_DECLARATIONS).flatMap((entry) => {
      const colon = entry.indexOf(':')
      if (colon < 0) return []
      const property = entry.slice(0, colon).trim().toLowerCase()
      return [
        [
          property,
          entry
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ] as const,
      ]
    }),
  )
}

interface Rule {
  readonly element: string
  readonly classes: readonly string[]
  readonly id: string
  readonly declarations: Declarations
  readonly order: number
}

/** The text of the sheets in a page, without comments. */
function sheetsOf(tree: Tree): string {
  let text = ''
  for (const node of tree.called('style')) {
    if (text.length >= LONGEST_SHEETS) break
    const media = (attribute(node, 'media') ?? 'all').toLowerCase()
    const inner = tree.nodes[node.index + 1]
    if (inner?.parent === node.index && /\b(?:all|screen)\b/.test(media)) text += `${inner.text}\n`
  }
  return text.slice(0, LONGEST_SHEETS).replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')
}

/** Rules outside of any block of their own (`@media`, `@supports`), which hold in some circumstances only. */
function* plainRules(text: string): Generator<readonly [selectors: string, body: string]> {
  let depth = 0
  let start = 0
  let selectors = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '{') {
      if (depth === 0) selectors = text.slice(start, at)
      depth += 1
      if (depth === 1) start = at + 1
    } else if (letter === '}' && depth > 0) {
      depth -= 1
      if (depth === 0) {
        if (!selectors.includes('@')) yield [selectors, text.slice(start, at)]
        start = at + 1
      }
    } else if (letter === ';' && depth === 0) {
      // @import and @charset end without a block.
      start = at + 1
    }
  }
}

function rulesIn(text: string): readonly Rule[] {
  const rules: Rule[] = []
  for (const [selectors, body] of plainRules(text)) {
    if (rules.length >= MOST_RULES) break
    const declarations = declarationsIn(body)
    for (const selector of selectors.split(',', 50)) {
      const simple = SIMPLE.exec(selector.trim())
      if (simple === null) continue
      const names = (simple[2] ?? '').match(/[.#][^.#]+/g) ?? []
      rules.push({
        element: (simple[1] ?? '').toLowerCase(),
        classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1).toLowerCase()),
        id: names.find((name) => name.startsWith('#'))?.slice(1) ?? '',
        declarations,
        order: rules.length,
      })
    }
  }
  return rules
}

/** Reads the style sheets in a page as far as they are simple; which rule wins goes by the order alone. */
export function readStyleRules(tree: Tree): StyleOf {
  const rules = rulesIn(sheetsOf(tree))
  if (rules.length === 0) return () => undefined
  const byName = new Map<string, Rule[]>()
  for (const rule of rules) {
    const [first] = rule.classes
    const key = rule.id === '' ? `.${first ?? ''}` : `#${rule.id}`
    byName.set(key, [...(byName.get(key) ?? []), rule].slice(-MOST_RULES_FOR_NAME))
  }
  return (node) => {
    if (node.attributes.length === 0) return undefined
    const classes = classesOf(node)
    const id = attribute(node, 'id') ?? ''
    const keys = [
      ...(id === '' ? [] : [`#${id}`]),
      ...classes.slice(0, MOST_CLASSES).map((name) => `.${name}`),
    ]
    const fitting = keys
      .flatMap((key) => byName.get(key) ?? [])
      .filter(
        (rule) =>
          (rule.element === '' || rule.element === node.name) &&
          (rule.id === '' || rule.id === id) &&
          rule.classes.every((name) => classes.includes(name)),
      )
    if (fitting.length === 0) return undefined
    return new Map(fitting.sort((a, b) => a.order - b.order).flatMap(({ declarations }) => [...declarations]))
  }
}
