/** Marks that a reader of pictures drops, adds or swaps: tone marks, and the vowels above and below a letter. */
const marks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
const isMark = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/
const notLetterOrDigit = /[^ก-ฮะาเแโใไๅำ0-9a-z]+/g

/** Letters that are taken for each other when they are small or smudged; the first one stands for all. */
const LOOK_ALIKE = ['ดตคศ', 'บปษ', 'ขชซฃ', 'กถภ', 'พฟผฝฬ', 'ลส', 'ไใโ', 'อฮ', 'ณฌ', 'ฎฏ', 'าๅำ']
const standsFor = new Map(
  LOOK_ALIKE.flatMap((group) => [...group].map((letter) => [letter, group.charAt(0)] as const)),
)
const lookAlike = new RegExp(`[${LOOK_ALIKE.join('')}]`, 'g')

/**
 * What is left of a key (`matchKey`) once everything is taken away that is easily misread in a picture: marks,
 * punctuation, and which of several letters of the same shape it was. Only for text that was read from a picture.
 */
export const looseKey = (key: string): string =>
  key
    .replace(marks, '')
    .replace(notLetterOrDigit, '')
    .replace(lookAlike, (letter) => standsFor.get(letter) ?? letter)

/** Where in a key each letter of its loose form stands. */
function positionsIn(key: string): readonly number[] {
  const positions: number[] = []
  for (let at = 0; at < key.length; at++) if (looseKey(key.charAt(at)) !== '') positions.push(at)
  return positions
}

/** Shorter loose keys stand inside many other words. */
const SHORTEST = 4
/** So many letters of a word for each one that may be wrong, missing or too many. */
const LETTERS_PER_ERROR = 12
const MOST_ERRORS = 2
/** A word that begins or ends otherwise is another word: a plan is no report. */
const SURE_EDGE = 2
/** Places looked at closely; a hostile picture may repeat part of a word thousands of times. */
const MOST_PLACES = 200

/** Numbers say something else as soon as one digit differs. */
const errorsAllowed = (word: string): number =>
  /\d/.test(word) ? 0 : Math.min(MOST_ERRORS, Math.floor(word.length / LETTERS_PER_ERROR))

/** Length of the beginning of `text` that equals `word` but for at most `most` letters; undefined when none does. */
function nearBeginning(text: string, word: string, most: number): number | undefined {
  const width = Math.min(text.length, word.length + most)
  let row = Array.from({ length: width + 1 }, (_, index) => index)
  for (let at = 1; at <= word.length; at++) {
    const next = [at]
    for (let column = 1; column <= width; column++) {
      const same = word.charCodeAt(at - 1) === text.charCodeAt(column - 1) ? 0 : 1
      next.push(Math.min((row[column - 1] ?? 0) + same, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  const ending = word.slice(-SURE_EDGE)
  const length = row.findIndex((errors, end) => errors <= most && text.endsWith(ending, end))
  return length < 0 ? undefined : length
}

/** Where a word stands in a text. */
export interface LoosePlace {
  readonly start: number
  readonly end: number
}

/**
 * Finds a word in a text that was read from a picture; both as loose keys. One letter in twelve may be wrong, never a
 * digit, the beginning or the end. Undefined when the word is not there, or too short to tell.
 */
export function findLoosely(text: string, word: string): LoosePlace | undefined {
  if (word.length < SHORTEST) return undefined
  const exact = text.indexOf(word)
  if (exact >= 0) return { start: exact, end: exact + word.length }
  const errors = errorsAllowed(word)
  if (errors === 0) return undefined
  // With so many errors at least one of the pieces is whole.
  const piece = Math.floor(word.length / (errors + 1))
  const beginning = word.slice(0, SURE_EDGE)
  let places = 0
  for (let offset = 0; offset + piece <= word.length; offset += piece) {
    const part = word.slice(offset, offset + piece)
    for (let at = text.indexOf(part); at >= 0 && places < MOST_PLACES; at = text.indexOf(part, at + 1)) {
      places += 1
      for (let start = Math.max(0, at - offset - errors); start <= at - offset + errors; start++) {
        if (!text.startsWith(beginning, start)) continue
        const length = nearBeginning(text.slice(start, start + word.length + errors), word, errors)
        if (length !== undefined) return { start, end: start + length }
      }
    }
  }
  return undefined
}

/** A word that is looked for, as its key and as its loose key. */
export interface LooseWord {
  readonly key: string
  readonly loose: string
}

/**
 * The key of a text that was read from a picture, with misread words set right: wherever one of `words` stands but for
 * letters that are easily misread, its key is put there. Longer words should come first.
 */
export function setRight(key: string, words: readonly LooseWord[]): string {
  let text = key
  let loose = looseKey(text)
  for (const word of words) {
    if (text.includes(word.key)) continue
    const place = findLoosely(loose, word.loose)
    if (place === undefined) continue
    const positions = positionsIn(text)
    const start = positions[place.start] ?? 0
    let end = (positions[place.end - 1] ?? start) + 1
    while (isMark.test(text.charAt(end))) end += 1
    text = text.slice(0, start) + word.key + text.slice(end)
    loose = looseKey(text)
  }
  return text
}
