import type { WrittenImage } from '../facts-builder.ts'
import type { Flow, Paragraph } from '../flow.ts'
import { FlowWriter } from '../flow-writer.ts'
import type { Relation } from '../relations.ts'
import { attribute, isOn, relationId, walkXml } from '../xml.ts'
import type { XmlAttributes } from '../xml.ts'
import { ParagraphDraft } from './paragraph-draft.ts'
import { levelOfOutline } from './word-styles.ts'
import type { WordStyle } from './word-styles.ts'

export interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>
  readonly relations: ReadonlyMap<string, Relation>
  /** Word left the page breaks of its last layout in the text; else only breaks somebody typed are known. */
  readonly hasLayout: boolean
}

/** Parts of the text that are not shown, or shown twice. */
const SKIPPED = new Set([
  'Fallback',
  'moveFrom',
  'del',
  'rt',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
  'sectPrChange',
])
const EMU_PER_PIXEL = 9525
const linkField = /^\s{0,9}HYPERLINK\s{1,9}(?:\\[a-z]\s{1,9})?"([^"]{1,2000})"/i
const MOST_FIELDS = 50

interface Field {
  instruction: string
  /** Its result stands in a link that was opened for it. */
  paragraph?: ParagraphDraft
  shown: boolean
}

interface PictureDraft {
  alt: string
  title: string
  width?: number
  height?: number
}

/** Reads the body of a DOCX file as a flow of paragraphs and tables. */
class BodyReader {
  readonly #context: WordContext
  readonly #flow = new FlowWriter()
  readonly #paragraphs: ParagraphDraft[] = []
  readonly #fields: Field[] = []
  readonly #continues: boolean[] = []
  #skipping = 0
  #page = 1
  #inRun = false
  #inRunProperties = false
  #inParagraphProperties = false
  #runBold: boolean | undefined
  #hidden = false
  #inside: 't' | 'instrText' | '' = ''
  #picture: PictureDraft = { alt: '', title: '' }

  constructor(context: WordContext) {
    this.#context = context
  }

  get #draft(): ParagraphDraft | undefined {
    return this.#paragraphs.at(-1)
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping += 1
      return
    }
    if (this.#inParagraphProperties) return this.#paragraphProperty(name, attributes)
    if (this.#inRunProperties) return this.#runProperty(name, attributes)
    const draft = this.#draft
    switch (name) {
      case 'p':
        this.#paragraphs.push(new ParagraphDraft())
        break
      case 'pPr':
        this.#inParagraphProperties = true
        break
      case 'r':
        this.#inRun = true
        this.#runBold = undefined
        this.#hidden = false
        break
      case 'rPr':
        this.#inRunProperties = true
        break
      case 't':
      case 'instrText':
        this.#inside = name
        break
      case 'tab':
        if (this.#inRun) this.#write('\t')
        break
      case 'cr':
        this.#write('\n')
        break
      case 'br':
        if (attribute(attributes, 'type') === 'page') this.#break('typed')
        this.#write('\n')
        break
      case 'noBreakHyphen':
        this.#write('-')
        break
      case 'lastRenderedPageBreak':
        this.#break('layout')
        break
      case 'hyperlink':
        draft?.openLink(this.#external(relationId(attributes)), attribute(attributes, 'tooltip') ?? '')
        break
      case 'fldSimple':
        draft?.openLink(linkField.exec(attribute(attributes, 'instr') ?? '')?.[1] ?? '', '')
        break
      case 'fldChar':
        this.#field(attribute(attributes, 'fldCharType') ?? '')
        break
      default:
        this.#drawing(name, attributes)
        this.#tablePart(name, attributes)
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return
    const field = this.#fields.at(-1)
    if (this.#inside === 't') this.#write(text)
    else if (this.#inside === 'instrText' && field !== undefined && field.instruction.length < 4_000)
      field.instruction += text
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    if (name === 'p' && !this.#inParagraphProperties) this.#closeParagraph()
    else if (name === 'pPr') this.#inParagraphProperties = false
    else if (name === 'rPr' && !this.#inParagraphProperties) this.#inRunProperties = false
    else if (name === 'r') this.#inRun = false
    else if (name === this.#inside) this.#inside = ''
    else if (name === 'hyperlink' || name === 'fldSimple') this.#draft?.closeLink()
    else if (name === 'tc') this.#flow.closeCell(this.#continues.pop() === true)
    else if (name === 'tbl') this.#flow.closeTable()
  }

  finish(): Flow {
    while (this.#paragraphs.length > 0) this.#closeParagraph()
    return this.#flow.finish()
  }

  #write(text: string): void {
    const draft = this.#draft
    if (this.#hidden || draft === undefined) return
    if (text.trim() !== '') draft.page ??= this.#page
    draft.write(text, this.#runBold ?? draft.styleBold)
  }

  #break(kind: 'typed' | 'layout'): void {
    if ((kind === 'layout') === this.#context.hasLayout) this.#page += 1
  }

  #paragraphProperty(name: string, attributes: XmlAttributes): void {
    const draft = this.#draft
    const value = attribute(attributes, 'val') ?? ''
    if (draft === undefined) return
    if (name === 'pStyle') {
      const style = this.#context.styles.get(value)
      draft.level ??= style?.level
      draft.list ||= style?.list === true
      draft.styleBold = style?.bold === true
    } else if (name === 'outlineLvl') draft.level = levelOfOutline(Number(value))
    else if (name === 'numPr') draft.list = true
    else if (name === 'numId' && value === '0') draft.list = false
    else if (name === 'pageBreakBefore' && isOn(attributes)) this.#break('typed')
    else if (name === 'sectPr') draft.pageBreakAfter = true
    else if (name === 'type' && value === 'continuous') draft.pageBreakAfter = false
  }

  #runProperty(name: string, attributes: XmlAttributes): void {
    // Thai letters follow the setting for complex scripts.
    if (name === 'b' || name === 'bCs') this.#runBold = isOn(attributes) || this.#runBold === true
    else if (name === 'vanish' && isOn(attributes)) this.#hidden = true
  }

  #external(id: string | undefined): string {
    const relation = this.#context.relations.get(id ?? '')
    return relation?.external === true ? relation.target : ''
  }

  #field(type: string): void {
    const field = this.#fields.at(-1)
    if (type === 'begin') {
      if (this.#fields.length < MOST_FIELDS) this.#fields.push({ instruction: '', shown: false })
    } else if (field === undefined) return
    else if (type === 'separate') {
      const address = linkField.exec(field.instruction)?.[1]
      field.shown = true
      if (address === undefined || this.#draft === undefined) return
      field.paragraph = this.#draft
      this.#draft.openLink(address, '')
    } else if (type === 'end') {
      this.#fields.pop()
      if (field.paragraph !== undefined && field.paragraph === this.#draft) field.paragraph.closeLink()
    }
  }

  #drawing(name: string, attributes: XmlAttributes): void {
    if (name === 'docPr')
      this.#picture = {
        ...this.#picture,
        alt: attribute(attributes, 'descr') ?? '',
        title: attribute(attributes, 'title') ?? '',
      }
    else if (name === 'extent') {
      const [width, height] = ['cx', 'cy'].map((side) => Math.round(Number(attributes[side]) / EMU_PER_PIXEL))
      this.#picture = { alt: '', title: '', ...sizeOf(width, height) }
    } else if (name === 'hlinkClick') {
      const address = this.#external(relationId(attributes))
      if (address !== '') this.#draft?.links.push({ address, text: '', imageOnly: true })
    } else if (name === 'blip') this.#image(attribute(attributes, 'embed') ?? attribute(attributes, 'link'))
    else if (name === 'imagedata') {
      this.#picture = { alt: attribute(attributes, 'alt') ?? '', title: attribute(attributes, 'title') ?? '' }
      this.#image(relationId(attributes))
    }
  }

  #image(id: string | undefined): void {
    const relation = this.#context.relations.get(id ?? '')
    if (relation === undefined) return
    const image: WrittenImage = { src: relation.target, ...this.#picture }
    this.#draft?.images.push(image)
    this.#picture = { alt: '', title: '' }
  }

  #tablePart(name: string, attributes: XmlAttributes): void {
    if (name === 'tbl') this.#flow.openTable()
    else if (name === 'tr') this.#flow.openRow()
    else if (name === 'tblHeader' && isOn(attributes)) this.#flow.headerRow()
    else if (name === 'tc') {
      this.#flow.openCell()
      this.#continues.push(false)
    } else if (name === 'gridSpan') this.#flow.span({ across: Number(attribute(attributes, 'val')) })
    else if (name === 'vMerge' && attribute(attributes, 'val') !== 'restart' && this.#continues.length > 0)
      this.#continues[this.#continues.length - 1] = true
  }

  #closeParagraph(): void {
    const draft = this.#paragraphs.pop()
    if (draft === undefined) return
    draft.closeLinks()
    if (draft.truncated) this.#flow.leaveOut()
    const paragraph: Paragraph = {
      kind: 'paragraph',
      text: draft.text,
      list: draft.list,
      bold: draft.bold,
      page: draft.page ?? this.#page,
      links: draft.links,
      images: draft.images,
      ...(draft.level !== undefined && { level: draft.level }),
    }
    if (draft.text.trim() !== '' || draft.images.length > 0) this.#flow.paragraph(paragraph)
    if (draft.pageBreakAfter) this.#break('typed')
  }
}

const sizeOf = (
  width: number | undefined,
  height: number | undefined,
): { width?: number; height?: number } =>
  width !== undefined && height !== undefined && width > 0 && height > 0 && width < 1e6 && height < 1e6
    ? { width, height }
    : {}

/** The text of `word/document.xml` as paragraphs and tables. Broken XML is read as far as it goes. */
export function readWordBody(xml: string, context: Omit<WordContext, 'hasLayout'>): Flow {
  const reader = new BodyReader({ ...context, hasLayout: xml.includes('lastRenderedPageBreak') })
  const whole = walkXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  const flow = reader.finish()
  return whole ? flow : { ...flow, truncated: true }
}
