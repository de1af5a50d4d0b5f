import { ofProblem, type BodyReading } from '../../formats/body-reading.ts'
import { ENOUGH_SHARE, MOST_PAGES } from '../../formats/pdf/reading.ts'
import { isAnswer, type ReadingJob } from './job.ts'

/** Milliseconds for one file; waiting for the thread does not count. */
const TIMEOUT_MS = 30_000

const STOPPED: BodyReading = { health: { state: 'refused', kind: 'aborted' } }

export interface ReadingOptions {
  readonly contentType: string
  /** Address after redirects. */
  readonly url: string
  readonly signal: AbortSignal
  /** Most pages of a PDF; as many as are ever read unless told. */
  readonly maxPages?: number
}

/** The readers are loaded with the thread, so a page that reads no document never carries them. */
const startThread = (): Worker =>
  new Worker(new URL('./reading-thread.ts', import.meta.url), { type: 'module' })

let thread: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

function readNow(job: ReadingJob, signal: AbortSignal): Promise<BodyReading> {
  if (signal.aborted) return Promise.resolve(STOPPED)
  const own = (thread ??= startThread())
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  return new Promise((resolve) => {
    const settle = (reading: BodyReading, alive: boolean): void => {
      stop.removeEventListener('abort', onStop)
      own.onmessage = null
      own.onerror = null
      if (!alive) {
        own.terminate()
        thread = undefined
      }
      resolve(reading)
    }
    const onStop = (): void => settle(signal.aborted ? STOPPED : ofProblem('timeout'), false)
    stop.addEventListener('abort', onStop, { once: true })
    own.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isAnswer(data)) settle(data.reading, true)
    }
    own.onerror = () => settle(ofProblem('corrupt'), false)
    own.postMessage(job)
  })
}

/**
 * Reads the bytes of a page or document with the readers of the command line, in a thread of its own, one file after
 * the other. Never rejects; a file that takes too long or breaks the thread ends in a health.
 */
export function readInThread(body: Uint8Array, options: ReadingOptions): Promise<BodyReading> {
  const { contentType, url, signal, maxPages = MOST_PAGES } = options
  const job = { body, contentType, url, maxPages, enoughAfterMs: TIMEOUT_MS * ENOUGH_SHARE }
  const reading = last.then(() => readNow(job, signal))
  last = reading
  return reading
}
