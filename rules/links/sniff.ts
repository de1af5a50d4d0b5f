import type { DocumentKind } from '../facts/model.ts'
import { latin1, latin1OfUtf16 } from '../text/latin1.ts'

/** This much of a file tells what it is; a probe reads no more. Bytes. */
export const sniffBytes = 64 * 1024

/** What the first bytes of a body show it to be. */
export type Sniffed =
  | 'empty'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ole'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'html'
  | 'text'
  | 'unknown'

const kinds: Readonly<Record<Sniffed, DocumentKind>> = {
  empty: 'other',
  pdf: 'pdf',
  docx: 'word',
  doc: 'word',
  odt: 'word',
  rtf: 'word',
  xlsx: 'sheet',
  xls: 'sheet',
  ods: 'sheet',
  pptx: 'other',
  zip: 'other',
  ole: 'other',
  png: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  bmp: 'image',
  html: 'page',
  text: 'text',
  unknown: 'other',
}

const byExtension: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf',
  doc: 'word',
  docx: 'word',
  odt: 'word',
  rtf: 'word',
  xls: 'sheet',
  xlsx: 'sheet',
  ods: 'sheet',
  csv: 'sheet',
  txt: 'text',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  bmp: 'image',
}

const byContentType: readonly (readonly [string, DocumentKind])[] = [
  ['application/pdf', 'pdf'],
  ['application/x-pdf', 'pdf'],
  ['application/msword', 'word'],
  ['application/rtf', 'word'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', 'word'],
  ['application/vnd.oasis.opendocument.text', 'word'],
  ['application/vnd.ms-excel', 'sheet'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'sheet'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'sheet'],
  ['text/csv', 'sheet'],
  ['image/', 'image'],
  ['text/html', 'page'],
  ['application/xhtml+xml', 'page'],
  ['text/plain', 'text'],
]

const htmlStart =
  /<(?:!doctype\s+html|html|head|body|meta|title|script|style|link|table|div|iframe|frameset|center|font|form|h[1-6]|p|br|a|b|!--)[\s>/!-]/i

function sniffZip(body: Uint8Array): Sniffed {
  const names = latin1(body.subarray(0, sniffBytes))
  if (names.includes('word/')) return 'docx'
  if (names.includes('xl/')) return 'xlsx'
  if (names.includes('ppt/')) return 'pptx'
  if (names.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  return names.includes('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'zip'
}

/** The first streams of a compound file stand here; 32 of them. */
const DIRECTORY_BYTES = 4_096

/** Where the names of the streams in a compound file begin, by its header (MS-CFB 2.2). */
function directoryAt(body: Uint8Array): number {
  if (body.byteLength < 52) return 0
  const header = new DataView(body.buffer, body.byteOffset, body.byteLength)
  return (header.getUint32(48, true) + 1) * 2 ** Math.min(header.getUint16(30, true), 12)
}

/** Office 97 to 2003 by the first stream with a telling name: what is embedded in the file comes after it. */
function sniffOle(body: Uint8Array): Sniffed {
  const at = directoryAt(body)
  for (const part of [body.subarray(at, at + DIRECTORY_BYTES), body.subarray(0, sniffBytes)]) {
    const names = latin1(part)
    const word = names.indexOf(latin1OfUtf16('WordDocument'))
    const sheet = Math.max(names.indexOf(latin1OfUtf16('Workbook')), names.indexOf(latin1OfUtf16('Book')))
    if (word >= 0 || sheet >= 0) return word >= 0 && (sheet < 0 || word < sheet) ? 'doc' : 'xls'
  }
  return 'ole'
}

/** True when the bytes read as text in some 8-bit or UTF-16 encoding. */
function looksLikeText(body: Uint8Array): boolean {
  const sample = body.subarray(0, 4096)
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return false
  }
  return true
}

const known = new WeakMap<Uint8Array, Sniffed>()

/** What a body is by its magic bytes; needs no more than the first `sniffBytes`. */
export function sniff(body: Uint8Array): Sniffed {
  const before = known.get(body)
  if (before !== undefined) return before
  const sniffed = byMagic(body)
  known.set(body, sniffed)
  return sniffed
}

function byMagic(body: Uint8Array): Sniffed {
  if (body.byteLength === 0) return 'empty'
  const head = latin1(body.subarray(0, 1024))
  const isImage = head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
  if (head.startsWith('\x89PNG')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('GIF8')) return 'gif'
  if (isImage) return 'webp'
  // Two letters alone also begin ordinary text; the reserved bytes of the header are zero.
  if (/^BM.{4}\0{4}/s.test(head)) return 'bmp'
  if (head.startsWith('PK\x03\x04')) return sniffZip(body)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOle(body)
  if (head.startsWith('{\\rtf')) return 'rtf'
  // Readers accept rubbish before the signature, within the first kilobyte (PDF 1.7, implementation note 13).
  const pdfAt = head.indexOf('%PDF-')
  if (pdfAt === 0 || (pdfAt > 0 && !htmlStart.test(head.slice(0, pdfAt)))) return 'pdf'
  if (!looksLikeText(body)) return 'unknown'
  return htmlStart.test(latin1(body.subarray(0, 4096))) ? 'html' : 'text'
}

/** Kind promised by the file name in an address: its last path segment. */
export function kindByName(url: string): DocumentKind | undefined {
  if (!URL.canParse(url)) return undefined
  const { pathname } = new URL(url)
  const extension = /\.([a-z0-9]{2,5})$/i.exec(pathname)?.[1]?.toLowerCase() ?? ''
  return byExtension[extension]
}

/** Kind promised by a Content-Type header; undefined when it promises nothing (absent, octet-stream …). */
export function kindByContentType(contentType: string | undefined): DocumentKind | undefined {
  const type = (contentType ?? '').trim().toLowerCase()
  return byContentType.find(([start]) => type.startsWith(start))?.[1]
}

/** The kind of a body: its bytes first; its name and Content-Type where the bytes leave it open. */
export function documentKind(body: Uint8Array, url: string, contentType: string | undefined): DocumentKind {
  const sniffed = sniff(body)
  const promised = kindByContentType(contentType) ?? kindByName(url)
  if (sniffed === 'ole' || sniffed === 'zip') {
    const office = kindByName(url) ?? promised
    return office === 'word' || office === 'sheet' ? office : 'other'
  }
  if (sniffed === 'text') return promised === 'page' || promised === 'sheet' ? promised : 'text'
  if (sniffed === 'empty' || sniffed === 'unknown') return promised ?? kindByName(url) ?? 'other'
  return kinds[sniffed]
}

/**
 * True when a file that says it is a PDF cannot be opened as one. HTML under a .pdf name is not decided here (it may
 * be a viewer), except when the server itself calls it a PDF. Word and Excel files are left alone: old exports that
 * are HTML or text inside do open.
 */
export function isFalsePdf(body: Uint8Array, url: string, contentType: string | undefined): boolean {
  const sniffed = sniff(body)
  const said = kindByContentType(contentType)
  const promised = said === undefined || said === 'text' ? kindByName(url) : said
  if (promised !== 'pdf' || sniffed === 'pdf' || sniffed === 'empty') return false
  return sniffed !== 'html' || said === 'pdf'
}
