import { ofProblem, type BodyReading } from '../../formats/body-reading.ts'
import { ENOUGH_SHARE, MOST_PAGES } from '../../formats/pdf/reading.ts'
import type { Renewal } from '../../formats/office/sheet/renew-workbook.ts'
import { isReadingAnswer, isRenewalAnswer, type Job } from './job.ts'

/** Milliseconds for one file; waiting for the thread does not count. */
const TIMEOUT_MS = 30_000

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

/** What comes of a job, and what is said where nothing comes of it. */
interface Outcomes<T> {
  readonly answerIn: (message: unknown) => T | undefined
  readonly stopped: T
  readonly late: T
  readonly broken: T
}

function workNow<T>(job: Job, signal: AbortSignal, outcomes: Outcomes<T>): Promise<T> {
  if (signal.aborted) return Promise.resolve(outcomes.stopped)
  const own = (thread ??= startThread())
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  return new Promise((resolve) => {
    const settle = (outcome: T, alive: boolean): void => {
      stop.removeEventListener('abort', onStop)
      own.onmessage = null
      own.onerror = null
      if (!alive) {
        own.terminate()
        thread = undefined
      }
      resolve(outcome)
    }
    const onStop = (): void => settle(signal.aborted ? outcomes.stopped : outcomes.late, false)
    stop.addEventListener('abort', onStop, { once: true })
    own.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = outcomes.answerIn(data)
      if (answer !== undefined) settle(answer, true)
    }
    own.onerror = () => settle(outcomes.broken, false)
    own.postMessage(job)
  })
}

/** One job after the other. */
function inTurn<T>(job: Job, signal: AbortSignal, outcomes: Outcomes<T>): Promise<T> {
  const work = last.then(() => workNow(job, signal, outcomes))
  last = work
  return work
}

/**
 * Reads the bytes of a page or document with the readers of the command line, in a thread of its own, one file after
 * the other. Never rejects; a file that takes too long or breaks the thread ends in a health.
 */
export function readInThread(body: Uint8Array, options: ReadingOptions): Promise<BodyReading> {
  const { contentType, url, signal, maxPages = MOST_PAGES } = options
  const job = { body, contentType, url, maxPages, enoughAfterMs: TIMEOUT_MS * ENOUGH_SHARE }
  return inTurn<BodyReading>(job, signal, {
    answerIn: (message) => (isReadingAnswer(message) ? message.reading : undefined),
    stopped: { health: { state: 'refused', kind: 'aborted' } },
    late: ofProblem('timeout'),
    broken: ofProblem('corrupt'),
  })
}

/** Saves a workbook of Excel 97 to 2003 anew as XLSX in the same thread. Never rejects. */
export function renewInThread(workbook: Uint8Array): Promise<Renewal> {
  return inTurn<Renewal>({ workbook }, new AbortController().signal, {
    answerIn: (message) => (isRenewalAnswer(message) ? message.renewal : undefined),
    stopped: { problem: 'timeout' },
    late: { problem: 'timeout' },
    broken: { problem: 'corrupt' },
  })
}
