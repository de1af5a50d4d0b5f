import type { PageFacts } from '../../rules/facts/model.ts'

/**
 * Why a PDF gave no facts: `encrypted` asks for a password, `corrupt` is no readable PDF, `empty` has no bytes,
 * `blank` has pages but nothing on them, `too-large` would need more memory than we give, `timeout` took too long.
 */
export type PdfProblem = 'encrypted' | 'corrupt' | 'empty' | 'blank' | 'too-large' | 'timeout'

export interface PdfReading {
  /** Absent when there is a problem. */
  readonly facts?: PageFacts
  readonly problem?: PdfProblem
  readonly pagesRead: number
  /** Absent when the file could not be opened. */
  readonly pageCount?: number
}

/** Pages of one file that are read, unless told otherwise. */
export const MOST_PAGES = 40

/** After this share of its time no further page of a file is begun, so that those read are not lost. */
export const ENOUGH_SHARE = 0.6

/** What a worker needs to read one file. */
export interface PdfJob {
  readonly bytes: Uint8Array
  /** Address after redirects. */
  readonly url: string
  readonly maxPages: number
  /** Milliseconds after which no further page is begun; the pages read so far are kept. */
  readonly enoughAfterMs: number
}

export const failed = (problem: PdfProblem, pageCount?: number, pagesRead = 0): PdfReading => ({
  problem,
  pagesRead,
  ...(pageCount !== undefined && { pageCount }),
})
