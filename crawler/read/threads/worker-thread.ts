import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** Why a thread gave no answer: it broke down, needed more memory than we give, or was stopped. */
export type ThreadProblem = 'corrupt' | 'too-large' | 'timeout'

/** What the threads of a pool do. */
export interface ThreadWork<Answer> {
  /** The module a thread runs: it gets one job a message, and answers each with one message. */
  readonly entry: URL
  /** The answer in place of one that never came. */
  readonly failed: (problem: ThreadProblem) => Answer
}

/** Memory of one worker: what the script holds, and what files unpack to outside of it. */
const HEAP_MEGABYTES = 512
const OUTSIDE_BYTES = 1_000_000_000
const WATCH_EVERY_MS = 200

/** The module beside another, in source or compiled form. */
export const moduleBeside = (here: string, name: string): URL =>
  new URL(`./${name}${path.extname(here)}`, here)

/** Node reads our source itself, so a thread starts the same way whatever started this process. */
function startWorker(entry: URL): Worker {
  const worker = new Worker(entry, {
    execArgv: [],
    // What a library prints must not mix with our output. Nobody reads it: a reader would keep the process alive.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  // An error after the answer concerns nobody.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

const problemOf = ({ code }: NodeJS.ErrnoException): ThreadProblem =>
  code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'corrupt'

/** Calls `onBig` once the worker holds more outside its heap than it may. Returns how to stop watching. */
function watchMemory(worker: Worker, onBig: () => void): () => void {
  const watch = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory: outside }) => {
        if (outside > OUTSIDE_BYTES) onBig()
      },
      // It has just ended.
      () => undefined,
    )
  }, WATCH_EVERY_MS)
  return () => clearInterval(watch)
}

/** Hands a job to a worker; `settle` gets its answer, or what its end without one means. Returns how to stop listening. */
function answerOf<Job, Answer>(
  worker: Worker,
  job: Job,
  { failed }: ThreadWork<Answer>,
  settle: (answer: Answer, alive: boolean) => void,
): () => void {
  const onMessage = (answer: Answer) => settle(answer, true)
  const onFailure = () => settle(failed('corrupt'), false)
  const onError = (error: NodeJS.ErrnoException) => settle(failed(problemOf(error)), false)
  worker.on('message', onMessage)
  worker.on('messageerror', onFailure)
  worker.on('error', onError)
  worker.on('exit', onFailure)
  worker.postMessage(job)
  return () => {
    worker.off('message', onMessage)
    worker.off('messageerror', onFailure)
    worker.off('error', onError)
    worker.off('exit', onFailure)
  }
}

/** One thread that reads one file at a time, with hard bounds on time and memory. */
export class WorkerThread<Job, Answer> {
  readonly #work: ThreadWork<Answer>
  #worker: Worker | undefined

  constructor(work: ThreadWork<Answer>) {
    this.#work = work
  }

  /** Reads one file; the thread is ended and replaced when it takes too long or too much. Never rejects. */
  run(job: Job, timeoutMs: number, signal: AbortSignal | undefined): Promise<Answer> {
    return new Promise((resolve) => {
      const worker = this.#started()
      let settled = false
      const settle = (answer: Answer, alive: boolean) => {
        if (settled) return
        settled = true
        clearTimeout(timer)
        stopWatching()
        stopListening()
        signal?.removeEventListener('abort', onAbort)
        worker.unref()
        if (alive) resolve(answer)
        else void this.close().then(() => resolve(answer))
      }
      const onAbort = () => settle(this.#work.failed('timeout'), false)
      const timer = setTimeout(onAbort, timeoutMs)
      const stopWatching = watchMemory(worker, () => settle(this.#work.failed('too-large'), false))
      signal?.addEventListener('abort', onAbort, { once: true })
      worker.ref()
      const stopListening = answerOf(worker, job, this.#work, settle)
    })
  }

  /** Ends the thread; the next job starts another. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = startWorker(this.#work.entry)
    this.#worker = worker
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    return worker
  }
}
