/** A letter that only begins a syllable: what follows it belongs to it. */
const LEADING_VOWEL = /[\u0e40-\u0e44]/
/** These vowels are closed by the consonant behind them, with or without a tone mark: "ลัง", "เสร็จ"; "ก็" is a word. */
const CLOSED_BY_NEXT = /(?:[\u0e31\u0e36\u0e37]|(?<!ก)\u0e47)[\u0e48-\u0e4b]?$/
/** Vowels and marks that belong to the letter before them; one that is silenced (์) ends its word. */
const TRAILING = /[\u0e30-\u0e3a]|\u0e45|[\u0e47-\u0e4b]/
const CONSONANT = /[ก-ฮ]/

/** Whether a word that stands in a key begins and ends where syllables do: "งบ" is none in "หลังบรรจุ" and "ของบุคลากร". */
function isWhole(key: string, at: number, word: string): boolean {
  if (CONSONANT.test(word.charAt(0))) {
    if (LEADING_VOWEL.test(key.charAt(at - 1))) return false
    if (CLOSED_BY_NEXT.test(key.slice(Math.max(0, at - 3), at))) return false
  }
  return !(CONSONANT.test(word.charAt(word.length - 1)) && TRAILING.test(key.charAt(at + word.length)))
}

/**
 * Where a word first stands in a key as whole syllables; -1 when it does not. Thai has no spaces between words, and
 * short ones stand in the seams of others.
 */
export function findWhole(key: string, word: string): number {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1))
    if (isWhole(key, at, word)) return at
  return -1
}
