const THAI_FIRST = 0x0e01
const THAI_LAST = 0x0e5b
const BYTE_FIRST = 0xa1

/** Characters outside Thai that windows-874 has, for pages pasted from Word. */
const PUNCTUATION = new Map<number, number>([
  [0x20ac, 0x80],
  [0x2026, 0x85],
  [0x2018, 0x91],
  [0x2019, 0x92],
  [0x201c, 0x93],
  [0x201d, 0x94],
  [0x2022, 0x95],
  [0x2013, 0x96],
  [0x2014, 0x97],
  [0x00a0, 0xa0],
])

function toByte(code: number): number {
  if (code < 0x80) return code
  if (code >= THAI_FIRST && code <= THAI_LAST) return code - THAI_FIRST + BYTE_FIRST
  return PUNCTUATION.get(code) ?? 0x3f
}

/** Encodes text as windows-874 bytes; characters the code page lacks become `?`. */
export function encodeWindows874(text: string): Buffer {
  return Buffer.from(Array.from(text, (character) => toByte(character.codePointAt(0) ?? 0x3f)))
}
