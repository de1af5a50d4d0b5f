import { Parser } from 'htmlparser2'
import { bounds } from './bounds.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader wants to know while it goes through a part. Names come without their prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: XmlAttributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const CHUNK = 64 * 1024

class TooDeep extends Error {}

/** Name without prefix: `w:p` → `p`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Value of an attribute by its name without prefix. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}

/** The id of a relation (`r:id`), not the element's own `id`. */
export function relationId(attributes: XmlAttributes): string | undefined {
  for (const key in attributes) if (key.endsWith(':id')) return attributes[key]
  return undefined
}

/** Whether a switch such as `<w:b/>` is on. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attribute(attributes, 'val')
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/**
 * Goes through an XML text from front to back. Broken XML is read as far as it makes sense; elements nested too deep
 * end the reading, since a parser's stack costs more with every level. Entities of a document type are not expanded.
 * @returns false when the text ended early or was left early. Throws only what a handler throws.
 */
export function walkXml(xml: string, handler: XmlHandler): boolean {
  let depth = 0
  let whole = true
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > bounds.xmlDepth) throw new TooDeep()
        handler.open?.(localName(name), attributes)
      },
      ontext(text) {
        handler.text?.(text)
      },
      onclosetag(name, implied) {
        depth -= 1
        // An empty element closes by itself; what the end of the text closes was cut.
        if (implied && ended) whole = false
        handler.close?.(localName(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  let ended = false
  try {
    for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK))
    ended = true
    parser.end()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    whole = false
  }
  return whole
}
