import type { PageFacts } from '../rules/facts/model.ts'
import type { LinkHealth } from '../rules/judge/model.ts'
import type { ProblemKind } from '../rules/links/problems.ts'
import { documentKind, sniff } from '../rules/links/sniff.ts'
import { readOffice, type OfficeProblem } from './office/read-office.ts'
import type { PdfProblem, PdfReading } from './pdf/reading.ts'
import { pictureSize } from './picture/picture-size.ts'
import { readPage } from './read-page.ts'

/** Larger files are not for reading on a phone either. Bytes. */
export const LARGEST_DOCUMENT = 30_000_000

/** What reading the bytes of a page or document brought. */
export interface BodyReading {
  readonly facts?: PageFacts
  /** Why there are no facts, as the health of the link; absent when they are there or the format is not ours to read. */
  readonly health?: LinkHealth
}

/** Reads a PDF, off the thread of whoever asks. Never rejects. */
export type PdfReader = (bytes: Uint8Array, url: string) => Promise<PdfReading>

/**
 * A file that we cannot open may still open elsewhere: only a person can say that it is broken.
 */
const HEALTH: Record<PdfProblem | OfficeProblem, LinkHealth & { readonly kind?: ProblemKind }> = {
  encrypted: { state: 'blocked', kind: 'encrypted-file' },
  corrupt: { state: 'blocked', kind: 'unreadable-file' },
  empty: { state: 'broken', kind: 'empty' },
  blank: { state: 'blocked', kind: 'blank-file' },
  'too-large': { state: 'refused', kind: 'file-too-large' },
  timeout: { state: 'refused', kind: 'file-too-large' },
  'legacy-format': { state: 'blocked', kind: 'old-office-file' },
}

/** What a file that gave no facts means for the link to it. */
export const ofProblem = (problem: PdfProblem | OfficeProblem | undefined): BodyReading =>
  problem === undefined ? {} : { health: HEALTH[problem] }

/** What is known of a picture before anybody reads what is written on it. */
function pictureFacts(body: Uint8Array, url: string): BodyReading {
  if (body.byteLength === 0) return ofProblem('empty')
  if (pictureSize(body) === undefined) return ofProblem('corrupt')
  const nothing = {
    headings: [],
    blocks: [],
    links: [],
    images: [],
    forms: [],
    tables: [],
    frames: [],
    people: [],
  }
  return {
    facts: {
      ...nothing,
      url,
      kind: 'image',
      title: '',
      textLayer: 'none',
      pageCount: 1,
      metadata: {},
      scripts: [],
      truncated: false,
    },
  }
}

/**
 * Reads a web page, PDF, workbook, Word file or text into facts. Of a scan or picture the facts say only that it is one.
 *
 * @param contentType the Content-Type header, '' when absent.
 * @param url address after redirects.
 */
export async function readBody(
  body: Uint8Array,
  contentType: string,
  url: string,
  readPdf: PdfReader,
): Promise<BodyReading> {
  const kind = documentKind(body, url, contentType === '' ? undefined : contentType)
  switch (kind) {
    case 'page':
      return { facts: readPage(body, contentType, url).facts }
    case 'pdf': {
      const { facts, problem } = await readPdf(body, url)
      return facts === undefined ? ofProblem(problem) : { facts }
    }
    case 'word':
    case 'sheet':
    case 'text': {
      const { facts, problem } = readOffice(body, { url, sniffed: sniff(body) })
      return facts === undefined ? ofProblem(problem) : { facts }
    }
    case 'image':
      return pictureFacts(body, url)
    default:
      return {}
  }
}
