import type { BodyReading } from '../../formats/body-reading.ts'

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

/** The answer to one job, under a name: pdf.js sends messages of its own out of every thread it runs in. */
export interface ReadingAnswer {
  readonly reading: BodyReading
}

export const isAnswer = (message: unknown): message is ReadingAnswer =>
  typeof message === 'object' && message !== null && 'reading' in message
