import { documentKind, sniff } from '../rules/links/sniff.ts'
import { ofProblem, type BodyReading } from './body-reading.ts'
import { readOffice } from './office/read-office.ts'
import type { OfficeReading } from './office/reading.ts'
import type { Renewal } from './office/sheet/renew-workbook.ts'
import type { PdfReading } from './pdf/reading.ts'
import { pictureSize } from './picture/picture-size.ts'
import { readPage } from './read-page.ts'

/** What takes long or may never end: each works off the main thread and never rejects. */
export interface SlowReaders {
  readonly pdf: (bytes: Uint8Array, url: string) => Promise<PdfReading>
  /** Saves an XLS workbook anew as XLSX. */
  readonly renewWorkbook: (bytes: Uint8Array) => Promise<Renewal>
}

/** A picture of which one side is shorter is an icon: a line or two of writing at most. Pixels. */
const LEAST_LEGIBLE = 64

/** What is known of a picture before anybody reads what is written on it. */
function pictureFacts(body: Uint8Array, url: string): BodyReading {
  if (body.byteLength === 0) return ofProblem('empty')
  const size = pictureSize(body)
  if (size === undefined) return ofProblem('corrupt')
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
      // Nothing is to be read on an icon, so that nobody need look.
      textLayer: Math.min(size.width, size.height) < LEAST_LEGIBLE ? 'good' : 'none',
      pageCount: 1,
      metadata: {},
      scripts: [],
      truncated: false,
    },
  }
}

const asBody = ({ facts, problem }: OfficeReading): BodyReading =>
  facts === undefined ? ofProblem(problem) : { facts }

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
  slow: SlowReaders,
): Promise<BodyReading> {
  const kind = documentKind(body, url, contentType === '' ? undefined : contentType)
  switch (kind) {
    case 'page':
      return { facts: readPage(body, contentType, url).facts }
    case 'pdf': {
      const { facts, problem } = await slow.pdf(body, url)
      return facts === undefined ? ofProblem(problem) : { facts }
    }
    case 'word':
    case 'sheet':
    case 'text': {
      if (sniff(body) !== 'xls') return asBody(readOffice(body, { url, sniffed: sniff(body) }))
      const { bytes, problem } = await slow.renewWorkbook(body)
      return bytes === undefined ? ofProblem(problem) : asBody(readOffice(bytes, { url, sniffed: 'xlsx' }))
    }
    case 'image':
      return pictureFacts(body, url)
    default:
      return {}
  }
}
