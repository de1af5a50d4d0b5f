import type { Bilingual } from '../catalogue/schema.ts'

/** What an agency says about one item in its own sheet. */
export interface Answer {
  /** O1, O27 … */
  readonly item: string
  readonly has: boolean
  readonly urls: readonly string[]
  /** The explanation beside it; '' when there is none. */
  readonly note: string
  /** Row of the sheet, counted from 1 with the heading. */
  readonly row: number
}

/** A row, or a part of one, that could not be used. Row 0 is the file as a whole. */
export interface AnswerProblem {
  readonly row: number
  readonly reason: Bilingual
}

export interface Answers {
  readonly rows: readonly Answer[]
  readonly problems: readonly AnswerProblem[]
}

/** The file as a whole cannot be read: nothing but this reason comes of it. */
export class UnreadableSheet extends Error {
  readonly reason: Bilingual

  constructor(reason: Bilingual) {
    super(reason.en)
    this.reason = reason
  }
}
