/** A long text in which many words are looked for, most of them in vain. */
export interface Searchable {
  readonly text: string
  /** Where a word first stands from a position on; -1 when it does not. */
  readonly find: (word: string, from?: number) => number
}

const SEQUENCE_BITS = 0xffff

/** Hash of the three characters at a position. */
const sequenceAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 * 31 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & SEQUENCE_BITS

/**
 * Prepares a text: which three-letter sequences occur in it is noted once, so that most absent words are told without
 * going through the text.
 */
export function searchable(text: string): Searchable {
  const sequences = new Uint8Array(SEQUENCE_BITS + 1)
  for (let at = 0; at + 2 < text.length; at++) sequences[sequenceAt(text, at)] = 1
  const mayHold = (word: string): boolean => {
    for (let at = 0; at + 2 < word.length; at++) if (sequences[sequenceAt(word, at)] === 0) return false
    return true
  }
  return { text, find: (word, from = 0) => (mayHold(word) ? text.indexOf(word, from) : -1) }
}
