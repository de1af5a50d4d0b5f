import { limits } from '../../rules/facts/limits.ts'
import { addresses, resolveTarget } from '../../rules/facts/link-target.ts'
import type {
  Block,
  DocumentKind,
  Heading,
  Image,
  Link,
  LinkSource,
  PageFacts,
  Table,
} from '../../rules/facts/model.ts'
import { plainAddresses } from '../../rules/facts/written-links.ts'
import { damage, matchKey, normaliseThai } from '../../rules/text/normalise.ts'
import { documentTitle } from './document-title.ts'
import { readPeople } from './people.ts'
import type { Properties } from './properties.ts'

/** Where a block or picture stands in a table: numbers that tell neighbours, rows without text included. */
export interface Spot {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** Where something stands in the document. */
export interface Where {
  readonly place: string
  readonly page?: number
  readonly spot?: Spot
  /** Where the cell stands below the header of its table. */
  readonly cell?: Link['cell']
}

export interface WrittenLink {
  readonly address: string
  readonly text: string
  readonly tooltip?: string
  readonly imageOnly?: boolean
}

export interface WrittenImage {
  readonly src: string
  readonly alt: string
  readonly title: string
  readonly width?: number
  readonly height?: number
}

const MOST_DAMAGE_READ = 400_000

/** Gathers what a document says, in its order, within the limits of a page. */
export class FactsBuilder {
  readonly #url: string
  readonly #addresses: { readonly page: string; readonly base: string }
  readonly #headings: Heading[] = []
  readonly #open: { readonly heading: number; readonly level: number }[] = []
  readonly #blocks: Block[] = []
  readonly #blockSpots: (Spot | undefined)[] = []
  readonly #links: Link[] = []
  readonly #images: Image[] = []
  readonly #imageSpots: (Spot | undefined)[] = []
  readonly #tables: Table[] = []
  /** A part of the text as written, to tell lost glyphs, which `normaliseThai` would hide. */
  #sample = ''
  #truncated = false

  constructor(url: string) {
    this.#url = url
    this.#addresses = addresses(url, undefined)
  }

  /** Caption of the first table that has one. */
  get firstCaption(): string {
    return this.#tables.find(({ caption }) => caption !== '')?.caption ?? ''
  }

  get blockCount(): number {
    return this.#blocks.length
  }

  /** Number of the next table. */
  get tableCount(): number {
    return this.#tables.length
  }

  /** Something was left out because a bound was reached. */
  leaveOut(): void {
    this.#truncated = true
  }

  #heading(): number {
    return this.#open.at(-1)?.heading ?? -1
  }

  /** A heading of level 1–6, which also stands in the text as a block. */
  heading(written: string, level: number, { place, page }: Where): void {
    const text = this.#clean(written, limits.headingLength)
    if (text === '') return
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop()
    this.#push(text, `h${level}`, { place, ...(page !== undefined && { page }) })
    if (this.#headings.length >= limits.headings) return this.leaveOut()
    const parent = this.#heading()
    this.#headings.push({ text, key: matchKey(text), level, region: 'main', place, parent })
    this.#open.push({ heading: this.#headings.length - 1, level })
  }

  /** A run of text; empty ones are left out. `tag` as an element of a page: p, li, td, th. */
  block(written: string, tag: string, where: Where): void {
    if (this.#blocks.length >= limits.blocks) {
      if (written.trim() !== '') this.leaveOut()
      return
    }
    const text = this.#clean(written, limits.blockLength)
    if (text === '') return
    this.#push(text, tag, where)
    for (const address of plainAddresses(text))
      this.link({ address, text: address }, where, text, 'plain-text')
  }

  #push(text: string, tag: string, { place, page, spot }: Where): void {
    if (this.#blocks.length >= limits.blocks) return this.leaveOut()
    this.#blocks.push({
      text,
      key: matchKey(text),
      region: 'main',
      place,
      heading: this.#heading(),
      tag,
      ...(page !== undefined && { page }),
    })
    this.#blockSpots.push(spot)
  }

  #clean(written: string, longest: number): string {
    if (this.#sample.length < MOST_DAMAGE_READ) this.#sample += written.slice(0, longest)
    if (written.length > longest) this.leaveOut()
    return normaliseThai(written.slice(0, longest))
  }

  /** `around` is the text of the paragraph or cell the link stands in. The same plain address is not listed twice. */
  link(written: WrittenLink, { place, cell }: Where, around: string, source: LinkSource = 'anchor'): void {
    if (this.#links.length >= limits.links) return this.leaveOut()
    const { href, target } = resolveTarget(
      written.address.slice(0, 4_000),
      this.#addresses.base,
      this.#addresses.page,
    )
    if (source === 'plain-text' && this.#links.some((link) => link.place === place && link.href === href))
      return
    const text = normaliseThai(written.text.slice(0, limits.linkTextLength))
    const context = normaliseThai(around).replace(text, ' ')
    this.#links.push({
      href,
      target,
      source,
      text,
      alt: '',
      titleAttribute: normaliseThai((written.tooltip ?? '').slice(0, limits.linkTextLength)),
      imageOnly: written.imageOnly === true,
      region: 'main',
      place,
      heading: this.#heading(),
      trail: [],
      ...(cell !== undefined && { cell }),
      context: normaliseThai(context).slice(0, limits.contextLength),
    })
  }

  image({ src, alt, title, width, height }: WrittenImage, { place, spot }: Where): void {
    if (this.#images.length >= limits.images) return this.leaveOut()
    this.#images.push({
      src: src.slice(0, 2_000),
      alt: normaliseThai(alt.slice(0, limits.headingLength)),
      title: normaliseThai(title.slice(0, limits.headingLength)),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      region: 'main',
      place,
      heading: this.#heading(),
    })
    this.#imageSpots.push(spot)
  }

  table(table: Omit<Table, 'region' | 'heading'>): void {
    if (this.#tables.length >= limits.tables) return this.leaveOut()
    this.#tables.push({ ...table, region: 'main', heading: this.#heading() })
  }

  /**
   * The finished facts. A title the document shows counts more than the one in its properties.
   *
   * @param title when the kind of document tells which words are its title; else they are looked for.
   */
  build(kind: DocumentKind, properties: Properties, title = ''): PageFacts {
    const { author, created, modified, pageCount } = properties
    const blocks = this.#blocks
    const people = readPeople(blocks, this.#blockSpots, this.#images, this.#imageSpots)
    return {
      url: this.#url,
      kind,
      title: title || documentTitle(blocks, this.#headings) || properties.title,
      headings: this.#headings,
      blocks,
      links: this.#links,
      images: this.#images,
      forms: [],
      tables: this.#tables,
      frames: [],
      people: people.slice(0, limits.people),
      textLayer: blocks.length === 0 ? 'none' : damage(this.#sample),
      ...(pageCount !== undefined && { pageCount }),
      metadata: {
        ...(author !== undefined && { author }),
        ...(created !== undefined && { created }),
        ...(modified !== undefined && { modified }),
      },
      scripts: [],
      truncated: this.#truncated || people.length > limits.people,
    }
  }
}
