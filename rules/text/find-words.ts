/** Where each of a fixed set of words first stands in a text; absent for words that do not stand in it. */
export type FindWords = (text: string) => ReadonlyMap<string, number>

/** Words are looked up by as many of their first letters. */
const HEAD = 2

/**
 * Prepares to find many words in one pass over a text, instead of one pass a word.
 * @param words of any length; the empty word is never found.
 */
export function findWords(words: Iterable<string>): FindWords {
  const byHead = new Map<string, string[]>()
  const short = new Set<string>()
  for (const word of new Set(words)) {
    if (word.length < HEAD) {
      if (word !== '') short.add(word)
      continue
    }
    const head = word.slice(0, HEAD)
    const same = byHead.get(head)
    if (same) same.push(word)
    else byHead.set(head, [word])
  }
  return (text) => {
    const found = new Map<string, number>()
    for (let at = 0; at < text.length; at++) {
      for (const word of byHead.get(text.slice(at, at + HEAD)) ?? []) {
        if (!found.has(word) && text.startsWith(word, at)) found.set(word, at)
      }
    }
    for (const word of short) {
      const at = text.indexOf(word)
      if (at >= 0) found.set(word, at)
    }
    return found
  }
}
