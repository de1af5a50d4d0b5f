/** Letters per page below which no encoding is guessed. */
const ENOUGH = 20
const SHARE = 0.6

const symbolArea = /[\uf0a1-\uf0fb]/g
const symbolRun = /[\uf0a1-\uf0fb]{3,}/
const westernArea = /[\u00a1-\u00fb]/g
const letter = /\p{L}/gu
const bullet = /[\uf020-\uf0ff]/g

/** Old Thai fonts put TIS-620 byte 0xA1 (ก) and the following ones at these code points; both areas are in its order. */
const thaiAt = (character: string): string =>
  String.fromCharCode(0x0e00 + (character.charCodeAt(0) & 0xff) - 0xa0)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How a page encodes Thai: as it should, in the symbol area of an old font, or as Western letters. */
export type GlyphEncoding = 'plain' | 'symbol' | 'western'

/** Recognises a page whose Thai was written with a font of before Unicode. Takes the text of a whole page. */
export function glyphEncoding(pageText: string): GlyphEncoding {
  if (symbolRun.test(pageText) && count(pageText, symbolArea) >= ENOUGH) return 'symbol'
  const western = count(pageText, westernArea)
  return western >= ENOUGH && western >= count(pageText, letter) * SHARE ? 'western' : 'plain'
}

/** Thai letters in place of those of an old font; bullets of symbol fonts become "•". */
export function readableGlyphs(text: string, encoding: GlyphEncoding): string {
  if (encoding === 'symbol') return text.replace(symbolArea, thaiAt)
  const plain = text.replace(bullet, '•')
  return encoding === 'western' ? plain.replace(westernArea, thaiAt) : plain
}
