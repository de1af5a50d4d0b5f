import { limits } from '../../../rules/facts/limits.ts'
import { bounds } from '../bounds.ts'
import type { WrittenImage, WrittenLink } from '../facts-builder.ts'
import { factsOfFlow } from '../flow-facts.ts'
import { FlowWriter } from '../flow-writer.ts'
import { openDocumentProperties } from '../properties.ts'
import { attempt } from '../reading.ts'
import type { OfficeReading, OfficeSource } from '../reading.ts'
import { attribute, walkXml } from '../xml.ts'
import type { XmlAttributes } from '../xml.ts'
import { countOf, openDocument } from './odf-package.ts'

/** Parts of the text that are not shown. */
const SKIPPED = new Set([
  'tracked-changes',
  'annotation',
  'note',
  'sequence-decls',
  'forms',
  'automatic-styles',
])
const MOST_SPACES = 100

interface Draft {
  text: string
  readonly level?: number
  readonly page: number
  readonly links: WrittenLink[]
  readonly images: WrittenImage[]
  link?: { readonly address: string; readonly from: number; readonly images: number }
}

/** Reads the content of an ODT file as a flow of paragraphs and tables. */
class ContentReader {
  readonly flow = new FlowWriter()
  readonly #drafts: Draft[] = []
  #skipping = 0
  #lists = 0
  /** Places that the last wide cell covers, which are listed after it. */
  #covered = 0
  #page = 1
  /** Text of a description of a picture. */
  #describing = false
  #description = ''

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping += 1
      return
    }
    const draft = this.#drafts.at(-1)
    switch (name) {
      case 'p':
      case 'h': {
        const level =
          name === 'h' ? Math.min(countOf(attribute(attributes, 'outline-level'), 9), 6) : undefined
        this.#drafts.push({
          text: '',
          page: this.#page,
          links: [],
          images: [],
          ...(level !== undefined && { level }),
        })
        break
      }
      case 'list-item':
        this.#lists += 1
        break
      case 's':
        this.text(' '.repeat(countOf(attribute(attributes, 'c'), MOST_SPACES)))
        break
      case 'tab':
        this.text('\t')
        break
      case 'line-break':
        this.text('\n')
        break
      case 'soft-page-break':
        this.#page += 1
        break
      case 'a':
        if (draft !== undefined)
          draft.link = {
            address: attribute(attributes, 'href') ?? '',
            from: draft.text.length,
            images: draft.images.length,
          }
        break
      case 'image': {
        const src = attribute(attributes, 'href')
        if (src !== undefined) draft?.images.push({ src: src.replace(/^\.\//, ''), alt: '', title: '' })
        break
      }
      case 'desc':
        this.#describing = true
        this.#description = ''
        break
      case 'title':
        // The title of a drawing, not a line of the text.
        this.#describing = true
        this.#description = ''
        break
      default:
        this.#tablePart(name, attributes)
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return
    const draft = this.#drafts.at(-1)
    if (this.#describing) this.#description = (this.#description + text).slice(0, limits.headingLength)
    else if (draft === undefined) return
    else if (draft.text.length <= limits.blockLength) draft.text += text
    else this.flow.leaveOut()
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    const draft = this.#drafts.at(-1)
    if (name === 'p' || name === 'h') this.#closeParagraph()
    else if (name === 'list-item') this.#lists -= 1
    else if (name === 'a' && draft !== undefined) closeLink(draft)
    else if (name === 'desc' || name === 'title') {
      this.#describing = false
      const image = draft?.images.pop()
      if (image !== undefined)
        draft?.images.push(
          name === 'desc' ? { ...image, alt: this.#description } : { ...image, title: this.#description },
        )
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.flow.closeCell()
    else if (name === 'table') this.flow.closeTable()
  }

  #tablePart(name: string, attributes: XmlAttributes): void {
    if (name === 'table') this.flow.openTable()
    else if (name === 'table-row') this.flow.openRow()
    else if (name === 'covered-table-cell') {
      if (this.#covered > 0) this.#covered -= 1
      else this.flow.skipColumn()
    } else if (name === 'table-cell') {
      const across = countOf(attribute(attributes, 'number-columns-spanned'), bounds.columns)
      this.#covered = across - 1
      this.flow.openCell()
      this.flow.span({
        across,
        down: countOf(attribute(attributes, 'number-rows-spanned'), bounds.rows),
      })
    }
  }

  #closeParagraph(): void {
    const draft = this.#drafts.pop()
    if (draft === undefined || (draft.text.trim() === '' && draft.images.length === 0)) return
    const { text, level, page, links, images } = draft
    this.flow.paragraph({
      kind: 'paragraph',
      text,
      list: this.#lists > 0,
      bold: false,
      page,
      links,
      images,
      ...(level !== undefined && { level }),
    })
  }
}

function closeLink(draft: Draft): void {
  const { link } = draft
  delete draft.link
  if (link === undefined || link.address === '' || link.address.startsWith('#')) return
  const text = draft.text.slice(link.from)
  const imageOnly = text.trim() === '' && draft.images.length > link.images
  draft.links.push({ address: link.address, text, imageOnly })
}

/** What an ODT file says, as `readWord` does for DOCX. Never throws. */
export function readOdfText(bytes: Uint8Array, { url }: OfficeSource): OfficeReading {
  return attempt(() => {
    const { pack, content } = openDocument(bytes)
    const reader = new ContentReader()
    const whole = walkXml(content, {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    })
    const flow = reader.flow.finish()
    const properties = openDocumentProperties(pack)
    return factsOfFlow('word', flow, { url, properties, truncated: !whole || pack.cut })
  })
}
