import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed } from './reading.ts'
import type { PdfJob, PdfProblem, PdfReading } from './reading.ts'

/** Memory of one worker: what the script holds, and what files unpack to outside of it. */
const HEAP_MEGABYTES = 512
const OUTSIDE_BYTES = 1_000_000_000
const WATCH_EVERY_MS = 200

/**
 * The worker beside this file, in source or compiled form. Node reads our source itself, so the worker starts the same
 * way whatever started this process, and needs none of its options.
 */
function startWorker(): Worker {
  const entry = new URL(`./worker${path.extname(import.meta.filename)}`, import.meta.url)
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

const problemOf = ({ code }: NodeJS.ErrnoException): PdfProblem =>
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
function answerOf(
  worker: Worker,
  job: PdfJob,
  settle: (reading: PdfReading, alive: boolean) => void,
): () => void {
  const onMessage = (reading: PdfReading) => settle(reading, true)
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
export class WorkerThread {
  #worker: Worker | undefined

  /** Reads one file; the thread is ended and replaced when it takes too long or too much. Never rejects. */
  run(job: PdfJob, timeoutMs: number, signal: AbortSignal | undefined): Promise<PdfReading> {
    return new Promise((resolve) => {
      const worker = this.#started()
      let settled = false
      const settle = (reading: PdfReading, alive: boolean) => {
        if (settled) return
        settled = true
        clearTimeout(timer)
        stopWatching()
        stopListening()
        signal?.removeEventListener('abort', onAbort)
        worker.unref()
        if (alive) resolve(reading)
        else void this.close().then(() => resolve(reading))
      }
      const onAbort = () => settle(failed('timeout'), false)
      const timer = setTimeout(onAbort, timeoutMs)
      const stopWatching = watchMemory(worker, () => settle(failed('too-large'), false))
      signal?.addEventListener('abort', onAbort, { once: true })
      worker.ref()
      const stopListening = answerOf(worker, job, settle)
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
    const worker = startWorker()
    this.#worker = worker
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
    })
    return worker
  }
}
