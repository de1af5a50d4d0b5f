const utf16 = new TextDecoder('utf-16le')

/** Used again and again: every page is looked at so, and each time a new one would have to be cleared away. */
const scratch = new Uint16Array(16 * 1024)

/** Bytes as text, each byte the letter of the same number, so that ASCII signatures can be searched for in any body. */
export function latin1(bytes: Uint8Array): string {
  if (bytes.length > scratch.length) return utf16.decode(new Uint16Array(bytes))
  scratch.set(bytes)
  return utf16.decode(scratch.subarray(0, bytes.length))
}

/** How a name of ASCII letters that is written as UTF-16 stands in such a text. */
export const latin1OfUtf16 = (name: string): string => Array.from(name, (letter) => `${letter}\0`).join('')

/** Where `wanted`, of letters up to U+00FF, next stands in `bytes` from `from` on; -1 when nowhere. */
export function indexOfLatin1(bytes: Uint8Array, wanted: string, from = 0): number {
  const first = wanted.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < wanted.length && bytes[at + same] === wanted.charCodeAt(same)) same += 1
    if (same === wanted.length) return at
  }
  return -1
}

const lowerCase = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)

/**
 * As `indexOfLatin1`, whatever the case in the bytes.
 * @param wanted ASCII in lower case that begins with no letter.
 */
export function indexOfAscii(bytes: Uint8Array, wanted: string, from = 0): number {
  const first = wanted.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1
    while (same < wanted.length && lowerCase(bytes[at + same] ?? 0) === wanted.charCodeAt(same)) same += 1
    if (same === wanted.length) return at
  }
  return -1
}
