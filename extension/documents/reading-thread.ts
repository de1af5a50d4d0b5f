import { ofProblem, type BodyReading } from '../../formats/body-reading.ts'
import { refusal } from '../../formats/pdf/raw-bytes.ts'
import { readDocument } from '../../formats/pdf/read-document.ts'
import { renewWorkbook } from '../../formats/office/sheet/renew-workbook.ts'
import type { Renewal } from '../../formats/office/sheet/renew-workbook.ts'
import { failed } from '../../formats/pdf/reading.ts'
import { readBody } from '../../formats/read-body.ts'
import type { Job, ReadingAnswer, RenewalAnswer } from './job.ts'

// A broken file may leave a rejected promise inside a library: the job's own answer is what counts.
addEventListener('unhandledrejection', (event) => event.preventDefault())

const answer = (reading: BodyReading): void => postMessage({ reading } satisfies ReadingAnswer)

const answerRenewal = (renewal: Renewal): void => postMessage({ renewal } satisfies RenewalAnswer)

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  if ('workbook' in data) {
    renewWorkbook(data.workbook).then(answerRenewal, () => answerRenewal({ problem: 'corrupt' }))
    return
  }
  const { body, contentType, url, maxPages, enoughAfterMs } = data
  readBody(body, contentType, url, {
    pdf: async (bytes, address) => {
      const refused = refusal(bytes)
      if (refused !== undefined) return failed(refused)
      return readDocument({ bytes, url: address, maxPages, enoughAfterMs })
    },
    renewWorkbook,
  }).then(answer, () => answer(ofProblem('corrupt')))
})
