/** Where each of a fixed set of words first stands in a text; absent for words that do not stand in it. */
export type FindWords = (text: string) => ReadonlyMap<string, number>

/** Words are looked up by as many of their first letters. */
const HEAD = 2

const HASH_BITS = 0xffff

/** Hash of the two letters at a position: most places of a text are passed by on its account alone. */
const headAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 257 + text.charCodeAt(at + 1)) & HASH_BITS

const NO_WORDS: readonly string[] = []
const NOTHING: ReadonlyMap<string, number> = new Map()

/** Prepares to give, for a place in a text, the words that may stand there; those of one letter are left out. */
function likelyWords(words: Iterable<string>): (text: string, at: number) => readonly string[] {
  const byHead = new Map<number, string[]>()
  const known = new Uint8Array(HASH_BITS + 1)
  for (const word of words) {
    if (word.length < HEAD) continue
    const head = headAt(word, 0)
    known[head] = 1
    const same = byHead.get(head)
    if (same) same.push(word)
    else byHead.set(head, [word])
  }
  return (text, at) => {
    const head = headAt(text, at)
    return known[head] === 1 ? (byHead.get(head) ?? NO_WORDS) : NO_WORDS
  }
}

/**
 * Prepares to find many words in one pass over a text, instead of one pass a word.
 * @param words of any length; the empty word is never found.
 */
export function findWords(words: Iterable<string>): FindWords {
  const all = [...new Set(words)]
  const likely = likelyWords(all)
  const short = all.filter((word) => word !== '' && word.length < HEAD)
  return (text) => {
    let found: Map<string, number> | undefined
    for (let at = 0; at + 1 < text.length; at++) {
      for (const word of likely(text, at)) {
        if (!text.startsWith(word, at) || found?.has(word) === true) continue
        found ??= new Map()
        found.set(word, at)
      }
    }
    for (const word of short) {
      const at = text.indexOf(word)
      if (at >= 0) found = (found ?? new Map<string, number>()).set(word, at)
    }
    return found ?? NOTHING
  }
}

/**
 * Prepares to tell whether any of many words stands in a text.
 * @param words of two letters at least.
 */
export function holdsAny(words: Iterable<string>): (text: string) => boolean {
  const likely = likelyWords(words)
  return (text) => {
    for (let at = 0; at + 1 < text.length; at++) {
      for (const word of likely(text, at)) if (text.startsWith(word, at)) return true
    }
    return false
  }
}
