import { damage } from '../../rules/text/normalise.ts'
import type { TextLayer } from '../../rules/facts/model.ts'
import type { PageLayout } from './layout.ts'

/** A page with fewer letters shows a picture: a stamp or page number at most was typed on it. */
const HARDLY_ANY = 15

const letters = /[\p{L}\p{N}]/gu
/** Private-use characters other than the symbol area and the known Thai glyphs say nothing without their font. */
const unknownGlyph = /[\ue000-\uefff\uf100-\uf6ff\uf71b-\uf8ff]/g

export const lettersIn = (text: string): number => text.match(letters)?.length ?? 0

/**
 * How far the text of the pages that were read can be trusted; what is said holds for more than half of them.
 * Pages without letters count as pictures only when the file `hasPictures` (images or drawn outlines).
 */
export function textLayer(pages: readonly PageLayout[], hasPictures: boolean): TextLayer {
  const written = pages.filter(({ rawText }) => lettersIn(rawText) >= HARDLY_ANY)
  if (hasPictures && written.length * 2 < pages.length) return 'none'
  const damaged = written.filter(
    ({ rawText }) => damage(rawText.replace(unknownGlyph, '\ufffd')) === 'damaged',
  )
  return damaged.length * 2 > written.length ? 'damaged' : 'good'
}
