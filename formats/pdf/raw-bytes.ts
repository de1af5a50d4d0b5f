import { indexOfLatin1, latin1 } from '../../rules/text/latin1.ts'
import type { PdfProblem } from './reading.ts'

/** Objects of a hostile file may repeat without end. */
const MOST = 10_000

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0

/** Counts `name` in a file where `follows` holds for the byte after it. Dictionaries of streams are never compressed. */
function count(
  bytes: Uint8Array,
  name: string,
  follows: (bytes: Uint8Array, after: number) => boolean,
): number {
  let found = 0
  for (
    let at = indexOfLatin1(bytes, name);
    at >= 0 && found < MOST;
    at = indexOfLatin1(bytes, name, at + name.length)
  ) {
    if (follows(bytes, at + name.length)) found += 1
  }
  return found
}

const afterSpaces = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < from + 40 && isSpace(bytes[at])) at += 1
  return at
}

/** Number of images stored in a PDF, counted without decoding any. Small drawings inside a page are not seen. */
export const countImages = (bytes: Uint8Array): number =>
  count(bytes, '/Subtype', (file, after) => {
    const at = afterSpaces(file, after)
    return latin1(file.subarray(at, at + 6)) === '/Image'
  })

/** Number of digital signatures: each names the bytes it covers. */
export const countSignatures = (bytes: Uint8Array): number =>
  count(bytes, '/ByteRange', (file, after) => file[afterSpaces(file, after)] === 0x5b)

const MAX_BYTES = 200_000_000

/**
 * Why bytes are not even tried as a PDF; undefined when they are. Readers accept some bytes before the mark with which
 * a PDF begins.
 */
export function refusal(bytes: Uint8Array): PdfProblem | undefined {
  if (bytes.byteLength === 0) return 'empty'
  if (bytes.byteLength > MAX_BYTES) return 'too-large'
  return indexOfLatin1(bytes.subarray(0, 1_024), '%PDF-') < 0 ? 'corrupt' : undefined
}
