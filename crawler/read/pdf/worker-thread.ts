import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed } from './reading.ts'
import type { PdfJob, PdfReading } from './reading.ts'

/** Memory of one worker: what the script holds, and what files unpack to outside of it. */
const HEAP_MEGABYTES = 768
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
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  worker.unref()
  return worker
}

/** One thread that reads one file at a time, with hard bounds on time and memory. */
export class WorkerThread {
  #worker: Worker | undefined

  /** Reads one file; the thread is ended and replaced when it takes too long or too much. Never rejects. */
  run(job: PdfJob, timeoutMs: number, signal: AbortSignal | undefined): Promise<PdfReading> {
    return new Promise((resolve) => {
      let worker: Worker
      try {
        worker = this.#worker ??= startWorker()
      } catch {
        resolve(failed('too-large'))
        return
      }
      let watching = true
      const settle = (reading: PdfReading, keep: boolean) => {
        if (!watching) return
        watching = false
        clearTimeout(timer)
        clearInterval(watch)
        signal?.removeEventListener('abort', onAbort)
        worker.removeAllListeners()
        // An error after the answer concerns nobody.
        worker.on('error', () => undefined)
        worker.unref()
        if (keep) resolve(reading)
        else void this.close().then(() => resolve(reading))
      }
      const onAbort = () => settle(failed('timeout'), false)
      const timer = setTimeout(() => settle(failed('timeout'), false), timeoutMs)
      const watch = setInterval(() => {
        worker.getHeapStatistics().then(
          ({ external_memory: outside }) => {
            if (outside > OUTSIDE_BYTES) settle(failed('too-large'), false)
          },
          () => undefined,
        )
      }, WATCH_EVERY_MS)
      signal?.addEventListener('abort', onAbort, { once: true })
      worker.ref()
      worker.on('message', (reading: PdfReading) => settle(reading, true))
      worker.on('messageerror', () => settle(failed('corrupt'), false))
      worker.on('error', (error: NodeJS.ErrnoException) =>
        settle(failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'corrupt'), false),
      )
      worker.on('exit', () => settle(failed('corrupt'), false))
      worker.postMessage(job)
    })
  }

  /** Ends the thread; the next job starts another. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}
