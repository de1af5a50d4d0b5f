import { ownBytes } from '../threads/own-bytes.ts'
import { WorkerPool } from '../threads/pool.ts'
import { moduleBeside } from '../threads/worker-thread.ts'
import { refusal } from '../../../formats/pdf/raw-bytes.ts'
import { ENOUGH_SHARE, failed, MOST_PAGES } from '../../../formats/pdf/reading.ts'
import type { PdfJob, PdfReading } from '../../../formats/pdf/reading.ts'

export type { PdfProblem, PdfReading } from '../../../formats/pdf/reading.ts'

const THREADS = 2
const DEFAULT_TIMEOUT_MS = 30_000

export interface PdfOptions {
  /** Address after redirects; relative links resolve against it. */
  readonly url: string
  /** Only the first pages are read, 40 unless told. */
  readonly maxPages?: number
  readonly signal?: AbortSignal
  /** Milliseconds for one file, 30,000 unless told; waiting for a free thread does not count. */
  readonly timeoutMs?: number
}

const pool = new WorkerPool<PdfJob, PdfReading>(THREADS, {
  entry: moduleBeside(import.meta.url, 'worker'),
  failed,
})

/**
 * Reads a PDF in a thread of its own. The bytes are copied and stay as they are.
 * Pages read before time ran out are kept; a file that gives nothing, or an abort (`timeout`), is a problem.
 * Never rejects.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<PdfReading> {
  const { url, maxPages = MOST_PAGES, signal, timeoutMs = DEFAULT_TIMEOUT_MS } = options
  const refused = refusal(bytes)
  if (refused !== undefined) return failed(refused)
  if (signal?.aborted === true) return failed('timeout')
  return pool.run(
    { bytes: ownBytes(bytes), url, maxPages, enoughAfterMs: timeoutMs * ENOUGH_SHARE },
    timeoutMs,
    signal,
  )
}

/** Ends the reading threads, so that a program can end or a test leaves nothing behind. They start again when needed. */
export const closePdfReaders = (): Promise<void> => pool.close()
