/** A long text in which many words are looked for, most of them in vain. */
export interface Searchable {
  readonly text: string
  /** Where a word first stands from a position on; -1 when it does not. */
  readonly find: (word: string, from?: number) => number
}

/** Bits of the table for each character: more of them would hardly tell more words, and every page read has a table. */
const BITS_PER_CHARACTER = 8
const MOST_BITS = 2 ** 16
const FEWEST_BITS = 2 ** 8

/** Hash of the three characters at a position. */
const sequenceAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 31 * 31 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)

/**
 * Prepares a text: which three-letter sequences occur in it is noted once, so that most absent words are told without
 * going through the text.
 */
export function searchable(text: string): Searchable {
  let bits = FEWEST_BITS
  while (bits < MOST_BITS && bits < text.length * BITS_PER_CHARACTER) bits *= 2
  const table = new Uint32Array(bits / 32)
  for (let at = 0; at + 2 < text.length; at++) {
    const bit = sequenceAt(text, at) & (bits - 1)
    table[bit >>> 5] = (table[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  const mayHold = (word: string): boolean => {
    for (let at = 0; at + 2 < word.length; at++) {
      const bit = sequenceAt(word, at) & (bits - 1)
      if (((table[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false
    }
    return true
  }
  return { text, find: (word, from = 0) => (mayHold(word) ? text.indexOf(word, from) : -1) }
}
