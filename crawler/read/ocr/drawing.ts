import type { ThreadProblem } from '../threads/worker-thread.ts'

/** What a thread needs to draw the pages of a PDF, or a picture as its only page. */
export interface DrawJob {
  readonly bytes: Uint8Array
  readonly kind: 'pdf' | 'picture'
  readonly maxPages: number
}

/** A page as a picture that is ready for text recognition. */
export interface DrawnPage {
  /** Counted from 1. */
  readonly page: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

export interface Drawing {
  readonly pages: readonly DrawnPage[]
  /** Why there are none. */
  readonly problem?: ThreadProblem
}

export const notDrawn = (problem: ThreadProblem): Drawing => ({ pages: [], problem })
