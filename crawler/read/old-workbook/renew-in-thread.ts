import type { Renewal } from '../../../formats/office/sheet/renew-workbook.ts'
import { ownBytes } from '../threads/own-bytes.ts'
import { WorkerPool } from '../threads/pool.ts'
import { moduleBeside } from '../threads/worker-thread.ts'

const TIMEOUT_MS = 30_000

const pool = new WorkerPool<Uint8Array, Renewal>(1, {
  entry: moduleBeside(import.meta.url, 'workbook-worker'),
  failed: (problem) => ({ problem }),
})

/** Saves an XLS workbook anew as XLSX in a thread of its own, with bounds on time and memory. Never rejects. */
export const renewInThread = (bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Renewal> =>
  pool.run(ownBytes(bytes), TIMEOUT_MS, signal)

/** Ends the thread; it starts again when needed. */
export const closeWorkbookReader = (): Promise<void> => pool.close()
