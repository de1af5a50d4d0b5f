import { ofProblem, type BodyReading } from '../../formats/body-reading.ts'
import { readBody as readBytes } from '../../formats/read-body.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { isPicture } from '../../rules/facts/reading-depth.ts'
import { factsOfPictures } from './ocr/facts.ts'
import { closeRecognition, recognise } from './ocr/read-pictures.ts'
import { closeWorkbookReader, renewInThread } from './old-workbook/renew-in-thread.ts'
import { closePdfReaders, readPdf } from './pdf/read-pdf.ts'

/**
 * Reads a web page, PDF, workbook, Word file or text into facts, PDF and XLS in threads of their own. Of a scan or picture the
 * facts say only that it is one.
 *
 * @param contentType the Content-Type header, '' when absent.
 * @param url address after redirects.
 * @param pages most pages of a PDF; as many as are ever read unless told.
 */
export async function readBody(
  body: Uint8Array,
  contentType: string,
  url: string,
  signal?: AbortSignal,
  pages?: number,
): Promise<BodyReading> {
  const bounds = { ...(signal !== undefined && { signal }), ...(pages !== undefined && { maxPages: pages }) }
  const reading = await readBytes(body, contentType, url, {
    pdf: (bytes, address) => readPdf(bytes, { url: address, ...bounds }),
    renewWorkbook: (bytes) => renewInThread(bytes, signal),
  })
  const stopped = signal?.aborted === true && reading.facts?.kind !== 'page'
  return stopped ? { health: { state: 'refused', kind: 'aborted' } } : reading
}

/**
 * Reads what is written on a scan or picture by text recognition.
 *
 * @param facts those of {@link readBody} for the same bytes; returned as they are when recognition brings nothing.
 */
export async function readPictures(
  body: Uint8Array,
  facts: PageFacts,
  signal?: AbortSignal,
): Promise<BodyReading> {
  if (!isPicture(facts)) return { facts }
  const kind = facts.kind === 'image' ? 'picture' : 'pdf'
  const { pages, problem } = await recognise(body, { kind, ...(signal !== undefined && { signal }) })
  // A PDF was opened before: that its pages could not be drawn does not make it unreadable for others.
  if (kind === 'picture' && (problem === 'corrupt' || problem === 'too-large')) return ofProblem(problem)
  return { facts: factsOfPictures(pages, facts) ?? facts }
}

/** Ends all threads that read, so that a program can end. They start again when needed. */
export const closeReaders = async (): Promise<void> => {
  await Promise.all([closePdfReaders(), closeWorkbookReader(), closeRecognition()])
}
