/** Where each of a fixed set of words first stands in a text; absent for words that do not stand in it. */
export type FindWords = (text: string) => ReadonlyMap<string, number>

/** Two letters as one number, by which words are looked up: no piece of the text needs be cut out for that. */
const headAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

const NONE: ReadonlyMap<string, number> = new Map()

/**
 * Prepares to find many words in one pass over a text, instead of one pass a word.
 * @param words of any length; the empty word is never found.
 */
export function findWords(words: Iterable<string>): FindWords {
  const byHead = new Map<number, string[]>()
  const short = new Set<string>()
  for (const word of new Set(words)) {
    if (word.length < 2) {
      if (word !== '') short.add(word)
      continue
    }
    const head = headAt(word, 0)
    const same = byHead.get(head)
    if (same) same.push(word)
    else byHead.set(head, [word])
  }
  return (text) => {
    let found: Map<string, number> | undefined
    for (let at = 0; at + 1 < text.length; at++) {
      const begun = byHead.get(headAt(text, at))
      if (begun === undefined) continue
      for (const word of begun) {
        if (!text.startsWith(word, at) || found?.has(word) === true) continue
        found ??= new Map()
        found.set(word, at)
      }
    }
    for (const word of short) {
      const at = text.indexOf(word)
      if (at < 0) continue
      found ??= new Map()
      found.set(word, at)
    }
    return found ?? NONE
  }
}
