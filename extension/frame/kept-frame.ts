import type { Language } from './show-language.ts'

/** A text, or an element by name, attributes and what is in it. */
export type KeptNode =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, inside: readonly KeptNode[]]

/** What the panel shows as it is opened. */
export interface KeptFrame {
  readonly site: string
  readonly language: Language
  readonly nodes: readonly KeptNode[]
}

/** Unlike everything else that is kept, it is there without waiting. A frame of another form bears another name. */
const KEY = 'first-frame/1'

function copyOf(node: Node): KeptNode {
  if (!(node instanceof Element)) return node.textContent ?? ''
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  // Chosen is what the list was told, not what is written in it.
  if (node instanceof HTMLOptionElement && node.selected) attributes['selected'] = ''
  return [node.localName, attributes, [...node.childNodes].map(copyOf)]
}

/** Keeps what was drawn of a site for the next time that the panel is opened. */
export function keepFrame(site: string, language: Language, drawn: Element): void {
  const frame: KeptFrame = { site, language, nodes: [...drawn.childNodes].map(copyOf) }
  localStorage.setItem(KEY, JSON.stringify(frame))
}

/** Lets the panel begin empty the next time. */
export const forgetFrame = (): void => localStorage.removeItem(KEY)

/** What was kept; undefined when there is nothing. */
export function keptFrame(): KeptFrame | undefined {
  const kept = localStorage.getItem(KEY)
  return kept === null ? undefined : (JSON.parse(kept) as KeptFrame)
}
