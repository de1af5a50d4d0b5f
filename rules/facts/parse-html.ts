import { defaultTreeAdapter, Parser, Tokenizer } from 'parse5'
import type { DefaultTreeAdapterTypes, ParserOptions, Token, TreeAdapter } from 'parse5'
import { limits } from './limits.ts'

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Thrown through the parser to stop it; what was built so far is kept. */
class Enough extends Error {}

const TAB = 0x09
const LINE_END = 0x0a
const SPACE = 0x20
const QUOTE = 0x22
const AMPERSAND = 0x26
const LESS_THAN = 0x3c

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Stands for itself wherever text is read, be it of an element, a script or a style. */
const isPlainText = (unit: number): boolean =>
  unit > SPACE && unit !== LESS_THAN && unit !== AMPERSAND && !isSurrogate(unit)

/** The same with the spaces between words. */
const isPlainLine = (unit: number): boolean =>
  unit === SPACE || unit === LINE_END || unit === TAB || isPlainText(unit)

/** Stands for itself between double quotes. */
const isPlainValue = (unit: number): boolean =>
  unit >= SPACE && unit !== QUOTE && unit !== AMPERSAND && !isSurrogate(unit)

/** A tag as most are written: small letters, values in double quotes, nothing in them that stands for something else. */
const PLAIN_TAG =
  /<(\/?)([a-z][a-z0-9-]*)((?:[ \t\n]+[a-z][a-z0-9:_-]*="[^"&\0\r\ud800-\udfff]*")*)[ \t\n]*(\/?)>/y

/**
 * Where parse5 is inside a body or a cell of a table (it does not export its names for that), a space is text like the
 * words around it; elsewhere it means something else than they do.
 */
const IN_TEXT: ReadonlySet<number> = new Set([6, 14])

/**
 * Takes what stands for itself in one piece where parse5 goes letter by letter, which is most of a page; whatever means
 * something (marks of HTML, line ends, letters outside of the first plane) is left to parse5.
 */
class FasterTokenizer extends Tokenizer {
  private readonly parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>

  constructor(parser: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>) {
    super(parser.options, parser)
    this.parser = parser
  }

  /** Text after the letter being read, as far as it is plain. */
  private takePlain(isPlain: (unit: number) => boolean): string {
    const { preprocessor } = this
    const { html } = preprocessor
    const start = preprocessor.pos + 1
    let end = start
    while (end < html.length && isPlain(html.charCodeAt(end))) end++
    preprocessor.pos = end - 1
    return end === start ? '' : html.slice(start, end)
  }

  private readOn(cp: number, isPlain = isPlainLine): void {
    if (this.currentCharacterToken === null || !isPlainText(cp)) return
    this.currentCharacterToken.chars += this.takePlain(isPlain)
  }

  /** Takes the tag that begins here. @returns false when it is not of the plain kind; nothing is taken then. */
  private takeTag(): boolean {
    PLAIN_TAG.lastIndex = this.preprocessor.pos
    const match = PLAIN_TAG.exec(this.preprocessor.html)
    if (match === null) return false
    const [whole, ends = '', name = '', attributes = '', closed] = match
    if (ends === '') this._createStartTagToken()
    else this._createEndTagToken()
    const token = this.currentToken as Token.TagToken
    token.tagName = name
    token.selfClosing = closed !== ''
    for (let at = 0, equals; (equals = attributes.indexOf('="', at)) >= 0;) {
      const end = attributes.indexOf('"', equals + 2)
      this.currentAttr = {
        name: attributes.slice(at, equals).trimStart(),
        value: attributes.slice(equals + 2, end),
      }
      this._leaveAttrName()
      at = end + 1
    }
    this.preprocessor.pos += whole.length - 1
    this.emitCurrentTagToken()
    return true
  }

  protected override _stateData(cp: number): void {
    if (cp === LESS_THAN && this.takeTag()) return
    super._stateData(cp)
    this.readOn(cp, IN_TEXT.has(this.parser.insertionMode) ? isPlainLine : isPlainText)
  }

  protected override _stateRcdata(cp: number): void {
    super._stateRcdata(cp)
    this.readOn(cp)
  }

  protected override _stateRawtext(cp: number): void {
    super._stateRawtext(cp)
    this.readOn(cp)
  }

  protected override _stateScriptData(cp: number): void {
    super._stateScriptData(cp)
    this.readOn(cp)
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    super._stateAttributeValueDoubleQuoted(cp)
    if (isPlainValue(cp)) this.currentAttr.value += this.takePlain(isPlainValue)
  }
}

/** A tag with 100,000 attributes would make the parser compare each with all others. */
class BoundedTokenizer extends FasterTokenizer {
  protected override _leaveAttrName(): void {
    const tag = this.currentToken
    if (tag && 'attrs' in tag && tag.attrs.length >= limits.attributesPerElement) return
    super._leaveAttrName()
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      // Reopened formatting elements can multiply a small page without end.
      if (++elements > limits.elements) throw new Enough()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    insertBefore(parent, node, reference) {
      // The reference is the table being open, so it stands near the end of a possibly long list.
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node)
      node.parentNode = parent
    },
    onItemPush() {
      if (++depth > limits.depth) throw new Enough()
    },
    onItemPop() {
      depth--
    },
  }
}

/**
 * Parses as a browser with scripting does (same tree, same foster parenting), with bounds on size, depth and
 * number of elements. Never throws on any string; `truncated` says that a bound stopped it.
 */
export function parseHtml(html: string): { document: HtmlDocument; truncated: boolean } {
  const options: ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    scriptingEnabled: true,
    treeAdapter: boundedAdapter(),
  }
  const parser = new Parser(options)
  parser.tokenizer = new BoundedTokenizer(parser)
  try {
    parser.tokenizer.write(html.slice(0, limits.html), true)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
    return { document: parser.document, truncated: true }
  }
  return { document: parser.document, truncated: html.length > limits.html }
}
