import type { BodyReading } from '../../formats/body-reading.ts'
import type { Renewal } from '../../formats/office/sheet/renew-workbook.ts'

/** One page or document for the thread that reads. */
export interface ReadingJob {
  readonly body: Uint8Array
  /** The Content-Type header, '' when absent. */
  readonly contentType: string
  /** Address after redirects. */
  readonly url: string
  /** Most pages of a PDF. */
  readonly maxPages: number
  /** Milliseconds after which no further page of a PDF is begun. */
  readonly enoughAfterMs: number
}

/** An answer sheet of Excel 97 to 2003 for the same thread, which alone carries the library for it. */
export interface RenewalJob {
  readonly workbook: Uint8Array
}

export type Job = ReadingJob | RenewalJob

/** The answer to one job, under a name: pdf.js sends messages of its own out of every thread it runs in. */
export interface ReadingAnswer {
  readonly reading: BodyReading
}

export interface RenewalAnswer {
  readonly renewal: Renewal
}

const has = (message: unknown, name: string): boolean =>
  typeof message === 'object' && message !== null && name in message

export const isReadingAnswer = (message: unknown): message is ReadingAnswer => has(message, 'reading')

export const isRenewalAnswer = (message: unknown): message is RenewalAnswer => has(message, 'renewal')
