import type { Drawn } from '../../rules/facts/model.ts'

/** A piece of text as the file draws it. Lengths are in points, `y` grows downwards, x is along the line. */
export interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
}

export interface Word {
  readonly text: string
  readonly x: number
  readonly end: number
}

/** Words of a line with no wide gap between them: a cell, one of two signatures side by side, or the whole line. */
export interface Segment {
  readonly words: readonly Word[]
  readonly text: string
  readonly x: number
  readonly end: number
}

export interface Line {
  readonly page: number
  /** Counted from 0 on its page, top to bottom. */
  readonly number: number
  readonly y: number
  readonly x: number
  readonly end: number
  readonly size: number
  readonly bold: boolean
  readonly segments: readonly Segment[]
  readonly text: string
  /** The file itself ends the line with a space. */
  readonly spaceAtEnd: boolean
}

/** A link of the file, with the area that can be clicked. */
export interface LinkArea {
  readonly href: string
  readonly text: string
  /** Distance of its lower edge from the top of the page. */
  readonly y: number
}

/** Something drawn that may be a signature, in the coordinates of the lines. */
export interface Drawing {
  readonly kind: Exclude<Drawn, 'nothing'>
  readonly x: number
  readonly end: number
  readonly top: number
  readonly bottom: number
}

export interface PageLayout {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly links: readonly LinkArea[]
  readonly drawings: readonly Drawing[]
  /** All pictures of the page are among them; its instructions could be read. */
  readonly picturesKnown: boolean
  /** Text as the file gives it, with the traces of lost glyphs. */
  readonly rawText: string
  readonly truncated: boolean
}

/** Stable name of a spot: page, line, and column where several stand side by side. */
export const placeOf = (page: number, line: number, column?: number): string =>
  column === undefined ? `p${page}/${line}` : `p${page}/${line}/${column}`
