import { failed } from './reading.ts'
import type { PdfJob, PdfReading } from './reading.ts'
import { WorkerThread } from './worker-thread.ts'

interface Waiting {
  readonly start: (thread: WorkerThread) => void
  readonly giveUp: () => void
}

/** A few threads that read files in the order they were asked for. Threads start when first needed. */
export class WorkerPool {
  readonly #idle: WorkerThread[]
  readonly #all: readonly WorkerThread[]
  #waiting: Waiting[] = []

  constructor(size: number) {
    this.#all = Array.from({ length: size }, () => new WorkerThread())
    this.#idle = [...this.#all]
  }

  /** Reads one file; waiting for a thread does not count towards `timeoutMs`. Never rejects. */
  async run(job: PdfJob, timeoutMs: number, signal: AbortSignal | undefined): Promise<PdfReading> {
    const thread = this.#idle.pop() ?? (await this.#nextIdle(signal))
    if (thread === undefined) return failed('timeout')
    try {
      return signal?.aborted === true ? failed('timeout') : await thread.run(job, timeoutMs, signal)
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#idle.push(thread)
      else next.start(thread)
    }
  }

  /** Ends all threads; files being read or waiting end in `timeout` or `corrupt`. The pool can be used again. */
  async close(): Promise<void> {
    for (const { giveUp } of this.#waiting.splice(0)) giveUp()
    await Promise.all(this.#all.map((thread) => thread.close()))
  }

  #nextIdle(signal: AbortSignal | undefined): Promise<WorkerThread | undefined> {
    return new Promise((resolve) => {
      const forget = () => {
        signal?.removeEventListener('abort', onAbort)
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
      }
      const onAbort = () => {
        forget()
        resolve(undefined)
      }
      const waiting: Waiting = {
        start: (thread) => {
          forget()
          resolve(thread)
        },
        giveUp: onAbort,
      }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }
}
