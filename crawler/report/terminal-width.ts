// Thai vowels and tone marks above and below, and other combining marks, take no column of their own.
const zeroWidth = /\p{Mn}|\p{Me}/u

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

const widthOfCharacter = (character: string): number => (zeroWidth.test(character) ? 0 : 1)

/** Columns that a text takes in a terminal; wide scripts are not expected here and count as one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0)

/** The text cut to a number of columns, with … when something was cut; marks stay with their letter. */
export function cutToWidth(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let [kept, used] = ['', 0]
  for (const character of text) {
    used += widthOfCharacter(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** The text with spaces after it up to a number of columns. */
export const padToWidth = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** The text in lines of at most `width` columns, broken between words (Thai words too); an over-long word is cut up. */
export function wrapToWidth(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
    used = 0
  }
  for (const { segment } of segmenter.segment(text)) {
    const size = widthOf(segment)
    if (used + size > width) flush()
    if (size <= width) {
      line += segment
      used += size
      continue
    }
    for (const character of segment) {
      const columns = widthOfCharacter(character)
      if (used + columns > width) flush()
      line += character
      used += columns
    }
  }
  flush()
  return lines
}
