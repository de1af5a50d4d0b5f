import { WorkerThread, type ThreadWork } from './worker-thread.ts'

interface Waiting<Job, Answer> {
  readonly start: (thread: WorkerThread<Job, Answer>) => void
  readonly giveUp: () => void
}

/** A few threads that read files in the order they were asked for. Threads start when first needed. */
export class WorkerPool<Job, Answer> {
  readonly #work: ThreadWork<Answer>
  readonly #idle: WorkerThread<Job, Answer>[]
  readonly #all: readonly WorkerThread<Job, Answer>[]
  #waiting: Waiting<Job, Answer>[] = []

  constructor(size: number, work: ThreadWork<Answer>) {
    this.#work = work
    this.#all = Array.from({ length: size }, () => new WorkerThread<Job, Answer>(work))
    this.#idle = [...this.#all]
  }

  /** Reads one file; waiting for a thread does not count towards `timeoutMs`. Never rejects. */
  async run(job: Job, timeoutMs: number, signal: AbortSignal | undefined): Promise<Answer> {
    const thread = this.#idle.pop() ?? (await this.#nextIdle(signal))
    if (thread === undefined) return this.#work.failed('timeout')
    try {
      return signal?.aborted === true
        ? this.#work.failed('timeout')
        : await thread.run(job, timeoutMs, signal)
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

  #nextIdle(signal: AbortSignal | undefined): Promise<WorkerThread<Job, Answer> | undefined> {
    return new Promise((resolve) => {
      const forget = () => {
        signal?.removeEventListener('abort', onAbort)
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
      }
      const onAbort = () => {
        forget()
        resolve(undefined)
      }
      const waiting: Waiting<Job, Answer> = {
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
