import { parentPort } from 'node:worker_threads'
import { draw } from './draw.ts'
import type { DrawJob } from './drawing.ts'

// A broken file may leave a rejected promise inside the library: the job's own answer is what counts.
process.on('unhandledRejection', () => undefined)

parentPort?.on('message', (job: DrawJob) => {
  void draw(job).then((drawing) => parentPort?.postMessage(drawing))
})
