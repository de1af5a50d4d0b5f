import { matchKey } from './normalise.ts'

/** Index in `text` of the character that gives the key's character `at`. Exact for words without inner repairs. */
function displayIndex(text: string, at: number): number {
  let keyLength = 0
  let start = 0
  while (start < text.length) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    const word = text.slice(start, end)
    const length = matchKey(word).length
    if (keyLength + length > at) return start + indexInWord(word, at - keyLength)
    keyLength += length
    start = end + 1
  }
  return Math.max(0, text.length - 1)
}

/** The shortest beginning of `word` whose key is longer than `at` ends with the wanted character. */
function indexInWord(word: string, at: number): number {
  let low = 0
  let high = word.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (matchKey(word.slice(0, middle + 1)).length > at) high = middle
    else low = middle + 1
  }
  return Math.min(low, Math.max(0, word.length - 1))
}

/**
 * Where in the displayed text the part of its key from `at`, `length` characters long, stands.
 * `text` must be normalised.
 */
export function displaySpan(text: string, at: number, length: number): { start: number; end: number } {
  return { start: displayIndex(text, at), end: displayIndex(text, at + length - 1) + 1 }
}

const combining = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\udc00-\udfff]/

/** Moves a cut to the left until it does not tear a Thai sign or a surrogate pair from its letter. */
function cleanCut(text: string, cut: number): number {
  let at = cut
  while (at > 0 && at < text.length && combining.test(text.charAt(at))) at--
  return at
}

/**
 * The part of `text` around the first place where `word` stands, in whatever spelling, as it is displayed.
 * At most `max` characters including the … marks; `undefined` when the word is not there.
 */
export function quoteAround(text: string, word: string, max = 160): string | undefined {
  const wanted = matchKey(word)
  const at = wanted === '' ? -1 : matchKey(text).indexOf(wanted)
  if (at < 0) return undefined
  if (text.length <= max) return text
  const { start: from, end: to } = displaySpan(text, at, wanted.length)
  const room = max - 2
  const before = Math.max(0, Math.min(Math.floor((room - (to - from)) / 2), from))
  const start = cleanCut(text, Math.max(0, Math.min(from - before, text.length - room)))
  const end = start + room >= text.length ? text.length : cleanCut(text, start + room)
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}
