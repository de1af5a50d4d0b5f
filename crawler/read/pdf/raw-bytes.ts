/** Objects of a hostile file may repeat without end. */
const MOST = 10_000

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0

/** Counts `name` in a file where `follows` holds for the byte after it. Dictionaries of streams are never compressed. */
function count(bytes: Uint8Array, name: string, follows: (bytes: Buffer, after: number) => boolean): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let found = 0
  for (let at = buffer.indexOf(name); at >= 0 && found < MOST; at = buffer.indexOf(name, at + name.length)) {
    if (follows(buffer, at + name.length)) found += 1
  }
  return found
}

const afterSpaces = (buffer: Buffer, from: number): number => {
  let at = from
  while (at < from + 40 && isSpace(buffer[at])) at += 1
  return at
}

/** Number of images stored in a PDF, counted without decoding any. Small drawings inside a page are not seen. */
export const countImages = (bytes: Uint8Array): number =>
  count(bytes, '/Subtype', (buffer, after) => {
    const at = afterSpaces(buffer, after)
    return buffer.toString('latin1', at, at + 6) === '/Image'
  })

/** Number of digital signatures: each names the bytes it covers. */
export const countSignatures = (bytes: Uint8Array): number =>
  count(bytes, '/ByteRange', (buffer, after) => buffer[afterSpaces(buffer, after)] === 0x5b)

/** Whether the file begins like a PDF; readers accept some bytes before the mark. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024))
  return head.includes('%PDF-')
}
