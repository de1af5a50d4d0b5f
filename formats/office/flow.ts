import type { WrittenImage, WrittenLink } from './facts-builder.ts'

/** A paragraph of a text document. Line feeds are breaks within it, tabs stand as written. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** 1–6 when it is a heading. */
  readonly level?: number
  readonly list: boolean
  /** All its words are bold. */
  readonly bold: boolean
  readonly page?: number
  readonly links: readonly WrittenLink[]
  readonly images: readonly WrittenImage[]
}

export interface FlowCell {
  /** Columns and rows it covers, at least 1. */
  readonly across: number
  readonly down: number
  readonly content: readonly FlowElement[]
}

/** Rows hold a cell where it begins; `undefined` keeps the place of one that reaches in from above or the left. */
export interface FlowTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (FlowCell | undefined)[])[]
  /** Number of header rows when the document says so. */
  readonly headerRows?: number
}

export type FlowElement = Paragraph | FlowTable

/** What a text document holds, in its order. */
export interface Flow {
  readonly elements: readonly FlowElement[]
  readonly truncated: boolean
}
