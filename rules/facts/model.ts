/**
 * What a page or a document says, independent of how it was fetched.
 * Every reader (HTTP, browser, extension, PDF …) produces this model; every judgement is made from it alone.
 * All strings are already normalised by `normaliseThai` (one space between words, no invisible characters).
 */

/** Where on the page something stands. Menus and footers repeat on every page and are weak evidence. */
export type Region = 'main' | 'menu' | 'header' | 'footer'

/** A path of child-element indexes from `<html>` ("1/0/3"), so that a reader can find the spot again. */
export type Place = string

export type DocumentKind = 'page' | 'pdf' | 'word' | 'sheet' | 'text' | 'image' | 'other'

/** What is drawn over a text or just above it, where a signature would stand. */
export type Drawn = 'picture' | 'stamp' | 'handwriting' | 'signature-field' | 'nothing'

/** A run of text that a reader sees as one paragraph, list entry, cell or caption. */
export interface Block {
  readonly text: string
  /** `matchKey(text)`: no spaces, lower case, Arabic digits, repaired spelling. Compare keys, quote text. */
  readonly key: string
  readonly region: Region
  readonly place: Place
  /** Index in `headings` of the nearest heading above that governs this block, or -1. */
  readonly heading: number
  /** Lower-case name of the element that holds the text: p, li, td, th, h2, summary, figcaption, label … */
  readonly tag: string
  /** Page number for paged documents, counted from 1. */
  readonly page?: number
  /** For a text that names a person, in documents that tell it: what stands where the signature would. */
  readonly drawn?: Drawn
}

export interface Heading {
  readonly text: string
  readonly key: string
  /** 1–6; a bold paragraph, a summary or a tab label that acts as a heading is 6. */
  readonly level: number
  readonly region: Region
  readonly place: Place
  /** Index of the heading above this one in the outline, or -1. */
  readonly parent: number
}

/**
 * `dead`: `#`, empty, `javascript:` without a target. `fragment`: another spot on the same page. `unknown`: something to
 * press that names no address; only its script knows where it leads.
 */
export type LinkTarget = 'live' | 'fragment' | 'dead' | 'mail' | 'phone' | 'other-scheme' | 'unknown'

export type LinkSource =
  'anchor' | 'area' | 'frame' | 'embed' | 'option' | 'script' | 'refresh' | 'form' | 'plain-text'

export interface Link {
  /** Absolute address with its query, without a fragment that is no route; '' when dead or unknown. mailto:/tel: kept whole. */
  readonly href: string
  readonly target: LinkTarget
  readonly source: LinkSource
  /** What a person reads on it: visible text, else alternative text, else title, else ''. */
  readonly text: string
  /** Alternative text of an image inside the link, if any. */
  readonly alt: string
  readonly titleAttribute: string
  /** True when the link shows only an image. */
  readonly imageOnly: boolean
  readonly region: Region
  readonly place: Place
  /** Index in `headings` of the governing heading, or -1. */
  readonly heading: number
  /** Labels of the accordions, tabs and menu entries that enclose the link, outermost first. */
  readonly trail: readonly string[]
  readonly cell?: CellPlace
  /** Text of the same list entry or paragraph outside the link itself, at most 300 characters. */
  readonly context: string
}

/** Where something stands in a table; index into `tables`, and row/column from 0. */
export interface CellPlace {
  readonly table: number
  readonly row: number
  readonly column: number
  /** The last row that its cell reaches down to, when it is merged with cells below. */
  readonly lastRow?: number
}

/** How a link is kept from the eyes of visitors while programs still find it. */
export type Hiding = 'not-shown' | 'off-screen' | 'no-size' | 'see-through' | 'same-colour' | 'no-script'

/** A link that nobody who looks at the page can see. */
export interface HiddenLink {
  /** Absolute address. */
  readonly href: string
  /** Its words, also those that are not shown. */
  readonly text: string
  readonly hiding: Hiding
  readonly place: Place
}

export interface Image {
  readonly src: string
  readonly alt: string
  readonly title: string
  readonly width?: number
  readonly height?: number
  readonly region: Region
  readonly place: Place
  readonly heading: number
}

export interface Field {
  /** text, email, tel, textarea, select, file, date, checkbox, radio, password, hidden, search … */
  readonly type: string
  readonly name: string
  readonly label: string
  readonly required: boolean
}

export interface Form {
  readonly action: string
  readonly method: 'get' | 'post' | 'dialog'
  readonly fields: readonly Field[]
  readonly submit: readonly string[]
  readonly text: string
  readonly region: Region
  readonly place: Place
  readonly heading: number
}

export interface Table {
  readonly caption: string
  /** The header row (th, or the first row of a table without th), one entry a column; colspan repeated. */
  readonly header: readonly string[]
  /** Body rows, cell texts, colspan and rowspan repeated. Bounded: see facts/limits. */
  readonly rows: readonly (readonly string[])[]
  readonly region: Region
  readonly place: Place
  readonly heading: number
  /** A table that only arranges the page: nested tables, one column, or no text of its own. */
  readonly layout: boolean
  readonly sheet?: string
}

/** A page shown inside this one. */
export interface Frame {
  readonly src: string
  readonly title: string
  readonly source: 'iframe' | 'frame' | 'embed' | 'object'
  readonly region: Region
  readonly place: Place
  readonly heading: number
}

/** A person named on the page with what stands on the same card. */
export interface Person {
  readonly name: string
  /** '' when no position could be read beside the name. */
  readonly position: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  /** Other contact on the card: LINE id, Facebook. */
  readonly otherContact: readonly string[]
  readonly photo?: { readonly src: string; readonly place: Place }
  readonly place: Place
  readonly quote: string
}

/** How far the text can be trusted: `none` is a scan or picture, `damaged` lost glyphs, `ocr` was read from a picture. */
export type TextLayer = 'good' | 'damaged' | 'ocr' | 'none'

export interface PageFacts {
  /** Address after redirects. */
  readonly url: string
  readonly kind: DocumentKind
  readonly title: string
  readonly headings: readonly Heading[]
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  /** Links that are not shown and lead somewhere; they are not in `links` unless only their look hides them. */
  readonly hiddenLinks?: readonly HiddenLink[]
  readonly images: readonly Image[]
  readonly forms: readonly Form[]
  readonly tables: readonly Table[]
  readonly frames: readonly Frame[]
  readonly people: readonly Person[]
  readonly textLayer: TextLayer
  readonly pageCount?: number
  readonly metadata: {
    readonly language?: string
    readonly description?: string
    readonly generator?: string
    readonly refresh?: { readonly seconds: number; readonly url: string }
    /** ISO date from the document itself, never from the transfer. */
    readonly created?: string
    readonly modified?: string
    readonly author?: string
    readonly signatures?: number
  }
  /** Addresses of scripts, for app shells and hijack signs. */
  readonly scripts: readonly string[]
  /** Something was left out because a bound was reached. */
  readonly truncated: boolean
}
