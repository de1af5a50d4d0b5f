import { parentPort } from 'node:worker_threads'
import { renewWorkbook } from '../../../formats/office/sheet/renew-workbook.ts'

parentPort?.on('message', (bytes: Uint8Array) => {
  void renewWorkbook(bytes).then((renewal) => parentPort?.postMessage(renewal))
})
