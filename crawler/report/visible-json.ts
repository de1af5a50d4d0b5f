/** Format and control characters, which a terminal obeys and a reader does not see; JSON escapes only the first 32. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

const escaped = (character: string): string =>
  character === '\n'
    ? character
    : Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join('')

/** A value as JSON, two spaces deep, in which every character can be seen; it means the same to programs. */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(unseen, escaped)
