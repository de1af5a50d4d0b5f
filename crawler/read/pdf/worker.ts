import { parentPort } from 'node:worker_threads'
import { readDocument } from '../../../formats/pdf/read-document.ts'
import { failed } from '../../../formats/pdf/reading.ts'
import type { PdfJob } from '../../../formats/pdf/reading.ts'

// A broken file may leave a rejected promise inside the library: the job's own answer is what counts.
process.on('unhandledRejection', () => undefined)

parentPort?.on('message', (job: PdfJob) => {
  readDocument(job).then(
    (reading) => parentPort?.postMessage(reading),
    () => parentPort?.postMessage(failed('corrupt')),
  )
})
