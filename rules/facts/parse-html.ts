import { defaultTreeAdapter, Parser, Tokenizer } from 'parse5'
import type { DefaultTreeAdapterTypes, ParserOptions, TreeAdapter } from 'parse5'
import { limits } from './limits.ts'

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Thrown through the parser to stop it; what was built so far is kept. */
class Enough extends Error {}

/** A tag with 100,000 attributes would make the parser compare each with all others. */
class BoundedTokenizer extends Tokenizer {
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
  parser.tokenizer = new BoundedTokenizer(parser.options, parser)
  try {
    parser.tokenizer.write(html.slice(0, limits.html), true)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
    return { document: parser.document, truncated: true }
  }
  return { document: parser.document, truncated: html.length > limits.html }
}
