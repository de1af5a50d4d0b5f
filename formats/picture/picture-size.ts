/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length &&
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** Markers of a JPEG that hold its size: all frames but tables of Huffman codes, extensions and arithmetic coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const data = view(bytes)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) }
    at += 2 + data.getUint16(at + 2)
  }
  return undefined
}

function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 30) return undefined
  const data = view(bytes)
  if (startsWith(bytes, 'VP8 ', 12))
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff }
  if (startsWith(bytes, 'VP8L', 12)) {
    const bits = data.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (!startsWith(bytes, 'VP8X', 12)) return undefined
  const side = (at: number): number => data.getUint16(at, true) + (data.getUint8(at + 2) << 16) + 1
  return { width: side(24), height: side(27) }
}

/**
 * The size a picture says it has, from its first bytes and without decoding it: PNG, JPEG, GIF, WebP or BMP.
 * Undefined for anything else and where the header is cut.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const data = view(bytes)
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n'))
    return bytes.length < 24 ? undefined : { width: data.getUint32(16), height: data.getUint32(20) }
  if (startsWith(bytes, '\xff\xd8\xff')) return jpegSize(bytes)
  if (startsWith(bytes, 'GIF8'))
    return bytes.length < 10 ? undefined : { width: data.getUint16(6, true), height: data.getUint16(8, true) }
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return webpSize(bytes)
  if (startsWith(bytes, 'BM') && bytes.length >= 26)
    return { width: Math.abs(data.getInt32(18, true)), height: Math.abs(data.getInt32(22, true)) }
  return undefined
}
