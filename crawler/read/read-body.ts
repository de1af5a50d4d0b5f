import type { PageFacts } from '../../rules/facts/model.ts'
import type { LinkHealth } from '../../rules/judge/model.ts'
import type { ProblemKind } from '../../rules/links/problems.ts'
import { documentKind, sniff } from '../../rules/links/sniff.ts'
import { readOffice, type OfficeProblem } from '../../formats/office/read-office.ts'
import { pictureSize } from '../../formats/picture/picture-size.ts'
import { factsOfPictures } from './ocr/facts.ts'
import { recognise } from './ocr/read-pictures.ts'
import { readPdf, type PdfProblem } from './pdf/read-pdf.ts'
import { readPage } from './read-page.ts'

/** Larger files are not for reading on a phone either. Bytes. */
export const LARGEST_DOCUMENT = 30_000_000

/** Pages of a PDF that are read first: by then most documents have shown what they are. */
export const FIRST_PAGES = 8

/** What reading the bytes of a page or document brought. */
export interface BodyReading {
  readonly facts?: PageFacts
  /** Why there are no facts, as the health of the link; absent when they are there or the format is not ours to read. */
  readonly health?: LinkHealth
}

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

const ofProblem = (problem: PdfProblem | OfficeProblem | undefined): BodyReading =>
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
 * @param pages most pages of a PDF; as many as are ever read unless told.
 */
export async function readBody(
  body: Uint8Array,
  contentType: string,
  url: string,
  signal?: AbortSignal,
  pages?: number,
): Promise<BodyReading> {
  const kind = documentKind(body, url, contentType === '' ? undefined : contentType)
  switch (kind) {
    case 'page':
      return { facts: readPage(body, contentType, url).facts }
    case 'pdf': {
      const { facts, problem } = await readPdf(body, {
        url,
        ...(signal !== undefined && { signal }),
        ...(pages !== undefined && { maxPages: pages }),
      })
      if (signal?.aborted === true) return { health: { state: 'refused', kind: 'aborted' } }
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

/** Whether a PDF has pages beyond those that are read first. */
export const isLong = ({ kind, truncated, pageCount = 0 }: PageFacts): boolean =>
  kind === 'pdf' && truncated && pageCount > FIRST_PAGES

/** Whether text recognition can tell more about a document than its facts do. */
export const isPicture = ({ kind, textLayer }: PageFacts): boolean =>
  (kind === 'pdf' || kind === 'image') && (textLayer === 'none' || textLayer === 'damaged')

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
